import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { sizesOf } from '../scripts/sizes.mjs'
import { asKept } from '../src/app/as-kept'
import { WORDS } from '../src/drafts/words'
import { RULES } from '../src/guidance/rules/index'

const kB = 1000
/** In a page, and drawn by no phone that has nothing to open. */
const PUT_AWAY = /<template>.*?<\/template>/gs
const sizes = sizesOf('dist')
const written = Object.keys(sizes.pages).map((page) => ({ page, html: readFileSync(`dist/${page}`, 'utf8') }))

test.each(['index.html', '404.html'])('%s: script on the way to the first question, gzipped', (page) => {
  expect(sizes.pages[page]).toBeGreaterThan(0)
  expect(sizes.pages[page]).toBeLessThanOrEqual(150 * kB)
})

test('a made-up case brings its story, and no more than that', () => {
  const practice = sizes.pages['practice/kept-between-them/report.html'] ?? 0
  expect(practice - (sizes.pages['index.html'] ?? 0)).toBeLessThanOrEqual(25 * kB)
})

test.each(['first-minute.html', 'helplines.html', 'take-down.html'])(
  '%s listens with less than a case does',
  (page) => {
    expect(sizes.pages[page]).toBeGreaterThan(0)
    expect(sizes.pages[page]).toBeLessThanOrEqual(130 * kB)
  },
)

test('no page of its own loads more than 240 kB of script, gzipped', () => {
  expect(Object.entries(sizes.pages).filter(([, size]) => size > 240 * kB)).toEqual([])
})

test('storage, keys, age, PDF, QR, search and the text of the note come after the first question', () => {
  const first = Object.keys(sizes.firstScripts).map((file) => readFileSync(`dist/${file}`, 'utf8'))
  const later = readdirSync('dist/assets')
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(`dist/assets/${file}`, 'utf8'))
  const marks = ['IndexedDB API missing', 'age-encryption.org/v1', 'MiniSearch', 'HKDF', 'argon2', 'PDF/UA']
  expect(marks.filter((mark) => !later.some((text) => text.includes(mark)))).toEqual([])
  expect(marks.filter((mark) => first.some((text) => text.includes(mark)))).toEqual([])
})

