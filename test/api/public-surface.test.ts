import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { manifest, ROOT } from '../support/project.ts';

/** Every name that each entry exports. What is added here is a promise to users; what leaves breaks them. */
const SURFACE = {
  '.': {
    source: 'src/index.ts',
    values: [
      ...[
        'applyRepair',
        'contrast',
        'defineRule',
        'defineRuleset',
        'describe',
        'explainTradeoffs',
        'extendRuleset',
      ],
      ...[
        'guide',
        'incomingMethods',
        'labels',
        'mailFlow',
        'outgoingMethods',
        'ownerKinds',
        'plan',
        'prerequisites',
      ],
      ...['questions', 'recommend', 'RulesetError', 'validate'],
    ],
    types: [
      ...[
        'Changes',
        'ChangeInstructions',
        'FactChange',
        'MethodChange',
        'MethodChangeInstructions',
        'NotReachable',
        'ChangeLocation',
      ],
      ...['Plan', 'Planned', 'PrerequisiteChangeInstructions', 'Step', 'WebApiChange', 'WhereToChange'],
      ...[
        'ChangedFacts',
        'ContrastedChoice',
        'Contrast',
        'Contrasted',
        'ContrastLevels',
        'ContrastSide',
        'ContrastStep',
      ],
      ...['CriterionSide', 'Favoured', 'MethodChoice', 'Counterfactual', 'PriorityMove', 'RatedMethod'],
      ...['Assessment', 'Comparison', 'Condition', 'Configuration', 'Criterion', 'CriterionDefinition'],
      ...['CriterionIdOf', 'CriterionWords', 'Direction', 'Explained', 'Extension', 'Finding', 'FindingKind'],
      ...['Formula', 'Guide', 'IncomingMethod', 'Judged', 'Labels', 'Locale', 'Malformed'],
      ...[
        'MailFlow',
        'MalformedRequest',
        'Method',
        'MethodAssessment',
        'Needs',
        'Options',
        'OutgoingMethod',
        'Override',
      ],
      ...['OwnerKind', 'OwnWords', 'Prerequisite', 'Problem', 'ProblemCode', 'Question', 'Questions'],
      ...['QueueConfiguration', 'QuestionsToAsk'],
      ...['RatedCase', 'Rating', 'Readiness', 'Reason', 'Recommendation', 'Recommendations', 'Recommended'],
      ...[
        'RecommendRequest',
        'Repair',
        'Report',
        'Route',
        'Rule',
        'RuleCase',
        'RuledOut',
        'Undecided',
        'RuleIdOf',
        'RuleKind',
      ],
      ...['Ruleset', 'RulesetDefinition', 'RulesetWords', 'RuleWords', 'Source', 'Hop', 'HopState'],
      ...['Trace', 'Traced', 'TracedHop', 'TradeoffRequest'],
      ...['Tradeoffs', 'UserConfiguration', 'UserCountRange', 'Verdict', 'Vocabulary', 'WhereToSet'],
    ],
  },
  './rulesets': { source: 'src/rulesets/index.ts', values: ['rulesets'], types: [] },
  './rulesets/guide': { source: 'src/rulesets/guide/index.ts', values: ['guide'], types: ['Guide'] },
  './rulesets/dataverse': {
    source: 'src/rulesets/dataverse/index.ts',
    values: ['dataverse', 'dataverseOnPremises'],
    types: ['Dataverse', 'DataverseOnPremises'],
  },
  './analysis': {
    source: 'src/api/analysis.ts',
    values: ['analyze', 'compareRulesets', 'decisionTables'],
    types: [
      ...[
        'UnconditionalAdvice',
        'Analysis',
        'AnalysisOptions',
        'Analyzed',
        'AnalyzedPart',
        'ChangedRules',
        'Compared',
        'Contradiction',
      ],
      ...['Count', 'DeadCase', 'ImpliedRule', 'ImpossibleNeeds', 'RulesetComparison', 'SingleRules'],
      ...['SoleRejection', 'Superseded', 'Transition', 'UnusedPrerequisites', 'VerdictChange'],
      ...['Cell', 'CellValue', 'Column', 'DecisionTable', 'DecisionTables', 'Row', 'RuleOutcome'],
      ...['RuleTable', 'Tabulated', 'VerdictRow', 'VerdictTable', 'VocabularyPart'],
    ],
  },
  './render': {
    source: 'src/render/index.ts',
    values: ['render', 'renderMailFlow'],
    types: ['Answer', 'MailFlowOptions', 'Orientation', 'RenderOptions', 'Target'],
  },
  './schema': {
    source: 'src/api/schema.ts',
    values: [
      ...['configurationJsonSchema', 'configurationSchema', 'recommendRequestJsonSchema'],
      ...['recommendRequestSchema', 'standardSchema', 'tradeoffRequestJsonSchema', 'tradeoffRequestSchema'],
    ],
    types: ['ConfigurationStandardSchema', 'JsonSchema', 'SchemaOf', 'StandardIssue'],
  },
  './dataverse': {
    source: 'src/dataverse/index.ts',
    values: ['CHECKS', 'audit', 'checkWords', 'organizationChanges', 'readRecords'],
    types: [
      ...['Audit', 'AuditEnd', 'AuditOptions', 'AuditRecord', 'AuditSource', 'AuditSummary'],
      ...['BaselineCounts', 'BestBySize', 'ByteReader', 'ByteStream', 'ChangesOfMailboxes'],
      ...['Check', 'CheckId', 'CheckWords', 'DefaultResult', 'DefaultServerProfile', 'FileBytes', 'FileEnd'],
      'Excepted',
      'Exception',
      'ExceptionSummary',
      ...[
        'MailboxChange',
        'MailboxChanges',
        'MailboxFacts',
        'MailboxResult',
        'MailboxStep',
        'MailboxToChange',
      ],
      ...['GivenPage', 'MissingPart', 'Refusal', 'RefusalReason'],
      ...['NamedMailbox', 'NamedPlace', 'OrganizationChange', 'OrganizationChanges'],
      ...[
        'OrganizationSummary',
        'OrganizationChangesAnswer',
        'OrganizationChangesOptions',
        'OrganizationFacts',
        'CellLocation',
      ],
      ...[
        'OtherResult',
        ...[
          'CountsByKind',
          'ByHand',
          'InactiveProfile',
          'RowByHand',
          'WebApiRequest',
          'OutOfUse',
          'OutOfUseReason',
          'Status',
          'UnratedResult',
        ],
        'RowLocation',
        'RowFinding',
        'UnrepairableMailboxes',
        'Table',
        'UnreadableReason',
        'UnsetMethods',
      ],
    ],
  },
  './sql': {
    source: 'src/sql/index.ts',
    values: ['sql'],
    types: ['DialectId', 'DataverseSource', 'RulesAsSql', 'SqlAnswer', 'SqlOptions'],
  },
  './locales/en': { source: 'src/locales/en.ts', values: ['en'], types: [] },
  './locales/sv': { source: 'src/locales/sv.ts', values: ['sv'], types: [] },
};

