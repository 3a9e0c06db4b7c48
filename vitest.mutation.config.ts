import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The engine's own tests but for those over the whole space, which take too long for every mutant; the quickest first. */
const FILES = ['answers', 'assess', 'because', 'cases', 'rules', 'unknowns', 'hold', 'what-if']

class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => FILES.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
    return [...files].sort((a, b) => rank(a) - rank(b))
  }
}

// biome-ignore lint/style/noDefaultExport: vitest reads this one
export default defineConfig({
  test: {
    include: FILES.map((name) => `tests/guidance/${name}.test.ts`),
    environment: 'node',
    testTimeout: 120_000,
    sequence: { sequencer: QuickestFirst },
  },
})
