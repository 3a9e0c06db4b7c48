// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { keepTaps } from '../../src/app/keep-taps'
import { painted } from '../../src/app/painted'

const tops = new Map<string, number>()
const heard = vi.fn()

beforeAll(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return { top: tops.get(this.id) ?? 0 } as DOMRect
  })
  keepTaps()
})

let place = 0
/** Far from the last tap. */
const elsewhere = () => {
  place += 1_000
  return place
}

beforeEach(() => {
  elsewhere()
  vi.stubGlobal('scrollY', 0)
  tops.clear()
  heard.mockClear()
  document.body.innerHTML = `
    <p id="words">Neither answers nor leads on.</p>
    <button id="first"><span id="inside">First</span></button>
    <button id="second">Second</button>
    <label id="yes"><input id="radio" type="radio">Yes</label>`
  for (const control of document.querySelectorAll('button, input')) {
    control.addEventListener('click', () => heard(control.id))
  }
})

const element = (id: string) => document.getElementById(id) as HTMLElement
const tells = (name: string) => dispatchEvent(new Event(name))

function comesDown(on: string, { pointerType = 'touch', isPrimary = true } = {}) {
  const down = new Event('pointerdown', { bubbles: true })
  element(on).dispatchEvent(Object.assign(down, { pointerType, isPrimary }))
}

const moves = (id: string, by: number) => tops.set(id, by)
const endsOn = (id: string, at = 0, { x = elsewhere(), y = 0 } = {}) => {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: y })
  element(id).dispatchEvent(Object.defineProperty(click, 'timeStamp', { value: at }))
}
const answered = () => heard.mock.calls.flat()

test.each([
  ['a button', 'first', ['first']],
  ['what is inside one', 'inside', ['first']],
  ['a label', 'yes', ['radio']],
])('a tap that began on %s counts for it, where the page moved under the thumb', (_, on, counted) => {
  comesDown(on)
  moves(on, 90)
  endsOn('second')
  expect(answered()).toEqual(counted)
  endsOn('second')
  expect(answered()).toEqual([...counted, 'second'])
})

test('what it began on has the focus then, and a radio is chosen', () => {
  comesDown('inside')
  moves('inside', -90)
  endsOn('second')
  expect(document.activeElement).toBe(element('first'))
  comesDown('yes')
  moves('yes', 90)
  endsOn('second')
  expect((element('radio') as HTMLInputElement).checked).toBe(true)
})

test('what it ends on is not chosen', () => {
  comesDown('first')
  moves('first', 90)
  endsOn('yes')
  expect(answered()).toEqual(['first'])
  expect((element('radio') as HTMLInputElement).checked).toBe(false)
})

test('a tap that began on nothing, or on what is gone since, counts for nothing', () => {
  comesDown('words')
  moves('words', 90)
  endsOn('second')
  comesDown('first')
  element('first').remove()
  endsOn('second')
  expect(answered()).toEqual([])
})

test('where the page stood still, or gave way a little, the browser says what a thumb was meant for', () => {
  comesDown('words')
  endsOn('second')
  comesDown('first')
  moves('first', 4)
  endsOn('second')
  expect(answered()).toEqual(['second', 'second'])
})

test('a tap that ends on what it began on is left alone, moved or not', () => {
  comesDown('inside')
  moves('inside', 90)
  endsOn('inside')
  expect(document.activeElement).toBe(document.body)
  comesDown('yes')
  moves('yes', 90)
  endsOn('yes')
  expect(answered()).toEqual(['first', 'radio'])
})

test.each([
  ['a mouse', { pointerType: 'mouse' }],
  ['a second finger', { isPrimary: false }],
])('what %s does is left to the browser', (_, by) => {
  comesDown('first', by)
  moves('first', 90)
  endsOn('second')
  expect(answered()).toEqual(['second'])
})

