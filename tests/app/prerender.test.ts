import { expect, test } from 'vitest'
import { fileOf, pageOf } from '../../scripts/prerender.mjs'

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