const program = ts.createProgram({
  rootNames: Object.values(SURFACE).map(({ source }) => join(ROOT, source)),
  options: { allowImportingTsExtensions: true, module: ts.ModuleKind.ESNext, noLib: true },
});
const checker = program.getTypeChecker();

function exportedBy(source: string): { readonly values: string[]; readonly types: string[] } {
  const file = program.getSourceFile(join(ROOT, source));
  const symbol = file && checker.getSymbolAtLocation(file);
  if (symbol === undefined) throw new Error(`${source} is missing, or no module.`);
  const exported = checker.getExportsOfModule(symbol).map((each) => ({
    name: each.name,
    isValue: (flagsOf(each) & ts.SymbolFlags.Value) !== 0,
  }));
  const names = (wanted: boolean) =>
    exported.flatMap(({ name, isValue }) => (isValue === wanted ? [name] : [])).sort();
  return { values: names(true), types: names(false) };
}

function flagsOf(symbol: ts.Symbol): ts.SymbolFlags {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  return (isAlias ? checker.getAliasedSymbol(symbol) : symbol).flags;
}

it.each(Object.entries(SURFACE))(
  '%s exports just the names that are promised',
  (_subpath, { source, values, types }) => {
    expect(exportedBy(source)).toEqual({ values: [...values].sort(), types: [...types].sort() });
  },
);

it('is all that can be imported', () => {
  const data = ['./schemas/*.json', './decision-tables/*.json', './package.json'];
  expect(Object.keys(manifest().exports)).toEqual([...Object.keys(SURFACE), ...data]);
});
