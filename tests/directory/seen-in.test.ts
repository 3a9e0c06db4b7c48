import { describe, expect, it } from 'vitest'
import { phone, web } from '../../src/directory/contact'
import { dayMonthYear, monthAndYear, SEEN_IN, seenIn } from '../../src/directory/seen-in'

describe('where something was seen, in words', () => {
  it('the newest dated source speaks', () => {
    expect(seenIn(['note-2016', 'posh-2018', 'posh-links'])).toEqual({
      says: 'seen in a source of 2018',
      date: '2018',
      lastRead: '2026-11-25',
      ids: ['note-2016', 'posh-2018', 'posh-links'],
    })
    // The list shows a date as an example, and none of its own.
    expect(seenIn(['nca-alert-2024', 'link-list']).says).toBe('seen in a source of 2024')
  })

  it('without a date, and without a source, it says so', () => {
    expect(seenIn(['iwf-links']).says).toBe('seen in a source without a date, read in November 2026')
    expect(seenIn(['no-source']).says).toBe('no source seen')
    expect(seenIn([]).says).toBe('no source seen')
  })

  it('only a check that a person wrote in is called checked', () => {
    const checked = { by: 'PC 1234', on: '2026-12-03' }
    expect(phone('0800 1111', { seen: ['crisis-numbers'], checked })).toEqual({
      kind: 'phone',
      label: 'Call',
      value: '0800 1111',
      href: 'tel:08001111',
      status: 'confirmed',
      checked,
      source: {
        says: 'checked by PC 1234 on 3 December 2026',
        date: '2026-08-11',
        lastRead: '2026-11-25',
        ids: ['crisis-numbers'],
      },
    })
  })

  it('a reason to check first is what makes a route one to check first', () => {
    expect(web('https://swgfl.org.uk/resources', { seen: ['no-source'], why: 'No source.' })).toMatchObject({
      status: 'check-first',
      why: 'No source.',
    })
  })

  it('dates read as a person says them', () => {
    expect(['2026-08-11', '2026-08', '2020'].map(monthAndYear)).toEqual(['August 2026', 'August 2026', '2020'])
    expect(dayMonthYear('2026-12-03')).toBe('3 December 2026')
  })

  it('no source is dated after it was read', () => {
    expect(Object.values(SEEN_IN).filter(({ date, lastRead }) => date !== null && date > lastRead)).toEqual([])
  })
})
