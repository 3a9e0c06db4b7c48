import { describe, expect, it } from 'vitest'
import { contactOf } from '../../src/directory/helplines'
import { type Hours, hoursText, openNow, opensNext, type Week, whenItOpens } from '../../src/directory/hours'

const office = [{ opens: '10:00', closes: '16:00' }]
const weekdays: Week = { Monday: office, Tuesday: office, Wednesday: office, Thursday: office, Friday: office }

const line = (week: Week, confirmed = true): { hours: Hours } => ({
  hours: { kind: 'weekly', confirmed, week, seen: ['no-source'] },
})
const at = (iso: string) => new Date(iso)

describe('open now, by London clocks wherever the phone is', () => {
  const contact = line(weekdays)

  it.each([
    ['a winter morning before ten', '2026-11-25T09:59:59Z', 'closed'],
    ['ten in winter, which is UTC', '2026-11-25T10:00:00Z', 'open'],
    ['a minute before four', '2026-11-25T15:59:59Z', 'open'],
    ['four itself', '2026-11-25T16:00:00Z', 'closed'],
    ['ten in summer, an hour before UTC', '2026-07-01T09:00:00Z', 'open'],
    ['a minute before, in summer', '2026-07-01T08:59:59Z', 'closed'],
    ['four in summer', '2026-07-01T15:00:00Z', 'closed'],
    ['Saturday at noon', '2026-11-28T12:00:00Z', 'closed'],
    ['the Friday before the clocks go forward', '2026-03-27T10:00:00Z', 'open'],
    ['the same UTC hour on the Monday after, at eleven by the clock', '2026-03-30T10:00:00Z', 'open'],
    ['nine UTC on that Monday, ten by the clock', '2026-03-30T09:00:00Z', 'open'],
    ['nine UTC on the Monday after the clocks go back', '2026-10-26T09:00:00Z', 'closed'],
  ] as const)('%s', (_, instant, answer) => {
    expect(openNow(contact, at(instant))).toBe(answer)
  })

  it('a line open to midnight closes there, and a Sunday line is not open on Monday', () => {
    const late = line({ Sunday: [{ opens: '18:00', closes: '24:00' }] })
    expect(openNow(late, at('2026-11-29T23:59:59Z'))).toBe('open')
    expect(openNow(late, at('2026-11-30T00:00:00Z'))).toBe('closed')
  })

  it('day and night is open at any time', () => {
    expect(openNow(contactOf('childline'), at('2026-12-25T03:00:00Z'))).toBe('open')
  })

  it('hours that are not established, or not known to hold, are neither open nor closed', () => {
    const noon = at('2026-11-25T12:00:00Z')
    expect(openNow(contactOf('nspcc-helpline'), noon)).toBe('unknown')
    expect(openNow(contactOf('posh'), noon)).toBe('unknown')
    expect(openNow(contactOf('posh'), at('2026-11-28T03:00:00Z'))).toBe('unknown')
    expect(openNow(contactOf('victim-support'), noon)).toBe('unknown')
    expect(openNow(contactOf('ceop'), noon)).toBe('unknown')
  })
})

describe('when it opens next', () => {
  const contact = line(weekdays)
  const next = (instant: string) => opensNext(contact, at(instant))?.toISOString()

  it('later today, tomorrow, or after the weekend', () => {
    expect(next('2026-11-25T08:00:00Z')).toBe('2026-11-25T10:00:00.000Z')
    expect(next('2026-11-25T16:00:00Z')).toBe('2026-11-26T10:00:00.000Z')
    expect(next('2026-11-27T18:00:00Z')).toBe('2026-11-30T10:00:00.000Z')
  })

  it('across the clocks going forward and back', () => {
    expect(next('2026-03-27T18:00:00Z')).toBe('2026-03-30T09:00:00.000Z')
    expect(next('2026-10-23T18:00:00Z')).toBe('2026-10-26T10:00:00.000Z')
  })

  it('just after midnight in London it is already the next day', () => {
    expect(next('2026-07-01T23:30:00Z')).toBe('2026-07-02T09:00:00.000Z')
  })

  it('a second span of the same day, and a line open once a week just after it closed', () => {
    const split = line({ Wednesday: [{ opens: '18:00', closes: '20:00' }, ...office] })
    expect(opensNext(split, at('2026-11-25T16:30:00Z'))?.toISOString()).toBe('2026-11-25T18:00:00.000Z')
    expect(opensNext(split, at('2026-11-25T21:00:00Z'))?.toISOString()).toBe('2026-12-02T10:00:00.000Z')
  })

  it('a time that the clocks skip in spring becomes the moment of the skip', () => {
    const early = line({ Sunday: [{ opens: '01:30', closes: '05:00' }] })
    expect(opensNext(early, at('2026-03-29T00:00:00Z'))?.toISOString()).toBe('2026-03-29T01:00:00.000Z')
    expect(openNow(early, at('2026-03-29T01:00:00Z'))).toBe('open')
    expect(openNow(early, at('2026-03-29T00:59:00Z'))).toBe('closed')
  })

  it('is not said of an open line, of a line never open, or where nothing is known', () => {
    expect(next('2026-11-25T12:00:00Z')).toBeUndefined()
    expect(opensNext(line({}), at('2026-11-25T12:00:00Z'))).toBeUndefined()
    expect(opensNext(contactOf('posh'), at('2026-11-28T12:00:00Z'))).toBeUndefined()
    expect(opensNext(contactOf('childline'), at('2026-11-28T12:00:00Z'))).toBeUndefined()
  })

  it('is said in words', () => {
    const from = at('2026-11-27T18:00:00Z')
    expect(whenItOpens(at('2026-11-30T10:00:00Z'), from)).toBe('on Monday at 10am')
    expect(whenItOpens(at('2026-11-28T09:30:00Z'), from)).toBe('tomorrow at 9.30am')
    expect(whenItOpens(at('2026-11-27T22:00:00Z'), from)).toBe('today at 10pm')
    expect(whenItOpens(at('2026-03-30T09:00:00Z'), at('2026-03-29T20:00:00Z'))).toBe('tomorrow at 10am')
  })
})

describe('hours in words', () => {
  it.each([
    ['childline', 'Day and night, every day'],
    ['posh', 'Given as Monday to Friday, 10am to 4pm: check first. May differ on bank holidays'],
    ['victim-support', 'Said to be open day and night: check first'],
    ['police-101', 'Hours not established'],
    [
      'nspcc-helpline',
      'Hours not established. Pages of 2020 to 2022 gave Monday to Friday 8am to 10pm and weekends 9am to 6pm, email at any time',
    ],
    ['ceop', 'Online: send it at any time. How soon it is read is not established'],
    ['report-remove', 'Online: send it at any time. How soon it is read is not established'],
    ['local-csc', 'Online, at any time'],
    ['nspcc-web', 'Online, at any time'],
  ] as const)('%s: %s', (id, words) => {
    expect(hoursText(contactOf(id))).toBe(words)
  })

  it('a week with gaps names each run of days', () => {
    const week: Week = { Monday: office, Wednesday: office, Saturday: [{ opens: '12:00', closes: '24:00' }] }
    expect(hoursText(line(week))).toBe(
      'Monday, 10am to 4pm; Wednesday, 10am to 4pm; Saturday, noon to midnight. May differ on bank holidays',
    )
  })
})
