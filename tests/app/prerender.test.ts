import { expect, test } from 'vitest'
import { fileOf, knowing, knownIn, pageOf, toRead } from '../../scripts/prerender.mjs'
import { asKept } from '../../src/app/as-kept'

const TEMPLATE =
  '<html><head><title>Proportion</title><script src="/assets/a.js"></script></head><body><div id="root"></div></body></html>'

test('a page has the title of its screen in the head, and says which address it is for', () => {
  const markup = '<title>Helplines · Proportion</title><main><h1>Helplines</h1></main>'
  expect(pageOf(TEMPLATE, '/helplines', markup, ['assets/a.js', 'assets/b.js'])).toBe(
    '<html><head><script src="/assets/a.js"></script><title>Helplines · Proportion</title>' +
      '<link rel="modulepreload" crossorigin href="/assets/b.js" fetchpriority="low"></head>' +
      '<body><div id="root" data-path="/helplines"><main><h1>Helplines</h1></main></div></body></html>',
  )
})

test('a dollar sign in a page stays one', () => {
  expect(pageOf(TEMPLATE, '/', "<p>$& $1 $'</p>", [])).toContain("<p>$& $1 $'</p>")
  expect(pageOf(TEMPLATE, '/', "<title>$& $'</title><p>x</p>", [])).toContain("<title>$& $'</title></head>")
})

test.each([
  ['<main><script>1</script></main>', '<script'],
  ['<main style="color:red">x</main>', 'style="'],
  ['<button onclick="x()">x</button>', 'onclick="'],
  ['<button onClick="x()">x</button>', 'onClick="'],
  ['<style>p{}</style>', '<style'],
])('%s stops the build, because the policy would block it', (markup, named) => {
  expect(() => pageOf(TEMPLATE, '/x', markup, [])).toThrow(named)
})

test('a template without a place for the page stops it too', () => {
  expect(() => pageOf(TEMPLATE.replace(' id="root"', ''), '/x', '<main/>', [])).toThrow(
    'index.html has no <div id="root">',
  )
})

test('a page without a title of its own keeps the one of the app', () => {
  expect(pageOf(TEMPLATE, '/x', '<main/>', [])).toContain('<title>Proportion</title>')
})

test('a lock that is put away is brought out before the app comes, and nothing is where there is none', () => {
  const brings = '<script src="/written-lock.js" defer></script><script src="/assets/a.js">'
  expect(pageOf(TEMPLATE, '/', '<template><form></form></template>', [])).toContain(brings)
  expect(pageOf(TEMPLATE, '/', '<main/>', [])).not.toContain('written-lock')
})

test('words that only look like a handler are words', () => {
  expect(pageOf(TEMPLATE, '/x', '<p>the style= of onclick=&quot;x&quot;</p>', [])).toContain('onclick=')
})

test('every address has a file of its own', () => {
  expect(['/', '/helplines', '/guidance/A'].map(fileOf)).toEqual(['index.html', 'helplines.html', 'guidance/A.html'])
})

test('a page to read asks for no script of the app before it is painted, and for the one that starts it first', () => {
  const page = pageOf(
    TEMPLATE.replace('<script src', '<script type="module" crossorigin src').replace(
      '</head>',
      '<link rel="modulepreload" crossorigin href="/assets/b.js"></head>',
    ),
    '/helplines',
    '<main><h1>Helplines</h1></main>',
    ['assets/c.js'],
  )
  const read = toRead(page)
  expect(read.scripts).toEqual(['/assets/a.js', '/assets/b.js', '/assets/c.js'])
  const parts =
    '<link rel="modulepreload" href="/assets/b.js"><script type="module" src="/assets/a.js"></script></head>'
  expect(toRead(parts).scripts).toEqual(['/assets/a.js', '/assets/b.js'])
  expect(read.page).not.toContain('/assets/')
  expect(read.page.match(/<script[^>]*>|<link[^>]*>/g)).toEqual([
    '<script src="/after-paint.js" async fetchpriority="high">',
  ])
})

test('where scripts are off, a page to read leaves out what works: it shows that by itself', () => {
  const notice = 'Scripts are off. First minute and Guidance work. For Cases turn scripts on.'
  const page = pageOf(TEMPLATE.replace('<body>', `<body><noscript>${notice}</noscript>`), '/', '<main/>', [])
  expect(page).toContain(notice)
  expect(toRead(page).page).toContain('<noscript>Scripts are off. For Cases turn scripts on.</noscript>')
})

test('a page that is worked on names its scripts for a first visit, and the phone keeps it without them', () => {
  const page = pageOf(TEMPLATE.replace('<script src', '<script type="module" crossorigin src'), '/', '<main/>', [
    'assets/b.js',
  ])
  const sent = toRead(page, { names: true }).page
  expect(sent.match(/<link[^>]*>/g)).toEqual([
    '<link data-first rel="modulepreload" crossorigin href="/assets/a.js">',
    '<link data-first rel="modulepreload" crossorigin href="/assets/b.js">',
  ])
  expect(asKept(sent)).toBe(toRead(page).page)
})

test('what lets a page be installed waits for the scripts of a first visit, and is there on a page that is kept', () => {
  const manifest = '<link rel="manifest" href="/manifest.webmanifest">'
  const page = pageOf(TEMPLATE.replace('</head>', `${manifest}</head>`), '/', '<main/>', [])
  const sent = toRead(page, { names: true }).page
  expect(sent).not.toContain('rel="manifest"')
  expect(sent).toContain('<link data-last="manifest" href="/manifest.webmanifest">')
  expect(asKept(sent)).toBe(toRead(page).page)
  expect(toRead(page).page).toContain(manifest)
})

test('a page that starts the app by itself is kept as it was sent', () => {
  const page = pageOf(TEMPLATE, '/start', '<main/>', ['assets/b.js'])
  expect(asKept(page)).toBe(page)
})

test('what asks for the scripts later knows those of each page', () => {
  const scripts = { '/': ['/assets/a-1.js', '/assets/b-2.js'], '/x': ['/assets/a-1.js'], '/y': ['/assets/a-1.js'] }
  const knows = knowing('const all = SCRIPTS_OF_PAGES', scripts)
  expect(knows).toBe('const all = [["/","a-1 b-2"],["/x /y","a-1"]]')
  expect(knownIn(knows)).toEqual({
    '/': ['assets/a-1.js', 'assets/b-2.js'],
    '/x': ['assets/a-1.js'],
    '/y': ['assets/a-1.js'],
  })
  expect(() => knowing('no place', scripts)).toThrow('after-paint.js has no place')
})