test('only the vault asks for what it seldom needs: that would not find the vault where it came first', () => {
  const asks = readdirSync('dist/assets').filter(
    (file) =>
      file.endsWith('.js') && /(from|import)\s*\(?["`]\.\/dexie-/.test(readFileSync(`dist/assets/${file}`, 'utf8')),
  )
  expect(asks.map((file) => file.replace(/-.*/, ''))).toEqual(['vault'])
})

test('everything on the phone is at most 600 kB gzipped, and 900 kB with the late chunks', () => {
  expect(sizes.precacheEarly).toBeGreaterThan(0)
  expect(sizes.precacheEarly).toBeLessThanOrEqual(600 * kB)
  expect(sizes.precache).toBeLessThanOrEqual(900 * kB)
})

test('the words that passphrases are made of take little more than half the room, and are the same', async () => {
  const file = readdirSync('dist/assets').find((name) => /^words-.*\.js$/.test(name)) ?? ''
  const { size } = statSync(`dist/assets/${file}`)
  const built = await import(/* @vite-ignore */ resolve('dist/assets', file))
  expect(built.WORDS === WORDS).toBe(true)
  expect([size > 0, size < WORDS.length * 0.6]).toEqual([true, true])
})

test('one small stylesheet', () => {
  expect(sizes.stylesheets.length).toBe(1)
  expect(sizes.styles).toBeLessThanOrEqual(10 * kB)
})

test('a script that comes late finds its parts by itself: a link for each takes a slow phone longer than it saves', () => {
  const scripts = readdirSync('dist/assets').filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(20)
  const helps = /__vite__mapDeps|vite:preloadError/
  expect(scripts.filter((file) => helps.test(readFileSync(`dist/assets/${file}`, 'utf8')))).toEqual([])
})

test('no script holds the bundler’s own lines alone: every page would ask for it', () => {
  const scripts = readdirSync('dist/assets').filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(20)
  const OWN = /Object\.getOwnPropertyDescriptor/
  const holders = scripts.filter((file) => OWN.test(readFileSync(`dist/assets/${file}`, 'utf8')))
  expect(holders.some((file) => file.startsWith('basics-'))).toBe(true)
  expect(holders.filter((file) => statSync(`dist/assets/${file}`).size < 2 * kB)).toEqual([])
})

test('a script that somebody waits for asks to be compiled while it is read; what is used later, or in part, does not', () => {
  const scripts = readdirSync('dist/assets').filter((file) => file.endsWith('.js') && !file.includes('.worker-'))
  const without = scripts.filter(
    (file) => !readFileSync(`dist/assets/${file}`, 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'),
  )
  expect(scripts.length).toBeGreaterThan(20)
  expect(without.map((file) => file.replace(/-.*/, ''))).toEqual([
    ...['DiagnosticsScreen', 'HelplinesScreen', 'PracticeEnd', 'PracticeScreen', 'TakeDownCase'],
    ...['age', 'contacts', 'dexie', 'files', 'fittings', 'guidance', 'keeping', 'leaving'],
    ...['note', 'papers', 'removal', 'search', 'seldom', 'settings', 'workbox'],
  ])
})

test('the library for what is kept is the one made for browsers of today', () => {
  const file = readdirSync('dist/assets').find((name) => /^dexie-.*\.js$/.test(name)) ?? ''
  expect(readFileSync(`dist/assets/${file}`, 'utf8')).toMatch(/\bclass( \w+)?\{_trans\(/)
})

test('it tells no other tab what was written: that is for queries that live, and nothing here has one', () => {
  const file = readdirSync('dist/assets').find((name) => /^dexie-.*\.js$/.test(name)) ?? ''
  const built = readFileSync(`dist/assets/${file}`, 'utf8')
  expect(built).toContain('IndexedDB API missing')
  expect(built).not.toMatch(/BroadcastChannel|x-storagemutated|mutatedParts/)
})

test('a page that does its work without the app asks for it once it is painted, one that waits for it at once', () => {
  const asksFor = (html: string) => (html.match(/<script[^>]*src="[^"]+"|<link rel="modulepreload"/g) ?? []).length
  const toRead = written.filter(({ page }) =>
    /^(index|first-minute|helplines|take-down|guidance|about|practice)\b/.test(page),
  )
  expect(toRead.length).toBeGreaterThan(30)
  // The first screen's third brings out its lock.
  const asked = ({ page }: { page: string }) => (page === 'index.html' ? 3 : 2)
  expect(
    toRead.filter(({ page, html }) => asksFor(html) !== asked({ page }) || !html.includes('"/after-paint.js"')),
  ).toEqual([])
  const waiting = written.filter((one) => !toRead.includes(one))
  expect(waiting.map(({ page }) => page).sort()).toEqual(['404.html', 'start.html'])
  expect(waiting.filter(({ html }) => asksFor(html) < 4 || html.includes('after-paint'))).toEqual([])
})

test('a page to read, as the phone keeps it, names no script by its hash: an update of the app does not move it', () => {
  const toRead = written.filter(({ html }) => html.includes('"/after-paint.js"'))
  expect(toRead.length).toBeGreaterThan(30)
  expect(toRead.filter(({ html }) => /assets\/[^"]+\.js/.test(asKept(html))).map(({ page }) => page)).toEqual([])
  const { files } = JSON.parse(readFileSync('dist/files.json', 'utf8')) as {
    files: { url: string; revision: string }[]
  }
  const revisionOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)
  const revisions = Object.fromEntries(files.map(({ url, revision }) => [url, revision]))
  for (const { page, html } of toRead) expect(revisions[`/${page}`], page).toBe(revisionOf(asKept(html)))
})

test('what every page needs names the lock’s form alone: a number that changes does not move it', () => {
  const basics = readdirSync('dist/assets').filter((file) => /^basics-.*\.js$/.test(file))
  const names = basics.flatMap((file) => [
    ...readFileSync(`dist/assets/${file}`, 'utf8').matchAll(/import\(`\.\/([a-z]+)-/g),
  ])
  expect(basics.length).toBe(1)
  expect([...new Set(names.map(([, name]) => name))]).toEqual(['proof'])
})

test('a first question waits for no sentence of a rule, and the page of rules has them all', () => {
  const withSentences = readdirSync('dist/assets').filter(
    (file) =>
      file.endsWith('.js') && RULES.some((rule) => readFileSync(`dist/assets/${file}`, 'utf8').includes(rule.says)),
  )
  expect(withSentences.map((file) => file.split('-')[0])).toEqual(['guidance'])
  const page = readFileSync('dist/guidance/rules.html', 'utf8').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
  expect(RULES.filter((rule) => !page.includes(rule.says)).map(({ id }) => id)).toEqual([])
})

test('the note needs nothing besides: an update that changes none of its words does not move them', () => {
  const [note = ''] = readdirSync('dist/assets').filter((file) => /^note-.*\.js$/.test(file))
  const needed = readFileSync(`dist/assets/${note}`, 'utf8').matchAll(/\bfrom"\.\/([\w-]+?)-[\w-]{8}\.js"/g)
  expect([...needed].map(([, name]) => name)).toEqual(['basics'])
})

test('the first screen says what the app does before any script runs', () => {
  const home = written.find(({ page }) => page === 'index.html')
  expect(home?.html).toContain('Once it is on this phone it works without a signal. It sends nothing by itself')
})

test('nothing moves without end: what draws it would take the time from the key that is worked out', () => {
  expect(sizes.stylesheets.filter((file) => /\binfinite\b/.test(readFileSync(`dist/${file}`, 'utf8')))).toEqual([])
})

test.each([
  ['helplines.html', 72, 1_450],
  ['take-down.html', 67, 1_190],
  ['guidance.html', 24, 510],
  ['practice/kept-between-them/report.html', 10.9, 175],
  ['first-minute.html', 12.2, 212],
  ['index.html', 5.5, 86],
  ['404.html', 4.3, 70],
])('%s is at most %s kB of words and marks, in %s elements', (page, most, elements) => {
  const html = readFileSync(`dist/${page}`, 'utf8').replace(PUT_AWAY, '')
  expect(html.length).toBeGreaterThan(3 * kB)
  expect(html.length).toBeLessThanOrEqual(most * kB)
  expect([...html.matchAll(/<[a-z]/g)].length).toBeLessThanOrEqual(elements)
})

test('the lock that the first page keeps put away is at most 2 kB, in 34 elements, and no other page has one', () => {
  const locks = written.flatMap(({ page, html }) => (html.match(PUT_AWAY) ?? []).map((lock) => ({ page, lock })))
  expect(locks.map(({ page }) => page)).toEqual(['index.html'])
  const [{ lock } = { lock: '' }] = locks
  expect(lock).toContain('<form')
  expect(lock.length).toBeLessThanOrEqual(2 * kB)
  expect([...lock.matchAll(/<[a-z]/g)].length).toBeLessThanOrEqual(34)
})

test('no written page is longer than the helplines', () => {
  expect(written.filter(({ html }) => html.length > 72 * kB).map(({ page }) => page)).toEqual([])
})

test('an icon in a written page is one line to draw, and its pen is in the stylesheet', () => {
  const icons = written.flatMap(({ html }) => html.match(/<svg(?![^>]*role="img").*?<\/svg>/gs) ?? [])
  const plain = /^<svg class="[\w ]+" aria-hidden="true" viewBox="0 0 24 24"><path d="[^"]+"><\/path><\/svg>$/
  expect(icons.length).toBeGreaterThan(300)
  expect(icons.filter((icon) => !plain.test(icon))).toEqual([])
})

test('the classes of a written page have names of four signs', () => {
  const names = written.flatMap(({ html }) =>
    [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, all]) => all?.split(' ')),
  )
  expect(names.length).toBeGreaterThan(1_000)
  expect(
    [...new Set(names)].filter((name) => !/^[a-zA-Z][\w]{3}$/.test(name ?? '') && name !== 'browser-notice'),
  ).toEqual([])
})

test.each(['first-minute.html', 'helplines.html', 'take-down.html'])(
  '%s has no mark between two of its words',
  (page) => {
    expect(readFileSync(`dist/${page}`, 'utf8').match(/.{30}<!-- -->.{30}/g) ?? []).toEqual([])
  },
)

test('thirteen packages of our choosing run on the phone', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(13)
})
