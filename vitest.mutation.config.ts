import { defineConfig } from 'vitest/config'

/** The engine's own tests but for those over the whole space, which take too long for every mutant. */
// biome-ignore lint/style/noDefaultExport: vitest reads this one
export default defineConfig({
  test: {
    include: ['answers', 'assess', 'because', 'cases', 'hold', 'rules', 'unknowns', 'what-if'].map(
      (name) => `tests/guidance/${name}.test.ts`,
    ),
    environment: 'node',
    testTimeout: 120_000,
  },
})
