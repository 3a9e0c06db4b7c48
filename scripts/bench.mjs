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
/** A build to measure beside this one. */
const before = asked.find((one) => one.startsWith('--before='))?.slice('--before='.length)
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

const roots = [...(before === undefined ? [] : [before]), dist, 'tests/bench/floor']
let hosts = await Promise.all(roots.map((root) => serve({ root })))
process.once('exit', tidy)
const at = hosts.map(({ url, port }) => ({ url, port }))
const floor = /** @type {{ url: string, port: number }} */ (at.at(-1))
const close = () => Promise.all(hosts.splice(0).map((host) => host.close()))
const open = async () => {
  if (hosts.length > 0) return
  hosts = await Promise.all(at.map(({ port }, index) => serve({ root: String(roots[index]), port })))
}

const usual = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => parts.usualCase(index))
const [one, hundred, thousand] = [usual(1), usual(100), usual(many)]
const two = [parts.usualCase(0), parts.largestCase(1)]

/** Everything that is launched of one build, on phones that have it. @param {{ url: string }} app */
async function launchesOf(app) {
  progress(`installing ${app.url} and the floor`)
  const user = await returningUser(app.url, floor.url)
  /** @type {Record<string, import('../tests/bench/profiles.mjs').Vault>} */
  const vaults = {}
  for (const [name, seeds] of Object.entries({ empty: [], one, hundred, thousand, two })) {
    progress(`making a vault: ${name}`)
    vaults[name] = await withVault(user, app.url, floor.url, /** @type {any} */ (seeds))
  }
  return launches(
    /** @type {any} */ ({
      ...{ app, floor, user, vaults, hundred, two },
      newestOfOne: one.at(-1),
      newestOfThousand: thousand.at(-1),
      headings: parts.STAGE_HEADINGS,
      questions: parts.FEATURE_QUESTIONS,
    }),
    rounds,
  )
}

const BEFORE = 'before: '
const builds = []
for (const app of at.slice(0, -1)) builds.push(await launchesOf(app))
const after = builds.pop() ?? {}
const earlier = Object.entries(builds.pop() ?? {}).filter(([name]) => !name.startsWith('floor'))
const all = { ...after, ...Object.fromEntries(earlier.map(([name, launch]) => [BEFORE + name, launch])) }
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

/** @typedef {Record<string, import('../tests/bench/measure.mjs').Launch>} Launches */

/** What was launched of the earlier build, with the same floor. @param {Launches} here @returns {Launches} */
const ofBefore = (here) =>
  Object.fromEntries(
    Object.entries(here).flatMap(([name, launch]) =>
      name.startsWith(BEFORE)
        ? [[name.slice(BEFORE.length), launch]]
        : name.startsWith('floor')
          ? [[name, launch]]
          : [],
    ),
  )

/** @param {number} value @param {string} unit */
const inWords = (value, unit) =>
  unit === '×' ? `×${value.toFixed(2)}` : unit === 'ms' ? `${value.toFixed(0)} ms` : `${value.toFixed(1)} ${unit}`
/** @param {number[]} values @param {string} unit */
const middleOf = (values, unit) =>
  values.length === 0
    ? '–'
    : `${inWords(median(values), unit)} (${inWords(Math.min(...values), unit)}–${inWords(Math.max(...values), unit)})`
const views =
  before === undefined ? [(/** @type {Launches} */ here) => here] : [ofBefore, (/** @type {Launches} */ here) => here]
const rows = FIGURES.map(({ name, keep, unit, of, rates: own }) => {
  const found = rates.map((rate) => {
    const measured = own && keep === undefined && !own.includes(rate) ? [] : (seen.get(rate) ?? [])
    return { rate, columns: views.map((view) => measured.flatMap((here) => of(view(here)) ?? [])) }
  })
  const asked = found.filter(({ rate }) => !own || own.includes(rate)).map(({ columns }) => columns.at(-1) ?? [])
  return {
    name,
    keep: keep === undefined ? '–' : `≤ ${unit === '×' ? `×${keep}` : `${keep} ${unit}`}`,
    cells: found.flatMap(({ columns }) => columns.map((values) => middleOf(values, unit))),
    kept: keep === undefined ? undefined : asked.every((values) => values.length > 0 && median(values) <= keep),
  }
})
const perRate = views.length
/** @param {string} name @param {string} keep @param {(dist: string) => string} found @param {boolean} kept */
const still = (name, keep, found, kept) => {
  const columns = before === undefined ? [found(dist)] : [found(before), found(dist)]
  return { name, keep, cells: [...columns, ...rates.slice(1).flatMap(() => columns.map(() => '–'))], kept }
}
const sizes = sizesOf(dist)
/** @param {string} dist */
const firstOf = (dist) => Object.values(sizesOf(dist).firstScripts).reduce((sum, size) => sum + size, 0)
const speed = `${Math.round(median(speeds))} (${Math.round(Math.min(...speeds))}–${Math.round(Math.max(...speeds))})`
rows.push(
  still(
    '`assess` on the largest vignette, in Node',
    '≥ 5,000 a second',
    (of) => (of === dist ? speed : '–'),
    median(speeds) >= 5_000,
  ),
  still('Script before the first question, gzipped', '≤ 190 kB', (of) => kB(firstOf(of)), firstOf(dist) <= 190_000),
  still(
    'Everything kept for offline, gzipped, without / with the late chunks',
    '≤ 750 kB / 1 MB',
    (of) => `${kB(sizesOf(of).precacheEarly)} / ${kB(sizesOf(of).precache)}`,
    sizes.precacheEarly <= 750_000 && sizes.precache <= 1_000_000,
  ),
)

const heads = rates.flatMap((rate) => (perRate === 1 ? [`At ${rate}×`] : [`Before, ${rate}×`, `After, ${rate}×`]))
const table = [
  `| Figure | To keep | ${heads.join(' | ')} | Kept |`,
  `|${[1, 2, 3, ...heads].map(() => ' --- |').join('')}`,
  ...rows.map(
    ({ name, keep, cells, kept }) =>
      `| ${[name, keep, ...cells, kept === undefined ? '–' : kept ? 'yes' : '**no**'].join(' | ')} |`,
  ),
].join('\n')

const toKeep = rows.filter(({ kept }) => kept !== undefined)
const kept = toKeep.filter((row) => row.kept).length
const about = [
  `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB · Chromium ${await browserVersion()} · Node ${process.versions.node} · ${repetitions} repetitions${quick ? ` (quick: ${many} cases for 1,000)` : ''} · load average at the end ${loadavg()[0]?.toFixed(1)}`,
  ...loops.map(
    ({ rate, usually, of, disturbed, times }) =>
      `The fixed loop at ${rate}×: ${usually.toFixed(0)} ms in the middle, ${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)} ms; ${disturbed} of ${of} pages disturbed (half as long again, or more).`,
  ),
  ...failures.map((failure) => `Not measured: ${failure}`),
]
if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
const summary = `${kept} of ${toKeep.length} figures kept.`
console.log(`\n${about.join('\n')}\n\n${table}\n\n${summary}`)

if (asked.includes('--write')) {
  const file = 'docs/performance.md'
  const [above = '', , below = ''] = readFileSync(file, 'utf8').split(/<!-- the last run(?: ends)? -->/)
  const run = `${about.map((line) => `- ${line}`).join('\n')}\n\n${table}\n\n${summary}`
  writeFileSync(file, `${above}<!-- the last run -->\n${run}\n<!-- the last run ends -->${below}`)
}
// It measures, and forbids nothing.
process.exit(0)
