// @ts-check
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { FIGURES, median } from '../tests/bench/figures.mjs'
import { launches } from '../tests/bench/measure.mjs'
import { browserVersion, newFolder, tidy } from '../tests/bench/phone.mjs'
import { returningUser, withVault } from '../tests/bench/profiles.mjs'
import { buildIn } from './build-copy.mjs'
import { serve } from './serve.mjs'
import { kB, sizesOf } from './sizes.mjs'

const asked = process.argv.slice(2)
const quick = asked.includes('--quick')
const only = asked.find((one) => one.startsWith('--only='))?.slice('--only='.length)
const rates = quick ? [4] : [4, 6]
const often = asked.find((one) => one.startsWith('--repetitions='))?.slice('--repetitions='.length)
const repetitions = often ? Number(often) : quick ? 2 : 7
const rounds = quick ? 1 : 3
const many = quick ? 200 : 1_000
const started = Date.now()

/** @param {string} doing */
function progress(doing) {
  const line = `${((Date.now() - started) / 60_000).toFixed(1)} min  ${doing}`
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`)
  else console.log(line)
}

/** The app built from a copy of the sources, so that nothing else that is built here is in the way. */
function buildApp() {
  const folder = newFolder('app')
  const sources = ['src', 'scripts', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json']
  const papers = ['package.json', 'package-lock.json', 'LICENSE', 'NOTICE']
  for (const name of [...sources, ...papers]) cpSync(name, join(folder, name), { recursive: true })
  buildIn(folder)
  return join(folder, 'dist')
}

/** What the bench takes from the app itself: its stages, its questions, made-up cases. */
async function appParts() {
  const outDir = newFolder('parts')
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'tests/bench/app-parts.ts', outDir, emptyOutDir: true },
  })
  return import(pathToFileURL(join(outDir, 'app-parts.js')).href)
}

progress('building')
const dist = buildApp()
/** @type {typeof import('../tests/bench/app-parts')} */
const parts = await appParts()

progress('judging the largest vignette')
const speeds = Array.from({ length: 5 }, () => parts.assessmentsPerSecond())

const appHost = await serve({ root: dist })
const floorHost = await serve({ root: 'tests/bench/floor' })
process.once('exit', tidy)
const app = { url: appHost.url, port: appHost.port }
const floor = { url: floorHost.url, port: floorHost.port }
let hosts = [appHost, floorHost]
const close = () => Promise.all(hosts.splice(0).map((host) => host.close()))
const open = async () => {
  if (hosts.length > 0) return
  hosts = [await serve({ root: dist, port: app.port }), await serve({ root: 'tests/bench/floor', port: floor.port })]
}

const usual = (/** @type {number} */ count) => Array.from({ length: count }, (_, at) => parts.usualCase(at))
const [one, hundred, thousand] = [usual(1), usual(100), usual(many)]
const two = [parts.usualCase(0), parts.largestCase(1)]
progress('installing both on a profile')
const user = await returningUser(app.url, floor.url)
/** @type {Record<string, import('../tests/bench/profiles.mjs').Vault>} */
const vaults = {}
for (const [name, seeds] of Object.entries({ empty: [], one, hundred, thousand, two })) {
  progress(`making a vault: ${name}`)
  vaults[name] = await withVault(user, app.url, floor.url, /** @type {any} */ (seeds))
}

const all = launches(
  /** @type {any} */ ({
    ...{ app, floor, user, vaults, hundred, two },
    newestOfOne: one.at(-1),
    newestOfThousand: thousand.at(-1),
    headings: parts.STAGE_HEADINGS,
    questions: parts.FEATURE_QUESTIONS,
  }),
  rounds,
)
const names = Object.keys(all).filter((name) => only === undefined || new RegExp(only).test(name))

/** By rate, then repetition. @type {Map<number, Record<string, import('../tests/bench/measure.mjs').Launch>[]>} */
const seen = new Map(rates.map((rate) => [rate, []]))
/** @type {string[]} */
const failures = []
for (let repetition = 0; repetition < repetitions; repetition++) {
  for (const rate of rates) {
    /** @type {Record<string, import('../tests/bench/measure.mjs').Launch>} */
    const here = {}
    const turned = names.map((_, at) => names[(at + repetition) % names.length] ?? '')
    for (const name of turned) {
      const { launch, online, rates: own } = all[name] ?? { launch: undefined }
      if (launch === undefined || (own && !own.includes(rate))) continue
      progress(`${repetition + 1} of ${repetitions} at ${rate}×: ${name}`)
      if (online) await open()
      else await close()
      try {
        here[name] = await launch(rate)
      } catch (failure) {
        failures.push(`${name}, repetition ${repetition + 1} at ${rate}×: ${String(failure).split('\n')[0]}`)
      }
    }
    seen.get(rate)?.push(here)
  }
}
await close()

/** A page is disturbed where the fixed loop took half as long again as it usually does at that speed. */
const loops = rates.map((rate) => {
  const times = (seen.get(rate) ?? []).flatMap((here) => Object.values(here).map(({ loop }) => loop))
  const usually = median(times)
  return { rate, usually, of: times.length, disturbed: times.filter((time) => time > usually * 1.5).length, times }
})

/** @param {number} value @param {string} unit */
const inWords = (value, unit) =>
  unit === '×' ? `×${value.toFixed(2)}` : unit === 'ms' ? `${value.toFixed(0)} ms` : `${value.toFixed(1)} ${unit}`
const rows = FIGURES.map((figure) => {
  const cells = rates.map((rate) => {
    if (figure.rates && !figure.rates.includes(rate)) return undefined
    const values = (seen.get(rate) ?? []).flatMap((here) => figure.of(here) ?? [])
    return values.length === 0 ? 'not measured' : values
  })
  const { target } = figure
  const medians = cells.flatMap((cell) => (Array.isArray(cell) ? [median(cell)] : []))
  return {
    figure: `${figure.row}: ${figure.name}`,
    target: target === undefined ? '–' : `≤ ${inWords(target, figure.unit).replace(/0$/, '')}`,
    cells: cells.map((cell) =>
      Array.isArray(cell)
        ? `${inWords(median(cell), figure.unit)} (${inWords(Math.min(...cell), figure.unit)}–${inWords(Math.max(...cell), figure.unit)})`
        : (cell ?? '–'),
    ),
    reached:
      target === undefined
        ? undefined
        : medians.length > 0 && !cells.includes('not measured') && medians.every((value) => value <= target),
  }
})
const sizes = sizesOf(dist)
const first = Object.values(sizes.firstScripts).reduce((sum, size) => sum + size, 0)
/** @param {string} figure @param {string} target @param {string} found @param {boolean} reached */
const still = (figure, target, found, reached) => ({
  figure,
  target,
  cells: [found, ...rates.slice(1).map(() => '–')],
  reached,
})
rows.push(
  still('Script before the first question, gzipped', '≤ 150 kB', kB(first), first <= 150_000),
  still(
    '`assess` on the largest vignette, in Node',
    '≥ 5,000 a second',
    `${Math.round(median(speeds))} (${Math.round(Math.min(...speeds))}–${Math.round(Math.max(...speeds))})`,
    median(speeds) >= 5_000,
  ),
  still(
    'Everything precached, gzipped, without / with the late chunks',
    '≤ 600 / 900 kB',
    `${kB(sizes.precacheEarly)} / ${kB(sizes.precache)}`,
    sizes.precacheEarly <= 600_000 && sizes.precache <= 900_000,
  ),
)

const heads = ['Figure', 'To reach', ...rates.map((rate) => `At ${rate}×`), 'Reached']
const table = [
  `| ${heads.join(' | ')} |`,
  `|${heads.map(() => ' --- |').join('')}`,
  ...rows.map(
    ({ figure, target, cells, reached }) =>
      `| ${[figure, target, ...cells, reached === undefined ? '–' : reached ? 'yes' : '**no**'].join(' | ')} |`,
  ),
].join('\n')

const toReach = rows.filter(({ reached }) => reached !== undefined)
const missed = toReach.filter(({ reached }) => !reached).length
const about = [
  `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB · Chromium ${await browserVersion()} · Node ${process.versions.node} · ${repetitions} repetitions${quick ? ` (quick: ${many} cases for 1,000)` : ''} · load average at the end ${loadavg()[0]?.toFixed(1)}`,
  ...loops.map(
    ({ rate, usually, of, disturbed, times }) =>
      `The fixed loop at ${rate}×: ${usually.toFixed(0)} ms in the middle, ${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)} ms; ${disturbed} of ${of} pages disturbed (half as long again, or more).`,
  ),
  ...failures.map((failure) => `Not measured: ${failure}`),
]
if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
console.log(`\n${about.join('\n')}\n\n${table}\n\n${toReach.length - missed} of ${toReach.length} figures reached.`)

if (asked.includes('--write')) {
  const file = 'docs/performance.md'
  const text = readFileSync(file, 'utf8')
  const [before = '', , after = ''] = text.split(/<!-- the last run(?: ends)? -->/)
  writeFileSync(
    file,
    `${before}<!-- the last run -->\n${about.map((line) => `- ${line}`).join('\n')}\n\n${table}\n\n${toReach.length - missed} of ${toReach.length} figures reached.\n<!-- the last run ends -->${after}`,
  )
}
process.exit(missed > 0 ? 1 : 0)
