import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { SECURITY_HEADERS } from './scripts/headers.mjs'
import { LongestFirst } from './scripts/longest-first.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const NEEDS_THE_BUILD = [
  'tests/browser/**/*.test.ts',
  'tests/budget.test.ts',
  'tests/deploy.test.ts',
  'tests/licences.test.ts',
  'tests/release.test.ts',
]

export default defineConfig({
  plugins: [react()],
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __SECURITY_HEADERS__: JSON.stringify(SECURITY_HEADERS),
  },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...NEEDS_THE_BUILD, 'tests/bench/**', 'tests/deep/**', 'tests/engines/**'],
          setupFiles: ['tests/patience.ts', 'tests/last-turn.ts'],
          environment: 'node',
          // Where the phones are, wherever the machine is.
          env: { TZ: 'Europe/London' },
          // A context of its own for each file, and not a process: what draws a page is read once and not 80 times.
          pool: 'vmForks',
          vmMemoryLimit: '1.5GB',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Left to itself Vitest keeps one free: of two, half.
          maxWorkers: availableParallelism(),
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: NEEDS_THE_BUILD,
          globalSetup: 'tests/browser/profiles.ts',
          setupFiles: 'tests/browser/setup.ts',
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // A busy machine is slow, and not wrong.
          expect: { poll: { timeout: 15_000 } },
          // A browser waits for a part of its time: on two processors, three are done a fifth sooner than two.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'deep',
          include: ['tests/deep/**/*.test.ts'],
          environment: 'node',
          testTimeout: 7_200_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
