/**
 * The tests that notice most mutants in the least time, in one file: what they all import is loaded once for each
 * mutant, and not once for each file. What keeps such a file from loading is noticed by the other file.
 *
 * First comes what tells that something is not kept any more, for then all else takes too long.
 */
import '../test/report-table.test.ts';
import '../test/options.test.ts';
import '../test/kept-answers.test.ts';
import '../test/unmet-sentence.test.ts';
import '../test/recommend.test.ts';
import '../test/small-domain.test.ts';
import '../test/repairs.test.ts';
import '../test/laws/every-problem-at-once.test.ts';
import '../test/extend-ruleset.test.ts';
import '../test/mail-flow.test.ts';
import '../test/schema.test.ts';