test.each(['pointercancel', 'keydown', 'contextmenu'])('after %s a click is none of the tap before', (name) => {
  comesDown('first')
  tells(name)
  moves('first', 90)
  endsOn('second')
  expect(answered()).toEqual(['second'])
})

/** A whole tap, that ends at this time by the clock of the events. */
function taps(id: string, at: number, { x = 0, y = 0, pointerType = 'touch' } = {}) {
  comesDown(id, { pointerType })
  endsOn(id, at, { x: place + x, y })
}

/** What the first tap led to is on the glass at this time. */
async function isDrawn(at: number) {
  vi.spyOn(performance, 'now').mockReturnValue(at)
  await painted()
  await painted()
}

test('a thumb that taps twice on one place means it once, whatever stands there by then', async () => {
  taps('first', 1_000)
  await isDrawn(1_030)
  taps('second', 1_200)
  taps('yes', 1_299, { x: 9, y: -9 })
  expect(answered()).toEqual(['first'])
  expect((element('radio') as HTMLInputElement).checked).toBe(false)
})

test('on one control it is tapped once, too', async () => {
  taps('first', 1_000)
  await isDrawn(1_030)
  taps('inside', 1_200)
  expect(answered()).toEqual(['first'])
})

test('what ended before the first tap was drawn was meant for what stood there then', async () => {
  taps('first', 1_000)
  taps('second', 2_000)
  await isDrawn(2_500)
  taps('second', 2_499)
  expect(answered()).toEqual(['first'])
  taps('second', 2_500)
  expect(answered()).toEqual(['first', 'second'])
})

test('a busy phone hears both taps come down first, and then both clicks', async () => {
  comesDown('first')
  comesDown('first')
  endsOn('first', 1_000, { x: place })
  endsOn('second', 1_150, { x: place })
  expect(answered()).toEqual(['first'])
})

test('one tap on a label is heard twice, and is none that comes again', () => {
  taps('yes', 1_000)
  expect(answered()).toEqual(['radio'])
  // As browsers tell it: at the same place.
  endsOn('radio', 1_000, { x: place })
  expect(answered()).toEqual(['radio', 'radio'])
})

test.each(['keydown', 'pointercancel'])('after %s a tap is a new one', (name) => {
  taps('first', 1_000)
  tells(name)
  taps('second', 1_200)
  expect(answered()).toEqual(['first', 'second'])
})

test.each([
  ['a moment later', 1_300, {}],
  ['elsewhere', 1_200, { y: 24 }],
  ['by a mouse', 1_200, { pointerType: 'mouse' }],
])('another tap counts %s', async (_, at, by) => {
  taps('first', 1_000)
  await isDrawn(1_030)
  taps('second', at, by)
  expect(answered()).toEqual(['first', 'second'])
})

test('a tap counts on what the page was scrolled to in between', async () => {
  taps('first', 1_000)
  vi.stubGlobal('scrollY', 300)
  await isDrawn(1_030)
  vi.stubGlobal('scrollY', 340)
  taps('second', 1_200)
  expect(answered()).toEqual(['first', 'second'])
})

test('what the first tap itself scrolled is no reason for a second', async () => {
  taps('first', 1_000)
  vi.stubGlobal('scrollY', 300)
  await isDrawn(1_030)
  taps('second', 1_200)
  expect(answered()).toEqual(['first'])
})

test('nor is what the page scrolls on to by itself, to stand at a question', async () => {
  taps('first', 1_000)
  await isDrawn(1_030)
  vi.stubGlobal('scrollY', 340)
  dispatchEvent(new Event('stood'))
  taps('second', 1_200)
  expect(answered()).toEqual(['first'])
})

test('a page that scrolls before what the first tap led to is drawn has shown nothing yet', () => {
  taps('first', 1_000)
  dispatchEvent(new Event('stood'))
  vi.stubGlobal('scrollY', 340)
  taps('second', 1_200)
  expect(answered()).toEqual(['first'])
})
