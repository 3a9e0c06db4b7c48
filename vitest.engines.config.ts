import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { SECURITY_HEADERS } from './scripts/headers.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** The app in Chromium, Firefox and WebKitGTK: needs a build, and the engines of three houses. */
export default defineConfig({
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __SECURITY_HEADERS__: JSON.stringify(SECURITY_HEADERS),
  },
  test: {
    name: 'engines',
    include: ['tests/engines/**/*.test.ts'],
    environment: 'node',
    testTimeout: 240_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
