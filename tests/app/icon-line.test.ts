import { expect, it } from 'vitest'
import { lineOf } from '../../scripts/icon-line.mjs'

it('starts each piece where it started by itself', () => {
  const search = [
    ['path', { d: 'm21 21-4.34-4.34', key: 'b2' }],
    ['circle', { cx: '11', cy: '11', r: '8' }],
    ['path', { d: 'm5 12 7-7 7 7', key: 'a1' }],
  ] as const
  expect(lineOf(search)).toBe('m21 21-4.3-4.3M11 3a8 8 0 100 16 8 8 0 100-16m-6 9 7-7 7 7')
})

it('goes round a rectangle and its corners', () => {
  const phone = [['rect', { width: '14', height: '20', x: '5', y: '2', rx: '2', ry: '2' }]] as const
  expect(lineOf(phone)).toBe('M7 2h10a2 2 0 012 2v16a2 2 0 01-2 2H7a2 2 0 01-2-2V4a2 2 0 012-2')
})

it('draws a line from end to end', () => {
  expect(lineOf([['line', { x1: '10', x2: '14', y1: '15', y2: '9' }]])).toBe('m10 15 4-6')
})

it('leaves a dot as it is seen', () => {
  expect(lineOf([['path', { d: 'M12 18h.01' }]])).toBe('M12 18h.1')
  expect(lineOf([['line', { x1: '12', x2: '12.01', y1: '16', y2: '16' }]])).toBe('M12 16h.1')
})

it('is as fine as anybody can see, and ends where it ended', () => {
  const steps = `M2 2${'l.04 0'.repeat(10)}`
  expect(lineOf([['path', { d: steps }]])).toMatch(/^M2 2h\.4$/)
  expect(lineOf([['path', { d: 'M1.999 20.456a2 2 0 001.999 2' }]])).toBe('M2 20.5a2 2 0 002 2')
})

it('says so of what is more than a line', () => {
  expect(lineOf([['path', { d: 'M0 0h1', fill: 'currentColor' }]])).toBeUndefined()
  expect(lineOf([['polygon', { points: '0 0 1 1', class: 'x' }]])).toBeUndefined()
})
