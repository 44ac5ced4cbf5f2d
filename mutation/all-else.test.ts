/** The tests that notice what mutation/most-telling.test.ts does not, in one file for the same reason. */
import '../test/define-ruleset.test.ts';
import '../test/laws/total.test.ts';
import '../test/laws/mirror.test.ts';
import '../test/laws/dated-rules.test.ts';
import '../test/laws/dominated-by.test.ts';
import '../test/laws/reads-once.test.ts';
import '../test/laws/any-formula.test.ts';
import '../test/laws/any-ruleset.test.ts';
import '../test/laws/minimal-and-complete.test.ts';
