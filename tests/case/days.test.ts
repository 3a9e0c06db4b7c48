import { afterEach, expect, test, vi } from 'vitest'
import { clockTime, dayAndMonth, isoDay, withDaysWhole } from '../../src/case/days'
import { summaryOf } from '../../src/screens/case/case-words'
import { dayAndTime } from '../../src/screens/case/clock-words'
import { shownLabel } from '../../src/screens/shown-label'
import { caseFromFacts } from './case-from-facts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const HOUR = 3_600_000
const everyFewHours = Array.from({ length: 2_000 }, (_, at) => new Date(Date.UTC(2026, 0, 1) + at * 7.3 * HOUR))

test('a day and a time are those of the phone’s own clock, as a formatter would say them', () => {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const said = everyFewHours.map((instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const month = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[Number(parts.get('month')) - 1]
    return `${Number(parts.get('day'))} ${month}, ${parts.get('hour')}:${parts.get('minute')}`
  })
  expect(everyFewHours.map((instant) => `${dayAndMonth(instant)}, ${clockTime(instant)}`)).toEqual(said)
  expect(everyFewHours.map((instant) => dayAndTime(instant.toISOString()).replace('\u00a0', ' '))).toEqual(said)
})

test('on the screen a day is not left without its month at the end of a line, and what is only near one may part', () => {
  const at = new Date('2026-12-01T23:45:00.000Z')
  expect(dayAndTime(at.toISOString())).toBe('1\u00a0Dec, 23:45')
  const kase = caseFromFacts({ people: [{ id: 'child-a', kind: 'child', part: 'involved' }] })
  const { label } = summaryOf(kase, { stage: 'report', matter: 'm1' }, at.toISOString())
  expect(label).toMatch(/^Visit \d+ [A-Z][a-z]{2} · A$/)
  expect(shownLabel(label)).toMatch(/^Visit \d+\u00a0[A-Z][a-z]{2}\u00a0· A$/)
  expect(withDaysWhole('Since 28 November 2020, or 1 Dec')).toBe('Since 28\u00a0November 2020, or 1\u00a0Dec')
  const apart = 'In November 2016 there were 1000 Decisions, 3 children in 12 months, and 112 Marks'
  expect(withDaysWhole(apart)).toBe(apart)
})

test('what the list shows of a case is worked out without the browser’s formatters, which a slow phone waits for', () => {
  const formatters = vi.spyOn(Intl, 'DateTimeFormat')
  const spoken = (['toLocaleDateString', 'toLocaleTimeString', 'toLocaleString'] as const).map((way) =>
    vi.spyOn(Date.prototype, way),
  )
  const kase = caseFromFacts({})
  summaryOf(kase, { stage: 'report', matter: 'm1' }, '2026-11-25T11:40:00.000Z')
  dayAndTime('2026-11-25T11:40:00.000Z')
  expect(formatters).not.toHaveBeenCalled()
  for (const way of spoken) expect(way).not.toHaveBeenCalled()
})

test('just after midnight in summer it is the new day, as the phone shows it', () => {
  vi.stubEnv('TZ', 'Europe/London')
  expect(isoDay(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
  expect(isoDay(new Date('2026-01-05T23:30:00Z'))).toBe('2026-01-05')
})
