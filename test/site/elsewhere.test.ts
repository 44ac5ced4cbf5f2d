import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFor, commandFor } from '../../docs/.vitepress/advisor/elsewhere.ts';
import {
  advisorLanguageOf,
  advisorLanguages,
  advisorRulesets,
} from '../../docs/.vitepress/advisor/language.ts';
import { firstQuestion, type Question, requestOf } from '../../docs/.vitepress/advisor/question.ts';
import { run } from '../../src/cli/run.ts';
import { recommend } from '../../src/index.ts';
import { printedBy, typeErrorsIn } from '../support/examples.ts';
import { questions } from './support/questions.ts';

const english = advisorLanguageOf('en', 'guide');
const languageIds = fc.constantFrom(...advisorLanguages.map(({ id }) => id));

function recommended(question: Question, id: string): unknown {
  const { locale } = advisorLanguageOf(id, 'guide');
  return recommend(requestOf(question) as unknown, {
    locale,
    ...(question.asOf === '' ? {} : { asOf: question.asOf }),
  });
}

/** What the command line writes for a command. */
async function answered(command: string): Promise<unknown> {
  let out = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      out += String(chunk);
      done();
    },
  });
  const args = [...command.split(' ').slice(2), '--format', 'json'];
  await run(args, { stdin: Readable.from([]), stdout, stderr: new Writable(), env: {} });
  return JSON.parse(out);
}

describe('the question elsewhere', () => {
  it('gets the same answer as a command', async () => {
    await fc.assert(
      fc.asyncProperty(questions, languageIds, async (question, id) => {
        const answer = await answered(commandFor(question, advisorLanguageOf(id, 'guide')));
        expect(answer).toEqual(JSON.parse(JSON.stringify(recommended(question, id))));
      }),
    );
  });

  it('gets the same answer as code', async () => {
    await fc.assert(
      fc.asyncProperty(questions, languageIds, async (question, id) => {
        const code = codeFor(question, advisorLanguageOf(id, 'guide'));
        const asJson = code.replace('console.log(answer);', 'console.log(JSON.stringify(answer));');
        expect(await printedBy(asJson)).toBe(JSON.stringify(recommended(question, id)));
      }),
    );
  });

  it('is code that compiles, by either edition', () => {
    const blocks = advisorLanguages.flatMap(({ id }) =>
      advisorRulesets.map((ruleset) => {
        const question: Question = {
          ...firstQuestion(ruleset),
          prerequisites: { smtpCompatible: true },
          locked: ['smtpCompatible'],
          priorities: ['supported'],
          users: '12',
          asOf: '2020-12-04',
        };
        const code = codeFor(question, advisorLanguageOf(id, ruleset.id));
        return { place: `${id}, ${ruleset.id}`, language: 'ts', code };
      }),
    );
    expect(typeErrorsIn(blocks)).toEqual([]);
  });

  it('keeps whatever was typed one word of the command', () => {
    const question = { ...firstQuestion(english.ruleset), users: "1'; echo $(id)" };
    expect(commandFor(question, english)).toMatch(/ --users '1'\\''; echo \$\(id\)'$/);
  });
});
