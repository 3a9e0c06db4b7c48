import { expect, it } from 'vitest'
import { lineOf } from '../../scripts/icon-line.mjs'

it('starts each piece where it started by itself', () => {
  const search = [
    ['path', { d: 'm21 21-4.34-4.34' }],
    ['circle', { cx: '11', cy: '11', r: '8' }],
    ['path', { d: 'm5 12 7-7 7 7', key: 'a1' }],
  ] as const
  expect(lineOf(search)).toBe('M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0-16 0zM5 12l7-7 7 7')
})

it('keeps the numbers of a close-written start apart', () => {
  expect(lineOf([['path', { d: 'm6.5.5.5.5' }]])).toBe('M6.5.5l.5.5')
  expect(lineOf([['path', { d: 'm16-3v4' }]])).toBe('M16-3v4')
})

it('goes round a rectangle and its corners', () => {
  const phone = [['rect', { width: '14', height: '20', x: '5', y: '2', rx: '2', ry: '2' }]] as const
  expect(lineOf(phone)).toBe('M7 2h10a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2h-10a2 2 0 0 1-2-2v-16a2 2 0 0 1 2-2z')
})

it('draws a line from end to end', () => {
  expect(lineOf([['line', { x1: '10', x2: '14', y1: '15', y2: '9' }]])).toBe('M10 15L14 9')
})

it('is as fine as anybody can see', () => {
  const fine = [['path', { d: 'M1.999 20.456l-.837-2.1251.999.5 3.999.128h.002a2 2 0 001.999 2' }]] as const
  expect(lineOf(fine)).toBe('M2 20.46l-.84-2.13 1 .5 4 .13h0a2 2 0 0 0 2 2')
})

it('says so of what is more than a line', () => {
  expect(lineOf([['path', { d: 'M0 0h1', fill: 'currentColor' }]])).toBeUndefined()
  expect(lineOf([['polygon', { points: '0 0 1 1' }]])).toBeUndefined()
})
