// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { keepTaps } from '../../src/app/keep-taps'

const tops = new Map<string, number>()
const heard = vi.fn()

beforeAll(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return { top: tops.get(this.id) ?? 0 } as DOMRect
  })
  keepTaps()
})

beforeEach(() => {
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
const endsOn = (id: string) => element(id).click()
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
