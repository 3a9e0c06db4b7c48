// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser, NO_BROWSER } from './browser.mjs'
import { installWhatIsMissing } from './install.mjs'

installWhatIsMissing()

const browser = await findBrowser()
if (!browser) {
  console.error(NO_BROWSER)
  process.exit(1)
}
process.env.CHROME_PATH = browser.path

/** @param {string} script @param {string[]} args */
const run = (script, ...args) =>
  spawnSync(process.execPath, [`node_modules/${script}`, ...args], { stdio: 'inherit' }).status ?? 1

const isBuilt = existsSync('dist/index.html')
if (!isBuilt || !process.argv.includes('--no-build')) {
  const pages = run('vite/bin/vite.js', 'build', '--ssr', 'src/entry-server.tsx', '--logLevel', 'warn')
  if (pages !== 0 || run('vite/bin/vite.js', 'build') !== 0) process.exit(1)
}
process.exit(run('vitest/vitest.mjs', 'run', '--config', 'vitest.engines.config.ts', '--reporter=verbose'))
