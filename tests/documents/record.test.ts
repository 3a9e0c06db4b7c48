import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { happen, replay } from '../../src/case/replay'
import { deviceKey, matterKey, partKey, personKey } from '../../src/case/subject'
import { asText } from '../../src/documents/document-text'
import { duties } from '../../src/documents/record-outcome'
import { DUTY_TITLE } from '../../src/guidance/duty-titles'
import { answered, caseFromFacts } from '../case/case-from-facts'
import { everyPaper, extrasFor, sharedFacts, thePaper } from './made'
import { v02, v26 } from './scenarios'

const record = (kase: Case, matter = 'm1') => asText(thePaper(kase, matter, 'decision-record'))
const later = (kase: Case, ...happenings: readonly Happening[]) =>
  happenings.reduce((one, happening) => happen(one, happening, '2026-11-27T08:15:00.000Z'), kase)

/** The part of a text under a heading, up to the next one of its level. */
const under = (text: string, heading: string) =>
  text
    .split('\n\nMade 2')[0]
    ?.split(`\n${heading}\n\n`)[1]
    ?.split(/\n\n[A-Z ,’]+\n\n/)[0]

test('an answer taken back shows that it was, and what it had been', () => {
  const kase = later(v02(), {
    type: 'answered',
    subject: matterKey('m1'),
    fact: 'violence',
    value: null,
    why: 'Wrong line',
  })
  expect(record(kase)).toContain(
    'Violence:\nTaken back (27 Nov 2026 08:15)\nWhy it was changed: Wrong line\nBefore that: No (25 Nov 2026 14:02)',
  )
})

test('what was not known is listed with what it could have changed, and whether it was asked', () => {
  const asked = caseFromFacts({ ...sharedFacts('V02'), consent: 'unknown', decision: {} })
  const not = later(asked, answered(matterKey('m1'), 'consent', null))
  expect(under(record(not), 'NOT KNOWN WHEN THIS WAS MADE')).toContain(
    '- Everyone agreed: not asked yet (could change: Risk;',
  )
  expect(under(record(asked), 'NOT KNOWN WHEN THIS WAS MADE')).toContain(
    '- Everyone agreed: asked, not known (could change: Risk; Kind of response; Outcome 21; Child protection referral; Formal interview; What to do with the device: Child B’s phone)',
  )
})

test('a no that is to be asked again is neither asked and not known nor not asked', () => {
  const joined = later(
    v02(),
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered(partKey('m1', 'child-c'), 'part', 'involved'),
  )
  const text = record(joined)
  expect(under(text, 'NOT KNOWN WHEN THIS WAS MADE')).toContain(
    '- Significant risk to a child: to be asked again (could change: Child protection referral)',
  )
  expect(under(text, 'WHAT FOLLOWS FROM THE ANSWERS')).toContain('\nSignificant risk to a child: To be asked again\n')
})

test('a device is set out in the order of the National Decision Model, gaps and all', () => {
  const kase = later(
    v26(),
    answered(deviceKey('phone-b'), 'ndmAction', 'Seized at 17:10. Looked at again on Friday.'),
    answered(deviceKey('phone-b'), 'ndmThreat', 'He may delete it.'),
    answered(deviceKey('phone-b'), 'deviceDecision', 'seize'),
  )
  const lines = (under(record(kase), 'DEVICES') ?? '').split('\n').filter(Boolean)
  const order = lines.filter((line) =>
    /: (information|threat|powers|options|action)|What to do|Decision for/.test(line),
  )
  expect(order).toEqual([
    'Child B’s phone: information: Not written down',
    'Child B’s phone: threat and risk:',
    'Child B’s phone: powers and policy: Not written down',
    'Child B’s phone: options: Not written down',
    'Child B’s phone: action and review:',
    'What to do with the device: Child B’s phone:',
    'Decision for Child B’s phone: Seize it (27 Nov 2026 08:15)',
  ])
})

