import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** The rules' words are for people; what they must hold is tested by eye and by the page of rules. */
const words = {
  shouldIgnore(path) {
    const { node, parent } = path
    if (parent?.type === 'ObjectProperty' && parent.key.name === 'says' && parent.value === node)
      return 'The rules’ words are not mutated'
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
