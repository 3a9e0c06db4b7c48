import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** The tables of words: what a rule says, and what it lists as read, which tests/guidance/rules.test.ts compares whole. */
const WORDS = ['says', 'reads']
const words = {
  shouldIgnore({ node, parent }) {
    if (parent?.type === 'ObjectProperty' && WORDS.includes(parent.key.name) && parent.value === node)
      return 'a table of words'
    if (node.type === 'VariableDeclarator' && node.id.name?.startsWith('READ_FOR_')) return 'a table of words'
  },
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', words)]

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', import.meta.url],
  ignorers: ['words'],
  mutate: [
    'src/guidance/answers.ts',
    'src/guidance/assess.ts',
    'src/guidance/hold.ts',
    'src/guidance/what-if.ts',
    'src/guidance/rules/**/*.ts',
  ],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  // TypeScript 7 crashes Stryker's reading of a tsconfig.
  tsconfigFile: 'no-tsconfig.json',
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 60_000,
  disableTypeChecks: false,
  allowEmpty: false,
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { allowColor: false, reportTests: false, reportScoreTable: true },
  thresholds: { high: 100, low: 100, break: null },
}