test('a duty is done and when, not done and why, or still owed', () => {
  const kase = later(v02(), { type: 'duty-explained', matter: 'm1', duty: 'hear-views', why: 'The school is closed.' })
  const owed = under(record(kase), 'WHAT WAS OWED') ?? ''
  expect(owed).toContain('Record the crime (paragraph 9): Done (25 Nov 2026 14:05)')
  expect(owed).toContain(
    'Hear what others think (paragraph 13): Not done, because: The school is closed. (27 Nov 2026 08:15)',
  )
  expect(owed).toContain('Leave it in writing (paragraph 17): Still owed')
})

test('what was done in closing stands after the outcome, its review and whoever was told', () => {
  const kase = later(
    v02(),
    answered(matterKey('m1'), 'deletionGiven', 'in-writing'),
    answered('case', 'writtenInformation', 'given'),
  )
  const headings = [...record(kase).matchAll(/^[A-Z ,’]+$/gm)].map(([heading]) => heading)
  const ORDER = ['REASONS FOR THE OUTCOME', 'OUTCOME', 'REVIEW', 'WHAT WAS OWED', 'WHO WAS TOLD WHAT', 'CLOSING']
  expect(headings.filter((one) => ORDER.includes(one))).toEqual(ORDER.filter((one) => headings.includes(one)))
  expect(headings).toContain('OUTCOME')
  expect(headings).toContain('CLOSING')
})

test('a choice against the advice, a departure and a returned review stay with their reasons', () => {
  const kase = later(
    v02(),
    { type: 'departed', matter: 'm1', from: 'referral', why: 'The family has a social worker.' },
    { type: 'chosen', matter: 'm1', outcome: '8', departure: 'He asked to make amends.' },
    { type: 'reviewed', matter: 'm1', by: 'Inspector', agreed: false, text: 'Why not 21?' },
  )
  const text = record(kase)
  expect(under(text, 'OUTCOME')).toBe(
    'Chosen: 8, Community resolution (27 Nov 2026 08:15)\nChosen against the advice, because: He asked to make amends.\nChosen before that: 21, Further investigation not in the public interest (25 Nov 2026 14:30)',
  )
  expect(text).toContain('Child protection referral: The family has a social worker. (27 Nov 2026 08:15)')
  expect(text).toContain('Returned by Inspector: Why not 21? (27 Nov 2026 08:15)')
  const letters = everyPaper(kase, 'm1').filter(({ id }) => id === 'letter-child')
  expect(letters.map(({ allowed }) => allowed)).toEqual([
    'The reviewer has sent the decision back. Settle that first.',
    'The reviewer has sent the decision back. Settle that first.',
  ])
})

test('a departure from advice that is another by now says what it was, on the record and to the reviewer', () => {
  const departed: Happening = {
    type: 'departed',
    matter: 'm1',
    from: 'referral',
    why: 'The family has a social worker.',
  }
  const before = later(v02(), answered(personKey('child-a'), 'knownVulnerability', 'yes'), departed)
  expect(record(before)).not.toContain('the advice was then')
  const after = later(before, answered(matterKey('m1'), 'significantRisk', 'yes'))
  expect(record(after)).toContain(
    'The family has a social worker. (27 Nov 2026 08:15; the advice was then “Consider a referral”)',
  )
  expect(asText(thePaper(after, 'm1', 'review-page'))).toContain(
    'The family has a social worker. · the advice was then “Consider a referral”',
  )
  // By other rules it may have been another then.
  const byOtherRules = later(after, { type: 'edition-seen', edition: '1.0/2027.01' })
  expect(record(byOtherRules)).not.toContain('the advice was then')
})

test('what was advised at a departure is not worked out from a case of which an entry from before it can’t be read', () => {
  const yes = answered(personKey('child-a'), 'selfHarmRisk', 'yes')
  const departed: Happening = { type: 'departed', matter: 'm1', from: 'referral', why: 'A worker is with her.' }
  const whole = later(v02(), yes, departed, yes)
  const lost = whole.events.at(-3)?.seq
  const damaged = replay(whole.events.filter(({ seq }) => seq !== lost))
  for (const kase of [whole, damaged]) {
    expect(record(kase)).toContain('A worker is with her.')
    expect(record(kase)).not.toContain('the advice was then')
  }
})

