import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  explainTradeoffs,
  guide,
  mailFlow,
  plan,
  questions,
  recommend,
  validate,
} from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { ROOT } from '../support/project.ts';

// Wrong code below is marked; `npm run typecheck` fails when a mark stands where nothing is wrong.

const right = { owner: 'user', incoming: 'server', outgoing: 'none' } as const;
const request = { owner: 'user', needs: { incoming: true, outgoing: false } } as const;
const choice = { incoming: 'server', outgoing: 'none' } as const;

describe('a literal with a wrong key or value does not compile', () => {
  it('in validate, mailFlow and questions', () => {
    // @ts-expect-error The key is `incoming`.
    expect(validate({ owner: 'user', incomming: 'server', outgoing: 'none' }).verdict).toBe('malformed');
    // @ts-expect-error Owners are users and queues.
    expect(validate({ owner: 'usr', incoming: 'server', outgoing: 'none' }).verdict).toBe('malformed');
    // @ts-expect-error A method is missing.
    expect(validate({ owner: 'user', incoming: 'server' }).verdict).toBe('malformed');
    // @ts-expect-error No prerequisite is called so.
    expect(validate({ ...right, prerequisites: { smtp: true } }).verdict).toBe('malformed');
    // @ts-expect-error A text is no configuration.
    expect(validate('user').verdict).toBe('malformed');
    // @ts-expect-error The key is `outgoing`.
    expect(mailFlow({ owner: 'user', incoming: 'server', outgoin: 'none' }).outcome).toBe('malformed');
    // @ts-expect-error No method is called so.
    expect(questions({ owner: 'user', incoming: 'pop', outgoing: 'none' }).outcome).toBe('malformed');
  });

  it('in recommend, explainTradeoffs, plan and contrast', () => {
    // @ts-expect-error The key is `needs`.
    expect(recommend({ owner: 'user', need: { incoming: true, outgoing: true } }).outcome).toBe('malformed');
    // @ts-expect-error No criterion is called so.
    expect(recommend({ ...request, priorities: ['speed'] }).outcome).toBe('malformed');
    // @ts-expect-error No method is called so.
    expect(explainTradeoffs({ incoming: ['pop'] }).outcome).toBe('malformed');
    // @ts-expect-error The key is `incoming`.
    expect(plan(right, { owner: 'user', incomming: 'server', outgoing: 'none' }).outcome).toBe('malformed');
    // @ts-expect-error No method is called so.
    expect(contrast(request, choice, { incoming: 'pop', outgoing: 'none' }).outcome).toBe('malformed');
  });

  it('by the vocabulary of the ruleset that is passed', () => {
    const options = { ruleset: dataverse };
    expect(validate({ ...right, activities: 'none' }, options).verdict).not.toBe('malformed');
    // @ts-expect-error Today’s guidance has a third direction.
    expect(validate(right, options).verdict).toBe('malformed');
    // @ts-expect-error The guide has two.
    expect(validate({ ...right, activities: 'none' }, { ruleset: guide }).verdict).toBe('malformed');
  });
});

describe('an input without a type to check', () => {
  it('goes in as unknown, as any and as an object of any keys', () => {
    const parsed: unknown = { ...right };
    const record: Record<string, unknown> = { ...right };
    const verdicts = [validate(parsed), validate(JSON.parse(JSON.stringify(right))), validate(record)];
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array(3).fill(validate(right).verdict));
    expect(recommend(parsed).outcome).toBe('malformed');
    expect(explainTradeoffs(parsed).outcome).toBe('malformed');
    expect(plan(parsed, right).outcome).toBe('planned');
    expect(contrast(parsed, choice, record).outcome).toBe('malformed');
  });
});

/** What an editor offers where `▏` stands in a file that imports the library. */
function completionsIn(code: string): readonly string[] {
  const file = join(ROOT, 'test/api/written-in-an-editor.ts').replaceAll('\\', '/');
  const text = `import { recommend, validate } from '../../src/index.ts';\n${code.replace('▏', '')}`;
  const position = text.length - (code.length - 1) + code.indexOf('▏');
  const { config } = ts.readConfigFile(`${ROOT}/tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => ROOT,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
  });
  const completions = service.getCompletionsAtPosition(file, position, {});
  return (completions?.entries ?? []).map(({ name }) => name.replaceAll(/^['"]|['"]$/g, ''));
}

describe('an editor offers', () => {
  it.each([
    ['validate({ ▏ });', ['owner', 'incoming', 'outgoing', 'prerequisites', 'needs', 'userCount']],
    ["validate({ owner: '▏' });", ['user', 'queue']],
    ["validate({ owner: 'user', incoming: '▏' });", ['none', 'outlook', 'server', 'forward-mailbox']],
    ["validate({ owner: 'user', prerequisites: { ▏ } });", ['smtpCompatible', 'outlookInstalled']],
    ['recommend({ ▏ });', ['owner', 'needs', 'prerequisites', 'userCount', 'locked', 'priorities']],
    ["recommend({ owner: 'user', needs: { ▏ } });", ['incoming', 'outgoing']],
    ["recommend({ owner: '▏' });", ['user', 'queue']],
  ])('keys and values in %s', (code, expected) => {
    expect(completionsIn(code)).toEqual(expect.arrayContaining(expected));
  });
});
