import { expect, test } from 'vitest'
import { telephoneAddress } from '../../src/directory/telephone'

test.each([
  ['999', 'tel:999'],
  ['0800 1111', 'tel:08001111'],
  ['(020) 7946-0000', 'tel:02079460000'],
  ['+44 20 7946 0000', 'tel:+442079460000'],
  ['+44 (0)20 7946 0000', 'tel:+442079460000'],
  ['020 7946 0000 ext. 12', 'tel:02079460000,12'],
  ['020 7946 0000 Extension: 12', 'tel:02079460000,12'],
  ['+44 (0)20 7946 0000 (ext 012)', 'tel:+442079460000,012'],
  ['020 7946 0000x12', 'tel:02079460000,12'],
  ['020 7946 0000 #12 ', 'tel:02079460000,12'],
  ['020 7946 0000,12', 'tel:02079460000,12'],
  ['*100#', 'tel:*100#'],
  ['\t020\u00a07946 0000\n', 'tel:02079460000'],
  ['', 'tel:'],
])('%j is rung at %j, and nothing else', (number, address) => {
  expect(telephoneAddress(number)).toBe(address)
})