test('a reason that was written stays in the record when another takes its place', () => {
  const departs = (why: string): Happening => ({ type: 'departed', matter: 'm1', from: 'referral', why })
  const explains = (why: string): Happening => ({ type: 'duty-explained', matter: 'm1', duty: 'hear-views', why })
  const all = [departs('First.'), departs('Second.'), departs('Third.'), explains('Once.'), explains('Again.')]
  const text = record(later(v02(), ...all))
  expect(text).toContain(
    'Third. (27 Nov 2026 08:15)\nBefore that: Second. (27 Nov 2026 08:15)\nBefore that: First. (27 Nov 2026 08:15)',
  )
  expect(text).toContain('Not done, because: Again. (27 Nov 2026 08:15)\nBefore that: Once. (27 Nov 2026 08:15)')
  const takenBack = record(later(v02(), explains('Once.'), explains('')))
  expect(takenBack).toContain('Still owed')
  expect(takenBack).toContain('\nBefore that: Once. (27 Nov 2026 08:15)')
})

test('why a duty was not done stays in the record when it is owed no more', () => {
  const owes = answered(personKey('child-a'), 'inCare', 'yes')
  const explains: Happening = { type: 'duty-explained', matter: 'm1', duty: 'strategy-meeting', why: 'Held last week.' }
  const kase = later(v02(), owes, explains, answered(personKey('child-a'), 'inCare', 'no'))
  expect(under(record(kase), 'WHAT WAS OWED')).toContain(
    'Hold a strategy meeting (paragraph 12):\nNot owed when this was made\nBefore that: Held last week. (27 Nov 2026 08:15)',
  )
  expect(record(v02())).not.toContain('strategy meeting')
})

test('what was said of somebody in a matter stays in its record when they are in another alone', () => {
  const part = (matter: string, value: string, why = ''): Happening => ({
    type: 'answered',
    subject: partKey(matter, 'child-b'),
    fact: 'part',
    value,
    why,
  })
  const kase = later(
    v02(),
    { type: 'matter-added', matter: 'm2' },
    answered(partKey('m1', 'child-b'), 'recordedAs', 'suspect'),
    answered(partKey('m1', 'child-b'), 'outcomeTold', 'in-person'),
    part('m2', 'involved', 'Another evening'),
    part('m1', 'none', 'Of the other evening only'),
  )
  const there = record(kase).split('In another matter of this case:')[1]
  expect(there).toContain('Child B: Matter 2')
  expect(there).toContain('Why it was changed: Of the other evening only\nBefore that: Involved (25 Nov 2026 14:02)')
  expect(there).toContain('How Child B is recorded:\nSuspect (27 Nov 2026 08:15)')
  expect(there).toContain('Outcome explained to Child B’s family: Told in person (27 Nov 2026 08:15)')
  expect(record(kase, 'm2')).not.toContain('Suspect')
})

test('a reason that was written in one matter does not stand before that of another', () => {
  const departs = (matter: string, why: string): Happening => ({ type: 'departed', matter, from: 'referral', why })
  const kase = later(v02(), { type: 'matter-added', matter: 'm2' }, departs('m2', 'Theirs.'), departs('m1', 'Ours.'))
  expect([record(kase).includes('Theirs.'), record(kase, 'm2').includes('Theirs.')]).toEqual([false, true])
})

test('a note that stood stays in the record when it is changed, and not as it was being typed', () => {
  const notes = (text: string): Happening => ({ type: 'noted', subject: 'case', fact: 'viewsHeard', text })
  const inPart = answered('case', 'viewsHeard', 'in-part')
  const written = later(
    v02(),
    inPart,
    notes('The fahter'),
    notes('The father is away.'),
    answered('case', 'educated', 'done'),
  )
  const once = record(written)
  expect(once).toContain('Note: The father is away.')
  expect(once).not.toContain('Note before that')
  const longer = record(later(written, notes('The father is away. Back on Monday.')))
  expect(longer).not.toContain('Note before that')
  // When it was written is not when the question was answered.
  expect(once).toContain('Note: The father is away. (27 Nov 2026 08:15)')
  const nextDay = happen(written, notes('The father is away. Back on Monday.'), '2026-11-28T10:00:00.000Z')
  expect(record(nextDay)).toContain(
    'Note: The father is away. Back on Monday. (27 Nov 2026 08:15, added to 28 Nov 2026 10:00)',
  )
  const other = record(later(written, notes('The mother was heard.')))
  expect(other).toContain(
    'Note: The mother was heard. (27 Nov 2026 08:15)\nNote before that: The father is away. (27 Nov 2026 08:15)',
  )
  const gone = record(later(written, notes('')))
  expect(gone).toContain('Note before that: The father is away.')
})

