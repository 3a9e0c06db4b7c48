import { expect, test } from 'vitest'
import { notAnyMore, routesIn } from '../../src/directory/contact'
import { contactOf } from '../../src/directory/helplines'
import { supportRows } from '../../src/documents/support'
import { type ContactCheck, isOld } from '../../src/guidance/force-settings'

const childline = contactOf('childline')
const PHONE = 'tel:08001111'
const place = (check: Omit<ContactCheck, 'by' | 'on'>) => ({
  nation: 'england' as const,
  contactChecks: { [PHONE]: { ...check, by: 'Safeguarding sergeant', on: '2026-12-03' } },
})

test('what the force rang says so with the day, also what was to be checked first', () => {
  const [route] = routesIn(childline, place({ found: 'right' }))
  expect(route).toMatchObject({ status: 'confirmed', value: '0800 1111' })
  expect(route?.source.says).toBe('checked by the force, 3 December 2026')
  const [ring] = routesIn(contactOf('childline'), 'england')
  expect(ring?.source.says).not.toContain('force')
})

test('what was found changed is replaced by what the force gives, on the screen and on a letter', () => {
  const changed = place({ found: 'changed', to: '0800 400 222' })
  expect(routesIn(childline, changed)[0]).toMatchObject({ value: '0800 400 222', href: 'tel:0800400222' })
  const paper = JSON.stringify(supportRows(['childline'], changed))
  expect(paper).toContain('0800 400 222')
  expect(paper).not.toContain('0800 1111')
  expect(notAnyMore(childline, changed)).toEqual([
    'Do not use 0800 1111: the force found on 3 December 2026 that it does not work. Use 0800 400 222 instead.',
  ])
})

test('what was found dead is offered no more, and is named as dead', () => {
  const dead = place({ found: 'dead' })
  expect(routesIn(childline, dead).some(({ href }) => href === PHONE)).toBe(false)
  expect(notAnyMore(childline, dead)).toHaveLength(1)
})

test('a check holds for 180 days', () => {
  expect(isOld('2026-06-01', '2026-11-28')).toBe(false)
  expect(isOld('2026-06-01', '2026-11-29')).toBe(true)
})
