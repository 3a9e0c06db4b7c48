import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PIECES } from '../../src/flow/picture'
import { newPhone, type Phone } from './harness'

let phone: Phone

beforeAll(async () => {
  phone = await newPhone()
})
afterAll(() => phone.close())

/** The colour of a drawing's paper as it stands on the screen, in its top left corner. */
const paperOf = (image: Element) => {
  if (!(image instanceof HTMLImageElement)) throw new Error('No drawing')
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (pen) pen.filter = getComputedStyle(image).filter
  pen?.drawImage(image, 0, 0)
  return [...(pen?.getImageData(1, 1, 1, 1).data ?? [])]
}

test.each([
  ['light', [255, 255, 255, 255]],
  ['dark', [22, 22, 22, 255]],
] as const)('the flow is drawn on paper that is %s when the phone is', async (colorScheme, paper) => {
  const { page } = phone
  await page.emulateMedia({ colorScheme })
  await page.goto('/guidance/flow')
  for (const { says } of PIECES) {
    const drawing = page.getByRole('img', { name: says })
    await drawing.scrollIntoViewIfNeeded()
    await expect.poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    expect(await drawing.evaluate(paperOf), says).toEqual(paper)
  }
})

/** Letters as wide as a phone's, whatever this machine has in the place of Arial: a desk without it takes much wider ones. */
const LETTERS = ([400, 700] as const)
  .map((weight) => {
    const font = readFileSync(`src/documents/pdf/fonts/noto-sans-${weight}.ttf`, 'base64')
    return `@font-face { font-family: Arial; font-weight: ${weight}; src: url(data:font/ttf;base64,${font}) }`
  })
  .join('\n')

test('no arrow is drawn through a word', async () => {
  const page = await phone.context.newPage()
  for (const { id } of PIECES) {
    await page.setContent(`<style>${LETTERS}</style>${readFileSync(`public/flow/${id}.svg`, 'utf8')}`)
    expect(
      await page.evaluate(async () => (await document.fonts.ready) && [...document.fonts].map((one) => one.status)),
    ).toEqual(['loaded', 'loaded'])
    const struck = await page.locator('svg').evaluate((svg) => {
      const words = [...svg.querySelectorAll('text')].map((text) => ({ says: text.textContent, box: text.getBBox() }))
      /** What an arrow says begins with a space, right at it. */
      const SPACE = 4
      return [...svg.querySelectorAll<SVGPathElement>('path[fill=none]')].flatMap((arrow) => {
        const points = Array.from({ length: Math.ceil(arrow.getTotalLength()) }, (_, at) => arrow.getPointAtLength(at))
        const under = words.filter(({ box }) =>
          points.some(({ x, y }) => x > box.x + SPACE && x < box.x + box.width && y > box.y && y < box.y + box.height),
        )
        return under.map(({ says }) => says)
      })
    })
    expect([id, ...struck]).toEqual([id])
  }
  await page.close()
})