test('of another adult the papers say also what is not known', () => {
  const facts = sharedFacts('V05')
  const words = (more: object) => {
    const parent = { id: 'adult-z', kind: 'adult', part: 'parent', ...more } as const
    const kase = caseFromFacts({ ...facts, people: [...(facts.people ?? []), parent] })
    const text = asText(thePaper(kase, 'm1', 'contact-form'))
    return /Parent or carer.*/.exec(text)?.[0]
  }
  expect(words({})).toBe(
    'Parent or carer, not known whether they hold a copy, not known whether telling them could put a child at risk',
  )
  expect(words({ keptOrCopied: 'unknown', tellingMayHarm: 'unknown' })).toBe(words({}))
  expect(words({ keptOrCopied: 'no', tellingMayHarm: 'no' })).toBe('Parent or carer')
})

test('who was told what, by whom, and which papers they hold', () => {
  const kase = later(
    v02(),
    answered(personKey('child-a'), 'nextStepsTold', 'in-person'),
    answered('case', 'writtenInformation', 'given'),
    answered('case', 'toldBy', 'PC Rees, at home'),
    {
      type: 'document-issued',
      document: {
        kind: 'child-sheet',
        matter: 'm1',
        for: 'child-a',
        title: 'What happens now',
        text: '',
        edition: '1.0/2026.11',
      },
    },
  )
  expect(under(record(kase), 'WHO WAS TOLD WHAT')).toBe(
    'Each child and family:\n\nNext steps explained to Child A’s family: Told in person (27 Nov 2026 08:15)\n\nAll of them:\n\nWritten information: Given (27 Nov 2026 08:15)\nTold by, and when: PC Rees, at home (27 Nov 2026 08:15)\n\nPapers handed out:\n\nSheet for the child: Child A: 27 Nov 2026 08:15',
  )
})

test('an urgent risk stands with what was done about it, in the words that were ticked', () => {
  const kase = later(v02(), answered(personKey('child-a'), 'selfHarmRisk', 'yes'), {
    type: 'urgent-met',
    person: 'child-a',
    actions: ['called-999', 'left-with-adult'],
    text: 'With her aunt.',
  })
  expect(under(record(kase), 'URGENT RISK, AND WHAT WAS DONE')).toBe(
    'Child A, 27 Nov 2026 08:15: 999 rung, or taken to A&E. Left with a responsible adult who knows. With her aunt.',
  )
  const another = later(v02(), answered(personKey('child-a'), 'selfHarmRisk', 'yes'), {
    type: 'urgent-met',
    person: 'child-a',
    actions: ['referred', 'something-else'],
    text: ' CAMHS came at once. ',
  })
  expect(under(record(another), 'URGENT RISK, AND WHAT WAS DONE')).toBe(
    'Child A, 27 Nov 2026 08:15: Immediate child protection referral. CAMHS came at once.',
  )
})

