import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser, TESTED } from '../../scripts/browser.mjs'
import { axeFinds, flawsOf } from './look'

let browser: Browser
let page: Page

beforeAll(async () => {
  const found = await findBrowser()
  browser = await chromium.launch({ executablePath: found?.path ?? '', args: TESTED })
  page = await browser.newPage({ viewport: { width: 320, height: 640 } })
})
afterAll(() => browser.close())

const shows = (body: string) =>
  page.setContent(`<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width">
    <title>Planted</title><style>body { margin: 16px; font: 16px sans-serif } p { margin: 8px 0 }
    button { min-width: 44px; min-height: 44px }</style><main><h1>Planted</h1>${body}</main></html>`)

const FLAWS: Record<string, [planted: string, seen: RegExp]> = {
  'a line too long for the screen': [
    '<p style="white-space: nowrap">It goes on and on, past the edge of the screen</p>',
    /scrolls sideways/,
  ],
  'text outside on the left': ['<p style="position: relative; left: -40px">Cut off</p>', /outside the screen/],
  'words cut off at the side': [
    '<p style="overflow: hidden; white-space: nowrap; width: 90px">An inspector must agree</p>',
    /cut off at its side/,
  ],
  'words cut off below': [
    '<p style="overflow: hidden; height: 20px">Two lines of words that need more than one line</p>',
    /cut off below/,
  ],
  'a word broken in two': [
    '<p style="width: 60px; overflow-wrap: anywhere">An interpreter</p>',
    /breaks the word “interpreter”/,
  ],
  'two texts on one another': ['<p>Not known</p><p style="margin-top: -28px">Not asked</p>', /lies on other text/],
  'a card that touches the one above it': [
    '<div style="border: 1px solid; border-radius: 12px">One</div><div style="border: 1px solid; border-radius: 12px">Two</div>',
    /touches the one above it/,
  ],
  'a target too small for a finger': ['<button style="min-height: 0; min-width: 0">Go</button>', /too small to tap/],
}

test.each(Object.entries(FLAWS))('%s is seen', async (_, [planted, seen]) => {
  await shows(planted)
  expect((await flawsOf(page)).join('\n')).toMatch(seen)
})

test('what is sound is left alone: a link in a sentence, what scrolls by itself, what is only read out, a closed fold', async () => {
  await shows(`<p>Read <a href="#">paragraph 20</a> first.</p><button>Go on</button>
    <div style="overflow-x: auto" tabindex="0"><p style="white-space: nowrap; width: 600px">A picture of the flow</p></div>
    <p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">Only read out</p>
    <details><summary style="min-height: 44px; min-width: 44px">More</summary><a href="#">Small</a></details>`)
  expect(await flawsOf(page)).toEqual([])
  expect(await axeFinds(page)).toEqual([])
})

test('pale text and a control without a name are found by axe', async () => {
  await shows('<p style="color: #aaa">Pale</p><button></button>')
  expect((await axeFinds(page)).map((found) => found.split(':')[0])).toEqual(['button-name', 'color-contrast'])
})
