// @ts-check
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findOrInstallBrowser, NO_BROWSER } from './browser.mjs'
import { installWhatIsMissing } from './install.mjs'

installWhatIsMissing()

const browser = await findOrInstallBrowser()
if (!browser) {
  console.error(NO_BROWSER)
  process.exit(1)
}
console.log(`Browser for the tests: ${browser.path} (${browser.from})`)
process.env.CHROME_PATH = browser.path

const counts = { passed: 0, failed: 0, skipped: 0 }
/** What went red, for the last lines: of a long log they are what is kept. @type {string[]} */
const red = []
const reports = mkdtempSync(join(tmpdir(), 'proportion-tests-'))
const started = Date.now()
const minutes = () => `${((Date.now() - started) / 60_000).toFixed(1)} min`

/** @param {string} what @param {string} script @param {string[]} args @returns {number | null} */
function run(what, script, args) {
  console.log(`\n── ${what} (${minutes()})`)
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status
}

/** A step that counts as one test. @param {string} what @param {string} script @param {string[]} args */
function check(what, script, args) {
  const passed = run(what, script, args) === 0
  counts[passed ? 'passed' : 'failed']++
  if (!passed) red.push(what)
  return passed
}

/** @param {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} file */
function whatFailed({ name, status, message, assertionResults }) {
  if (status !== 'failed') return []
  const failed = assertionResults.filter((test) => test.status === 'failed')
  const said = failed.map((test) => ({ test: test.fullName, why: test.failureMessages[0] ?? '' }))
  if (said.length === 0) said.push({ test: 'the file itself', why: message })
  const lines = (/** @type {string} */ why) => why.split('\n').slice(0, 12).join('\n    ')
  return said.map(({ test, why }) => `${relative('.', name)}: ${test}\n    ${lines(why)}`)
}

/** @param {string} what @param {string} project */
function vitest(what, project) {
  const report = join(reports, `${project}.json`)
  const status = run(what, 'node_modules/vitest/vitest.mjs', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  let failed = 0
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    counts.passed += result.numPassedTests
    counts.skipped += result.numPendingTests + result.numTodoTests
    failed = result.numFailedTests
    red.push(...result.testResults.flatMap(whatFailed))
  } catch {
    console.error(`${what}: no report was written`)
  }
  if (status !== 0 && failed === 0) red.push(`${what}: ended with ${status}, though no test failed`)
  counts.failed += status === 0 ? failed : Math.max(failed, 1)
}

check('Lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '.'])
check('Types', 'node_modules/typescript/bin/tsc', ['--noEmit'])
vitest('Unit tests', 'unit')
const serverBuilt = check('Build: pages', 'node_modules/vite/bin/vite.js', [
  ...['build', '--ssr', 'src/entry-server.tsx', '--logLevel', 'warn'],
])
if (serverBuilt && check('Build: app', 'node_modules/vite/bin/vite.js', ['build'])) {
  vitest('Budget, host and browser', 'built')
} else {
  console.error('Without a build the browser tests did not run.')
  counts.failed++
}

rmSync(reports, { recursive: true, force: true })
if (red.length > 0) console.error(`\nRed:\n${red.map((line) => `× ${line}`).join('\n')}`)
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped} (${minutes()})`)
process.exit(counts.failed > 0 ? 1 : 0)