test('whoever and whatever was taken off the case stays in the record with the reason', () => {
  const kase = later(
    v02(),
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered(personKey('child-c'), 'age', 12),
    { type: 'person-withdrawn', person: 'child-c', why: 'Was not there.' },
    { type: 'device-withdrawn', device: 'phone-b', why: 'Entered twice.' },
    { type: 'matter-added', matter: 'm2' },
    answered(partKey('m2', 'child-a'), 'recordedAs', 'suspect'),
    answered(matterKey('m2'), 'coercion', 'unknown'),
    { type: 'duty-explained', matter: 'm2', duty: 'hear-views', why: 'Asked for in matter 1.' },
    { type: 'duty-explained', matter: 'm2', duty: 'hear-views', why: '' },
    { type: 'set-aside', stage: 'm2/checks', why: 'No signal.' },
    { type: 'taken-up', stage: 'm2/checks' },
    { type: 'matter-withdrawn', matter: 'm2', why: 'It is one.' },
  )
  const text = record(kase)
  expect(text).toMatch(
    /Matter 2 \(taken off\):\n\nTaken off: It is one\. \(27 Nov 2026 08:15\)\n.*: Not known \(.*\n.*: Suspect \(/,
  )
  expect(text).toMatch(
    /Suspect \(.*\nHear what others think: Asked for in matter 1\. \(27 Nov 2026 08:15\), taken back\n\n?Checks:\nTaken up again \(27 Nov 2026 08:15\)\nBefore that: No signal\. /,
  )
  expect(text).toContain(
    'Person C, taken off this case:\n\nTaken off: Was not there. (27 Nov 2026 08:15)\nPerson C: child or adult: Child (under 18) (27 Nov 2026 08:15)\nPerson C’s age when it happened: 12 years (27 Nov 2026 08:15)',
  )
  expect(text).toContain(
    'A phone taken off this case:\n\nTaken off: Entered twice. (27 Nov 2026 08:15)\nWhose the phone is: Child B',
  )
})

test('a clock that moved back is marked where it matters and listed', () => {
  const kase = happen(v02(), answered(matterKey('m1'), 'grooming', 'unknown'), '2026-11-25T09:00:00.000Z')
  const text = record(kase)
  expect(text).toContain('Grooming:\nNot known (25 Nov 2026 09:00, after the phone’s clock moved back)')
  expect(text).toContain(
    `Event ${kase.events.length} of ${kase.events.length}: The clock moved back before this, and showed 25 Nov 2026 09:00`,
  )
  expect(record(v02())).not.toContain('clock')
})

test('an event is one of all that there were, those that can’t be read among them', () => {
  const kase = happen(v02(), answered(matterKey('m1'), 'grooming', 'unknown'), '2026-11-25T09:00:00.000Z')
  const last = kase.events.length
  expect(record(replay(kase.events.filter(({ seq }) => seq !== 5)))).toContain(`Event ${last} of ${last}: The clock`)
})

test('what is answered while the clock stands back is listed from the first to the last', () => {
  const before = v02()
  const kase = ['09:00', '09:05', '09:10'].reduce(
    (so, time) =>
      happen(so, answered(matterKey('m1'), 'grooming', 'no'), `2026-11-25T${time}:00.000Z`, '2026-11-26T09:00:00.000Z'),
    before,
  )
  const first = before.events.length + 1
  expect(record(kase)).toContain(
    `Events ${first} to ${first + 2} of ${first + 2}: The clock moved back before these, and showed 25 Nov 2026 09:00 to 25 Nov 2026 09:10`,
  )
})

test('each time that the clock stood back is listed by itself', () => {
  const says = (kase: Case, at: string) =>
    happen(kase, answered(matterKey('m1'), 'grooming', 'no'), at, '2026-11-26T09:00:00.000Z')
  const before = v02()
  const times = ['2026-11-25T09:00:00.000Z', '2026-11-26T09:10:00.000Z', '2026-11-25T09:20:00.000Z']
  const kase = times.reduce(says, before)
  const first = before.events.length + 1
  expect(under(record(kase), 'WHAT ELSE HAPPENED')).toContain(
    [
      `Event ${first} of ${first + 2}: The clock moved back before this, and showed 25 Nov 2026 09:00`,
      `Event ${first + 2} of ${first + 2}: The clock moved back before this, and showed 25 Nov 2026 09:20`,
    ].join('\n'),
  )
})

test('a stage set aside is called as it is on the screen, and by its id where only a newer app knows it', () => {
  const text = record(
    later(
      v02(),
      { type: 'set-aside', stage: 'm1/decision', why: 'The supervisor is out' },
      { type: 'set-aside', stage: 'm1/features', why: '' },
      { type: 'set-aside', stage: 'm1/aftercare', why: 'Too early' },
    ),
  )
  expect(text).toContain('\nOutcome: The supervisor is out (')
  expect(text).toContain('\nAggravating features: No reason given (')
  expect(text).toContain('\nAftercare: Too early (')
})

test('why a stage could not be finished stays in the record when it is taken up, or set aside again', () => {
  const checks = 'm1/checks'
  const kase = later(
    v02(),
    { type: 'set-aside', stage: checks, why: 'System down' },
    { type: 'taken-up', stage: checks },
    { type: 'set-aside', stage: checks, why: 'No reply yet' },
    { type: 'taken-up', stage: checks },
  )
  const time = '(27 Nov 2026 08:15)'
  expect(record(kase)).toContain(
    `Checks:\nTaken up again ${time}\nBefore that: No reply yet ${time}\nBefore that: Taken up again ${time}\nBefore that: System down ${time}`,
  )
})

test('closing, reopening, handing over, a stage set aside and a removal reported are all there', () => {
  const kase = later(
    v02(),
    { type: 'set-aside', stage: 'm1/checks', why: 'System down' },
    { type: 'removal-reported', report: { place: 'Snapchat', what: 'The username', by: 'child A' } },
    {
      type: 'removal-reported',
      report: { place: 'CEOP', what: 'The threats', by: 'the mother', when: '2026-11-26T19:30' },
    },
    {
      type: 'removal-reported',
      report: { place: 'Report Remove', what: 'The image', by: 'child A', when: '2026-11-27T08:15' },
    },
    { type: 'closed' },
    { type: 'reopened', why: 'The mother rang.' },
    { type: 'handed-over', to: 'CID' },
    { type: 'handed-over', to: 'POLIT.', as: 'specialists' },
    { type: 'handed-over', to: 'The night shift', as: 'other' },
  )
  const text = record(kase)
  expect(text.slice(text.indexOf('WHAT ELSE HAPPENED'), text.indexOf('\n\nMade 26'))).toBe(
    [
      'WHAT ELSE HAPPENED',
      'Reported for removal:',
      'Snapchat: The username, by child A (27 Nov 2026 08:15)\nCEOP: The threats, by the mother (26 Nov 2026 19:30, noted 27 Nov 2026 08:15)\nReport Remove: The image, by child A (27 Nov 2026 08:15)',
      'Looked at, not finished:',
      'Checks: System down (27 Nov 2026 08:15)',
      'Closing and handing over:',
      'Closed: 27 Nov 2026 08:15\nReopened: The mother rang. (27 Nov 2026 08:15)\nHanded over: To CID (27 Nov 2026 08:15)\nHanded over: To POLIT, specialists (27 Nov 2026 08:15)\nHanded over: To The night shift (27 Nov 2026 08:15)',
    ].join('\n\n'),
  )
})

test('a report for removal that was taken off stays in the record with the reason, and is listed as one no more', () => {
  const noted = '2026-11-26T09:00:00.000Z'
  const kase = later(
    happen(v02(), { type: 'removal-reported', report: { place: 'Snapchat', what: 'The image', by: '' } }, noted),
    { type: 'removal-reported', report: { place: 'CEOP', what: '', by: '' } },
    { type: 'removal-withdrawn', noted, why: 'Of another case.' },
  )
  const text = record(kase)
  expect(text.slice(text.indexOf('WHAT ELSE HAPPENED'), text.indexOf('\n\nMade 26'))).toBe(
    [
      'WHAT ELSE HAPPENED',
      'Reported for removal:',
      'CEOP: (27 Nov 2026 08:15)',
      'A report for removal taken off this case:',
      'Taken off: Of another case. (27 Nov 2026 08:15)\nSnapchat: The image (26 Nov 2026 09:00)',
    ].join('\n\n'),
  )
})

test('the review page of V02 fits two phone screens', () => {
  const COLUMNS = 42
  const LINES_A_SCREEN = 28
  const lines = asText(thePaper(v02(), 'm1', 'review-page'))
    .split('\n')
    .reduce((sum, line) => sum + Math.max(line === '' ? 0.5 : 1, Math.ceil(line.length / COLUMNS)), 0)
  expect(lines).toBeLessThanOrEqual(2 * LINES_A_SCREEN)
})

test('the direction to delete waits for evidence and the removal tools', () => {
  const direction = (kase: Case) =>
    everyPaper(kase, 'm1')
      .filter(({ id }) => id === 'deletion-direction')
      .map(({ for: person, allowed }) => [person, allowed])
  expect(direction(caseFromFacts(sharedFacts('V02', 1)))).toEqual([
    ['child-a', 'Settle first what is needed as evidence: what is deleted is gone.'],
    ['child-b', 'Settle first what is needed as evidence: what is deleted is gone.'],
  ])
  expect(direction(v02())).toEqual([
    ['child-a', true],
    ['child-b', true],
  ])
  const online = later(v02(), answered(matterKey('m1'), 'uploaded', 'yes'))
  expect(direction(online)[0]?.[1]).toBe(
    'Help the child to use the removal tools first, which may need the image or its link. If you did, say so in Online.',
  )
  // Why it is not used does as well.
  const why = 'They want nobody to have it, and it is on one phone.'
  const explained = later(online, { type: 'duty-explained', matter: 'm1', duty: 'online-removal', why })
  expect(direction(explained)[0]?.[1]).toBe(true)
  const noted = '2026-11-26T09:00:00.000Z'
  const report = { place: 'Snapchat', what: 'The image', by: '' }
  const reported = happen(online, { type: 'removal-reported', report }, noted)
  expect(direction(reported)[0]?.[1]).toBe(
    'Help the child to use the removal tools first, which may need the image or its link. If you did, say so in Online.',
  )
  expect(direction(later(reported, answered('case', 'reportRemove', 'offered')))[0]?.[1]).toBe(true)
  const gone = later(v02(), answered(personKey('child-a'), 'keptOrCopied', 'no'))
  expect(direction(gone).map(([person]) => person)).toEqual(['child-b'])
})

test('with another outcome a written decision takes the direction’s place', () => {
  const facts = { ...sharedFacts('V02', 1), decision: { outcome: '22', activityDelivered: 'yes' } } as const
  const kase = caseFromFacts(facts, { also: [answered('case', 'evidence', 'secured')] })
  const offered = (one: Case) =>
    everyPaper(one, 'm1')
      .filter(({ id }) => id.startsWith('deletion'))
      .map(({ id, allowed }) => [id, allowed])
  const noDirection = 'The note gives a direction only with outcome 21. Here a written decision takes its place.'
  expect(offered(kase)).toEqual([
    ['deletion-direction', noDirection],
    ['deletion-direction', noDirection],
    ['deletion-decision', 'Settle it with a supervisor first, and write down what was decided and with whom.'],
  ])
  const decided = later(
    kase,
    answered(matterKey('m1'), 'deletionDecided', 'Both delete by Friday, agreed with Sergeant 44.'),
  )
  const text = asText(thePaper(decided, 'm1', 'deletion-decision'))
  expect(text).toContain('Outcome: 22, Activity done, further action not in the public interest')
  expect(text).toContain('WHAT WAS DECIDED, AND WITH WHOM\n\nBoth delete by Friday, agreed with Sergeant 44.')
  // Of a child who was said to hold none, and may hold one after all, nothing is decided yet.
  const keeps = (value: string) => answered(personKey('child-a'), 'keptOrCopied', value)
  const more = later(kase, keeps('no'), ...decided.events.slice(-1), keeps('yes'))
  expect(offered(more).at(-1)).toEqual([
    'deletion-decision',
    'Settle it with a supervisor first, and write down what was decided and with whom.',
  ])
})

test('what a family was told of one outcome is not set down as said of the one chosen after it', () => {
  const mark = 'Said of an outcome that was chosen before.'
  const told = later(
    v02(),
    answered(partKey('m1', v02().people[0]?.id ?? ''), 'outcomeTold', 'in-person'),
    answered(matterKey('m1'), 'dbsExplained', 'explained'),
  )
  expect(record(told)).not.toContain(mark)
  const changed = later(told, { type: 'chosen', matter: 'm1', outcome: '22' })
  expect(record(changed).split(mark).length).toBeGreaterThanOrEqual(3)
})

test('a duty that was settled by deciding against it is not called done: the record says so, and why', () => {
  const kase = later(
    v02(),
    answered('case', 'referral', 'not-made'),
    answered('case', 'referralWhyNot', 'Known to the team already.'),
    answered(matterKey('m1'), 'formalInterview', 'not-needed'),
    { type: 'noted', subject: matterKey('m1'), fact: 'formalInterview', text: 'Both told it freely.' },
  )
  const owed = thePaper(kase, 'm1', 'decision-record', undefined, {})
  const text = asText({
    ...owed,
    blocks: duties(kase, 'm1', {
      ...extrasFor(kase, 'm1'),
      owed: (['child-protection-referral', 'formal-interview', 'record-crime'] as const).map((duty) => ({
        duty,
        title: DUTY_TITLE[duty],
        state: 'done',
      })),
    }),
  })
  expect(text).toContain('Decided against: Known to the team already.')
  expect(text).toContain('Both told it freely.')
  expect(text).toContain('Record the crime')
  expect(text.match(/Done/g)).toHaveLength(1)
})

test('what was found not to be as it was sealed stands under the seal, and nothing where nothing was', () => {
  const made = (faults: readonly string[]) =>
    asText(thePaper(v02(), 'm1', 'decision-record', undefined, { chainCode: 'K7QM-22PX', faults }))
  expect(made(['unreadable', 'put-back'])).toContain(
    'Seal of the events: K7QM-22PX\nFound when it was opened: an entry could not be read, and is not in this record; an older copy may have been put back',
  )
  expect(made([])).not.toContain('Found when it was opened')
})

test('that answers were added after another tab’s stands last of what was found, and alone where nothing else was', () => {
  const made = (faults: readonly string[]) =>
    asText(thePaper(v02(), 'm1', 'decision-record', undefined, { faults, afterAnotherTab: true }))
  const words = 'answers that waited were added after what another tab wrote\n'
  expect(made([])).toContain(`Found when it was opened: ${words}`)
  expect(made(['missing'])).toContain(`Found when it was opened: an entry is missing; ${words}`)
})

test('a time that was taken as it was then is said once, and one that was given later twice', () => {
  const when = (value: string) => record(later(v02(), answered('case', 'reportedWhen', value)))
  expect(when('2026-11-27T08:15').match(/27 Nov 2026 08:15/g)).toHaveLength(1)
  expect(when('2026-11-27T07:50')).toContain('27 Nov 2026 07:50 (27 Nov 2026 08:15)')
})

test('a check that was made before somebody came is not said to be not known', () => {
  const kase = later(
    v02(),
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered(partKey('m1', 'child-c'), 'part', 'involved'),
  )
  const deleting = record(kase).split('Deleting the images:\n')[1]?.split('\n\n')[0]
  expect(deleting).toContain('Checks on the people: Not done since somebody else came to it')
  expect(deleting).not.toContain('Not known')
})

test('in the hour that comes twice a year it is said which of the two it was', () => {
  const kase = ['2026-10-25T00:50:00.000Z', '2026-10-25T01:10:00.000Z', '2026-10-25T02:10:00.000Z'].reduce(
    (one, at, index) => happen(one, answered('case', 'happenedWhere', `Place ${index}`), at),
    caseFromFacts(sharedFacts('V26'), { openedAt: '2026-10-24T00:10:00.000Z' }),
  )
  const text = record(kase)
  expect(text).toContain('Place 0 (25 Oct 2026 01:50 BST)')
  expect(text).toContain('Place 1 (25 Oct 2026 01:10 GMT)')
  expect(text).toContain('Place 2 (25 Oct 2026 02:10)')
  expect(text).toContain('Opened: 24 Oct 2026 01:10\n')
})
