// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { findBrowser, NO_BROWSER } from './browser.mjs'

/** @typedef {{ row: number, figure: string, target: string, reached: string, met: boolean }} Figure */

const PAGE = 'docs/reliability.md'
const [BEGIN, END] = ['<!-- deep: begin -->', '<!-- deep: end -->']

const browser = await findBrowser()
if (!browser) {
  console.error(NO_BROWSER)
  process.exit(1)
}
process.env.CHROME_PATH = browser.path
const node = process.execPath

if (!existsSync('dist/index.html') || !process.argv.includes('--no-build')) {
  for (const args of [['--ssr', 'src/entry-server.tsx', '--logLevel', 'warn'], []]) {
    const built = spawnSync(node, ['node_modules/vite/bin/vite.js', 'build', ...args], { stdio: 'inherit' })
    if (built.status !== 0) process.exit(1)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'proportion-deep-'))
const file = join(folder, 'figures')
writeFileSync(file, '')
const started = Date.now()
const { status } = spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run', '--project=deep'], {
  stdio: 'inherit',
  env: { ...process.env, DEEP_FIGURES: file },
})
/** @type {Figure[]} */
const figures = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .sort((one, other) => one.row - other.row)
rmSync(folder, { recursive: true, force: true })

const version = spawnSync(browser.path, ['--version'], { encoding: 'utf8' }).stdout.trim()
const machine = `${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`
const minutes = ((Date.now() - started) / 60_000).toFixed(0)
const table = [
  `${new Date().toISOString().slice(0, 10)} · ${machine} · ${version} · ${minutes} min`,
  '',
  '| row | figure | target | reached | met |',
  '| --- | --- | --- | --- | --- |',
  ...figures.map(
    ({ row, figure, target, reached, met }) =>
      `| ${row} | ${figure} | ${target} | ${reached} | ${met ? 'yes' : '**no**'} |`,
  ),
].join('\n')
console.log(`\n${table}\n`)

const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : `${BEGIN}\n${END}\n`
const whole = process.env.DEEP_SHARE === undefined
if (whole)
  writeFileSync(
    PAGE,
    page.replace(new RegExp(`${BEGIN}[^]*${END}`), () => `${BEGIN}\n${table}\n${END}`),
  )

const short = figures.filter(({ met }) => !met).length
if (short > 0) console.error(`${short} of ${figures.length} figures fall short.`)
process.exit(status !== 0 || short > 0 || figures.length === 0 ? 1 : 0)
