import { expect, test } from 'vitest'
import { plainPath } from '../../src/app/address'

test.each([
  ['/', '/'],
  ['/index.html', '/'],
  ['/helplines', '/helplines'],
  ['/helplines/', '/helplines'],
  ['/helplines.html', '/helplines'],
  ['/guidance/9', '/guidance/9'],
  ['/guidance/index.html', '/guidance'],
  ['//', '/'],
  ['/case/a1-index', '/case/a1-index'],
])('the address %s is the route %s', (address, route) => {
  expect(plainPath(address)).toBe(route)
})
