import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { assessmentOf } from '../../src/case/facts-of'
import { parentsMissing } from '../../src/case/parents'
import { happen } from '../../src/case/replay'
import { deviceKey, matterKey, partKey, personKey } from '../../src/case/subject'
import type { Document } from '../../src/documents/document'
import { asText } from '../../src/documents/document-text'
import { offerOf } from '../../src/documents/documents'
import { issue } from '../../src/documents/issuing'
import { supportSquares } from '../../src/documents/support'
import type { Answer, Person } from '../../src/guidance/facts'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { answered, caseFromFacts, caseFromMatters } from '../case/case-from-facts'
import { extrasFor, SHARED_CASES, sharedFacts, thePaper } from './made'
import { gradeOf, READS_EASILY_AT_TEN, wordsOf } from './reading-age'
import { v02, v26 } from './scenarios'

const childSheets: readonly [string, Document][] = SHARED_CASES.flatMap(({ id, matters }) =>
  matters.flatMap(({ matter, facts }): [string, Document][] => {
    if (!facts.people?.some((one) => one.id === 'child-a' && one.kind === 'child' && one.part === 'involved')) return []
    return [[`${id}, ${matter}`, thePaper(caseFromFacts(facts), 'm1', 'child-sheet', 'child-a')]]
  }),
)

test.each(childSheets)('%s: a ten-year-old reads the child’s sheet easily', (_, sheet) => {
  const texts = sheet.blocks.flatMap(wordsOf)
  expect(gradeOf(texts)).toBeLessThan(READS_EASILY_AT_TEN)
  const hard = texts.filter((text) => gradeOf([text]) > 8)
  expect(hard).toEqual([])
  expect(sheet.large).toBe(true)
})

test('the measure tells hard words from easy ones', () => {
  expect(
    gradeOf(['Notwithstanding considerable difficulties, investigative proportionality necessitates deliberation.']),
  ).toBeGreaterThan(15)
  expect(gradeOf(['We listen to you. You can take your time.'])).toBeLessThan(2)
})

const after = (kase: Case, ...happenings: readonly Happening[]) =>
  happenings.reduce((one, happening) => happen(one, happening, '2026-11-26T09:00:00.000Z'), kase)
const deviceIds = (vignette: string) => (sharedFacts(vignette).devices ?? []).map(({ id }) => id)

const sheet = (kase: Case, id: 'child-sheet' | 'family-sheet', person = 'child-a') =>
  asText(thePaper(kase, 'm1', id, person))

test('the child’s sheet has a place for a name to ask for, and Childline', () => {
  expect(sheet(v02(), 'child-sheet')).toMatch(/The officer to ask: _+/)
  expect(sheet(v02(), 'child-sheet')).toContain('0800 1111')
})

test('a phone that was seized is spoken of to its owner and to nobody else', () => {
  const facts = sharedFacts('V11')
  expect(sheet(caseFromFacts(facts), 'child-sheet')).toContain(
    'We have your phone. We keep it safe. We will tell you if you can have it back.',
  )
  expect(sheet(v02(), 'child-sheet')).not.toContain('We have your phone')
  // What is decided takes no phone any more.
  const open = caseFromFacts({ ...sharedFacts('V02', 1), decision: {} })
  expect(sheet(open, 'child-sheet')).toContain('We may need to keep a phone')
  expect(sheet(v02(), 'child-sheet')).not.toContain('We may need to keep a phone')
  expect(sheet(caseFromFacts(facts), 'family-sheet')).toContain('may not come back')
})

test('a family is told of more than one device where there are more', () => {
  const [phone] = deviceIds('V11')
  const two = after(
    caseFromFacts(sharedFacts('V11')),
    { type: 'device-added', device: 'tablet-1', kind: 'tablet', owner: 'child-a' },
    answered(deviceKey('tablet-1'), 'held', 'seized'),
  )
  expect(sheet(two, 'family-sheet')).toContain(
    'We have devices of your child’s. We tell you when we know of each whether it can come back. A device with such images on it may not come back',
  )
  const safe = [deviceKey(phone ?? ''), deviceKey('tablet-1')].map((device) => answered(device, 'held', 'secured'))
  expect(sheet(after(two, ...safe), 'family-sheet')).toContain('Devices of your child’s are being kept safe for now')
  // What was not seized may come back like anything else; one that was does not take that from the other.
  expect(sheet(after(two, ...safe), 'family-sheet')).not.toContain('may not come back')
  const apart = sheet(after(two, ...safe.slice(1)), 'family-sheet')
  expect(apart).toContain('may not come back, because')
  expect(apart).toContain('Where we do so by agreement')
  const gone = [deviceKey(phone ?? ''), deviceKey('tablet-1')].flatMap((device) => [
    answered(device, 'returnDecision', 'forfeited'),
    answered(device, 'returnSignedBy', 'Supt'),
  ])
  expect(sheet(after(two, ...gone), 'family-sheet')).toContain('Devices of your child’s are to be forfeited: they do')
})

test('who agrees to a look at a phone is said of one that is kept safe, and not of one that was seized', () => {
  const seized = sheet(caseFromFacts(sharedFacts('V11')), 'family-sheet')
  expect(seized).toContain('We have a device of your child’s.')
  expect(seized).not.toContain('may say no')
  const safe = after(
    caseFromFacts(sharedFacts('V11')),
    answered(deviceKey(deviceIds('V11')[0] ?? ''), 'held', 'secured'),
  )
  expect(sheet(safe, 'family-sheet')).toContain('is being kept safe for now, and was not seized.')
  expect(sheet(safe, 'family-sheet')).toContain(
    'Where we do so by agreement, a parent or guardian is asked, in writing, and may say no.',
  )
})

test('a square that several contacts share is named after the first of them, and stands there once', () => {
  const [first, ...others] = supportSquares(['childline', 'report-remove'], 'england')
  expect([first, others]).toEqual([{ is: 'qr', says: 'Childline', payload: 'https://www.childline.org.uk/' }, []])
})

test('under threat both sheets say not to pay and to keep the messages', () => {
  const kase = caseFromFacts({ ...sharedFacts('V02'), features: { coercion: 'yes' } })
  expect(sheet(kase, 'child-sheet')).toMatch(
    /Do not pay\. Do not write back\. Keep the messages\. Write down their name\. Then block that person\./,
  )
  expect(sheet(kase, 'child-sheet')).toContain('it is not your fault')
  expect(sheet(kase, 'family-sheet')).toMatch(/Do not pay and do not answer/)
  expect(sheet(kase, 'family-sheet')).toContain('then block them. Delete no message and no account')
  expect(sheet(v02(), 'family-sheet')).not.toMatch(/Do not pay/)
})

test('a child hears that a fake picture of them counts, unless none was made by a computer', () => {
  const made = (synthetic: Answer) => caseFromFacts({ ...sharedFacts('V02'), synthetic })
  for (const one of ['yes', 'unknown'] as const) {
    expect(sheet(made(one), 'child-sheet')).toContain('A fake picture of you counts too.')
  }
  expect(sheet(made('no'), 'child-sheet')).not.toContain('fake')
})

test('whoever has turned 18 is not sent to a line for under 19s', () => {
  const grown = after(v02(), answered(personKey('child-a'), 'eighteenSince', 'yes'))
  for (const text of [sheet(grown, 'child-sheet'), asText(thePaper(grown, 'm1', 'letter-child', 'child-a'))]) {
    expect(text).toContain('116 123')
    expect(text).not.toContain('Childline')
    expect(text).not.toMatch(/grown-up/)
  }
})

test('the child recorded as victim hears that it is not their fault', () => {
  expect(sheet(v26(), 'child-sheet', 'child-a')).toContain('it is not your fault')
  expect(sheet(v26(), 'child-sheet', 'child-b')).not.toContain('your fault')
  expect(sheet(v26(), 'family-sheet', 'child-a')).toContain('Victim Support')
})

test.each(['adultInvolved', 'grooming', 'exploitation', 'profitMotive', 'violence'] as const)(
  'with %s the child hears that it is not their fault, however they are recorded',
  (feature) => {
    const kase = caseFromFacts({ ...sharedFacts('V02'), features: { [feature]: 'yes' } })
    expect(sheet(kase, 'child-sheet')).toContain('it is not your fault')
  },
)

test('parents are told of CEOP, and everything printed to ring or open says as of when', () => {
  const family = sheet(v02(), 'family-sheet')
  // The squares repeat an address that stands above them.
  const lines = family
    .split('\n')
    .filter((line) => /^(CEOP|NSPCC|Childline|PAPYRUS|Samaritans|Internet Matters)[^:]*: (?!https:)/.test(line))
  expect(lines.find((line) => line.startsWith('CEOP Safety Centre'))).toContain('ceop.police.uk')
  expect(lines.length).toBeGreaterThan(5)
  const dated = /(As of ([A-Z][a-z]+ )?|Source undated, read [A-Z][a-z]+ )20\d\d\.$/
  expect(lines.filter((line) => !dated.test(line) && !line.includes('search there for'))).toEqual([])
  expect(sheet(v02(), 'child-sheet')).toContain('As of August 2026.')
})

test('where no parent is on the case, no paper for a family passes that for safe to hand out', () => {
  expect(sharedFacts('V02', 1).people?.some(({ part }) => part === 'parent')).toBe(false)
  for (const kind of ['family-sheet', 'letter-parents', 'deletion-direction'] as const) {
    const { before } = thePaper(v02(), 'm1', kind, kind === 'deletion-direction' ? 'child-b' : 'child-a')
    expect(before, kind).toContain(
      'No parent or carer is on this case. Could telling them put a child at risk? Settle it before this reaches them.',
    )
  }
})

test('with more than one child involved, somebody’s parents may not have been asked about', () => {
  const facts = sharedFacts('V02', 1)
  const missing = (...ids: string[]) => {
    const parents = ids.map((id) => ({ id, kind: 'adult', part: 'parent', tellingMayHarm: 'no' }) as const)
    return parentsMissing(caseFromFacts({ ...facts, people: [...(facts.people ?? []), ...parents] }), 'm1')?.says
  }
  expect(facts.people?.filter(({ part }) => part === 'involved').length).toBe(2)
  expect(missing()).toBe('No parent or carer is on this case')
  expect(missing('adult-c')).toBe('Only one parent or carer is on this case, and 2 children are involved')
  expect(missing('adult-c', 'adult-d')).toBe('Make sure that each child’s own parent or carer is on this case')
  const [first] = facts.people ?? []
  const alone = {
    ...facts,
    people: [...(first ? [first] : []), { id: 'adult-c', kind: 'adult', part: 'parent' } as const],
  }
  expect(parentsMissing(caseFromFacts(alone), 'm1')).toBeUndefined()
  const one = { id: 'adult-c', kind: 'adult', part: 'parent', tellingMayHarm: 'no' } as const
  const kase = caseFromFacts({ ...facts, people: [...(facts.people ?? []), one] })
  expect(thePaper(kase, 'm1', 'family-sheet', 'child-a').before).toEqual([
    'Only one parent or carer is on this case, and 2 children are involved. Could telling the others put a child at risk? Settle it before this reaches them.',
  ])
})

test('whether telling an adult may harm a child is asked before the family’s sheet is handed out', () => {
  const facts = sharedFacts('V02', 1)
  const before = (more: object) => {
    const parent = { id: 'adult-c', kind: 'adult', part: 'parent', ...more } as const
    const other = { id: 'adult-d', kind: 'adult', part: 'parent', tellingMayHarm: 'no' } as const
    const kase = caseFromFacts({ ...facts, people: [...(facts.people ?? []), parent, other] })
    return thePaper(kase, 'm1', 'family-sheet', 'child-a').before
  }
  const own = 'Which parent is whose is not recorded here: give it to this child’s own, and to nobody else’s.'
  const line = (asked: string) =>
    `Could telling Adult C put a child at risk? ${asked}. Settle it before this reaches them.`
  expect(before({})).toEqual([own, line('Not asked yet')])
  expect(before({ tellingMayHarm: 'unknown' })).toEqual([own, line('Asked, not known')])
  expect(before({ tellingMayHarm: 'no' })).toEqual([own])
  expect(before({ tellingMayHarm: 'yes' })).toEqual([
    own,
    'Telling Adult C could put a child at risk. Take advice before this reaches them.',
  ])
})

test('an adult who took part, or may have, is thought of before a paper goes to a home or a school', () => {
  const facts = sharedFacts('V02', 1)
  const all = (adultInvolved: Answer | undefined, ...people: Person[]) => {
    const features = { ...facts.features, ...(adultInvolved && { adultInvolved }) }
    if (adultInvolved === undefined) delete features.adultInvolved
    const kase = caseFromFacts({ ...facts, features, people: [...(facts.people ?? []), ...people], decision: {} })
    const papers = ['family-sheet', 'child-sheet', 'school-note'] as const
    return papers.map((kind) => thePaper(kase, 'm1', kind, kind === 'school-note' ? undefined : 'child-a').before ?? [])
  }
  const before = (...given: Parameters<typeof all>) => {
    const first = all(...given).map((lines) => lines.find((line) => /adult took part|adult take part/.test(line)))
    expect(new Set(first).size).toBe(1)
    return first[0]
  }
  const tookPart = /^An adult took part\. Could this reach them, or a home where they live\?/
  expect(before('yes')).toMatch(tookPart)
  expect(before('no', { id: 'adult-c', kind: 'adult', part: 'involved', tellingMayHarm: 'no' })).toMatch(tookPart)
  expect(before('unknown')).toBe(
    'Did an adult take part, and could this reach them? Asked, not known. Think of that before it leaves you.',
  )
  expect(before(undefined)).toContain('Not asked yet')
  expect(before('no', { id: 'adult-c', kind: 'adult', part: 'parent' })).toBeUndefined()
  // Nobody is asked to settle whether one who took part may be told.
  expect(`${all('yes', { id: 'adult-c', kind: 'adult', part: 'involved' })}`).not.toContain('Could telling Adult C')
  // One matter that says no says it of no other.
  const asked = { ...facts, features: { ...facts.features, adultInvolved: 'no' }, decision: {} } as const
  const two = caseFromMatters([{ facts: asked }, { facts: { ...asked, features: {} } }])
  for (const matter of ['m1', 'm2'])
    expect(`${thePaper(two, matter, 'family-sheet', 'child-a').before}`).toContain('Did an adult take part, and could')
})

test('where specialists take it on nothing leaves for a family or a school without their word (P6, P12)', () => {
  const ASK = 'This is for specialists: ask them who is told what, and when, before it leaves you.'
  const open = caseFromFacts({ ...sharedFacts('V02', 1), decision: {} })
  const coerced = after(
    open,
    answered(matterKey('m1'), 'adultInvolved', 'no'),
    answered(matterKey('m1'), 'coercion', 'yes'),
  )
  const stays = after(coerced, { type: 'departed', matter: 'm1', from: 'route', why: 'DS Hale: it stays with us.' })
  for (const kind of ['family-sheet', 'child-sheet', 'school-note'] as const) {
    const before = (kase: Case) =>
      thePaper(kase, 'm1', kind, kind === 'school-note' ? undefined : 'child-a').before ?? []
    expect(before(coerced)).toContain(ASK)
    expect(before(open)).not.toContain(ASK)
    expect(before(stays)).not.toContain(ASK)
  }
})

test('the child’s sheet does not reach a parent of whom telling may harm without a word', () => {
  const facts = sharedFacts('V02', 1)
  const parent = { id: 'adult-c', kind: 'adult', part: 'parent', tellingMayHarm: 'yes' } as const
  const kase = caseFromFacts({ ...facts, people: [...(facts.people ?? []), parent] })
  const { before } = thePaper(kase, 'm1', 'child-sheet', 'child-a')
  expect(before?.[0]).toContain('Ask whether it is safe to take it home')
  expect(before).toContain('Telling Adult C could put a child at risk. Take advice before this reaches them.')
})

test('a family’s sheet says what any matter of their child calls for, whichever it is made from', () => {
  const quiet = sharedFacts('V02', 1)
  const threatened = { ...sharedFacts('V02', 1), features: { coercion: 'yes' } as const, decision: {} }
  const people = (quiet.people ?? []).map((one) => ({ ...one, recordedAs: 'victim' as const }))
  const kase = caseFromMatters([{ facts: { ...quiet, decision: {} } }, { facts: { ...threatened, people } }])
  expect(sheet(kase, 'family-sheet')).toMatch(/Do not pay and do not answer/)
  expect(sheet(kase, 'family-sheet')).toContain('Specialist officers take this on')
  expect(sheet(kase, 'family-sheet')).toContain('Victim Support')
  expect(sheet(kase, 'child-sheet')).toMatch(/Do not pay\. Do not write back/)
  expect(sheet(kase, 'child-sheet')).toContain('it is not your fault')
  const others = people.filter(({ id }) => id !== 'child-a')
  const ofAnother = caseFromMatters([
    { facts: { ...quiet, decision: {} } },
    { facts: { ...threatened, people: others } },
  ])
  expect(sheet(ofAnother, 'family-sheet')).not.toMatch(/Do not pay|Specialist officers|Victim Support/)
})

test('a child in care is spoken for by the council or care body, in the sheet too', () => {
  const facts = sharedFacts('V02', 1)
  const inCare = (facts.people ?? []).map((one) => (one.id === 'child-a' ? { ...one, inCare: 'yes' as const } : one))
  const kase = caseFromFacts({ ...facts, people: inCare })
  expect(sheet(kase, 'family-sheet')).toContain(
    'Where we do so by agreement, whoever represents the council or care body is asked, in writing',
  )
  expect(sheet(kase, 'family-sheet', 'child-b')).toContain(
    'Where we do so by agreement, a parent or guardian is asked, in writing',
  )
})

test('whoever has turned 18 is told themselves: no sheet for the family, and a direction to them alone', () => {
  const grown = after(v02(), answered(personKey('child-b'), 'eighteenSince', 'yes'))
  const refused = offerOf('family-sheet').allowed(grown, 'm1', extrasFor(grown, 'm1', { for: 'child-b' }))
  expect(refused).toBe('Child B has turned 18: they are told themselves, and decide who else is.')
  expect(asText(thePaper(grown, 'm1', 'child-sheet', 'child-b'))).toContain('What happens now'.toUpperCase())
  const settled = (kase: Case) =>
    after(kase, answered('case', 'evidence', 'secured'), answered('case', 'reportRemove', 'done'))
  const direction = (kase: Case) => asText(thePaper(settled(kase), 'm1', 'deletion-direction', 'child-b'))
  expect(direction(grown)).toContain('To Child B.\n')
  expect(direction(v02())).toContain('To Child B, and the parents or carers of Child B.')
})

test('where telling a parent could put a child at risk, a direction speaks to the child alone', () => {
  const settled = [answered('case', 'evidence', 'secured'), answered('case', 'reportRemove', 'done')]
  const direction = (tellingMayHarm: Answer, part: 'parent' | 'staff' = 'parent') => {
    const facts = sharedFacts('V02', 1)
    const told = { id: 'adult-z', kind: 'adult', part, keptOrCopied: 'no', tellingMayHarm } as const
    const kase = caseFromFacts({ ...facts, people: [...(facts.people ?? []), told] }, { also: settled })
    return asText(thePaper(kase, 'm1', 'deletion-direction', 'child-b'))
  }
  for (const mayHarm of ['yes', 'unknown'] as const) expect(direction(mayHarm)).toContain('To Child B.\n')
  expect(direction('no')).toContain('To Child B, and the parents or carers of Child B.')
  expect(direction('yes', 'staff')).toContain('and the parents or carers of Child B.')
})

test('a phone that was given back is not with the police any more', () => {
  const back = after(
    caseFromFacts(sharedFacts('V11')),
    ...deviceIds('V11').map((id) => answered(deviceKey(id), 'returnDecision', 'returned')),
  )
  expect(sheet(back, 'child-sheet')).not.toContain('We have your phone')
  expect(sheet(back, 'family-sheet')).not.toContain('We have a device of your child’s')
  const referral = (kase: Case) => asText(thePaper(kase, 'm1', 'referral-text'))
  const withReferral = (kase: Case) => after(kase, answered('case', 'referral', 'made'))
  expect(referral(withReferral(caseFromFacts(sharedFacts('V11'))))).toContain('Seized by police; said')
  expect(referral(withReferral(back))).toContain('Returned; said')
  expect(referral(withReferral(back))).not.toContain('Seized by police; said')
  // Taken once more, it is with them again.
  const again = after(
    back,
    ...deviceIds('V11').flatMap((id) => [
      answered(deviceKey(id), 'held', 'owner'),
      answered(deviceKey(id), 'held', 'seized'),
    ]),
  )
  expect(sheet(again, 'child-sheet')).toContain('We have your phone')
  expect(sheet(again, 'family-sheet')).toContain('We have a device of your child’s')
  expect(asText(thePaper(again, 'm1', 'decision-record'))).toContain('Said before police had it again.')
  expect(referral(withReferral(again))).toContain('Seized by police; said')
})

test('a device that is to be forfeited does not come back, and no paper says that it may', () => {
  const unsigned = after(
    caseFromFacts(sharedFacts('V11')),
    ...deviceIds('V11').map((id) => answered(deviceKey(id), 'returnDecision', 'forfeited')),
    answered('case', 'referral', 'made'),
  )
  // Until whoever may has signed it, nobody is told that it is gone.
  expect(sheet(unsigned, 'child-sheet')).toContain('We have your phone. We keep it safe.')
  expect(asText(thePaper(unsigned, 'm1', 'referral-text'))).toContain('Seized by police; said')
  const gone = after(unsigned, ...deviceIds('V11').map((id) => answered(deviceKey(id), 'returnSignedBy', 'Supt Vale')))
  expect(sheet(gone, 'child-sheet')).toContain('You do not get your phone back. We will tell you why.')
  expect(sheet(gone, 'child-sheet')).not.toContain('We have your phone')
  expect(sheet(gone, 'family-sheet')).toContain('it does not come back')
  expect(sheet(gone, 'family-sheet')).not.toContain('when we know whether it can come back')
  expect(asText(thePaper(gone, 'm1', 'referral-text'))).toContain('Seized by police; it is to be forfeited; said')
  // Where it is not with police after all, nothing of theirs is forfeited.
  const back = after(gone, ...deviceIds('V11').map((id) => answered(deviceKey(id), 'held', 'owner')))
  expect(asText(thePaper(back, 'm1', 'referral-text'))).toContain('With its owner; said')
})

test('once it is decided, a phone may be given back where one was taken that is not to be forfeited', () => {
  const has = (device: string): Happening[] => [
    { type: 'device-added', device, kind: 'phone', owner: 'child-a' },
    answered(deviceKey(device), 'held', 'seized'),
  ]
  const says = (fact: 'returnDecision' | 'returnSignedBy', value: string) => answered(deviceKey('phone-x'), fact, value)
  const gone = after(v02(), ...has('phone-x'), says('returnDecision', 'forfeited'), says('returnSignedBy', 'Supt Vale'))
  expect(sheet(gone, 'family-sheet')).toContain('such as deleting copies, we tell you')
  expect(sheet(after(gone, ...has('phone-y')), 'family-sheet')).toContain('deleting copies or giving a phone back')
  expect(sheet(v02(), 'family-sheet')).toContain('such as deleting copies, we tell you')
})

test('each thing that is kept is called what it is', () => {
  const facts = sharedFacts('V11')
  const own = facts.devices?.[0]?.owner ?? ''
  const kase = after(
    caseFromFacts(facts),
    { type: 'device-added', device: 'console-z', kind: 'console', owner: own },
    answered(deviceKey('console-z'), 'owner', own),
    answered(deviceKey('console-z'), 'held', 'seized'),
  )
  expect(sheet(kase, 'child-sheet', own)).toContain(
    'We have your phone and games console. We keep them safe. We will tell you if you can have them back.',
  )
  const two = after(
    caseFromFacts(facts),
    { type: 'device-added', device: 'phone-z', kind: 'phone', owner: own },
    answered(deviceKey('phone-z'), 'held', 'school'),
    ...deviceIds('V11').map((id) => answered(deviceKey(id), 'held', 'secured')),
  )
  expect(sheet(two, 'child-sheet', own)).toContain(
    'Your phones are being kept safe. We will tell you if you can have them back.',
  )
})

test('what was given back and is at the school now is being kept safe', () => {
  const [phone = ''] = deviceIds('V11')
  const P = deviceKey(phone)
  const kase = after(
    caseFromFacts(sharedFacts('V11')),
    answered(P, 'returnDecision', 'returned'),
    answered(P, 'held', 'school'),
  )
  expect(sheet(kase, 'child-sheet')).toContain('Your phone is being kept safe.')
  expect(sheet(kase, 'family-sheet')).toContain('is being kept safe for now, and was not seized')
})

test('whoever has turned 18 is told of a tool that takes images from before it, and the referral of their age', () => {
  const kase = caseFromFacts(sharedFacts('V26'), {
    also: [answered(personKey('child-a'), 'eighteenSince', 'yes'), answered('case', 'referral', 'made')],
  })
  expect(sheet(kase, 'child-sheet')).toContain('from before you were 18')
  expect(sheet(kase, 'child-sheet')).toContain('Take It Down')
  expect(sheet(kase, 'child-sheet')).not.toContain('Report Remove')
  expect(sheet(kase, 'child-sheet', 'child-b')).toContain('Report Remove')
  const letter = asText(thePaper(kase, 'm1', 'letter-child', 'child-a'))
  expect(letter).toContain('If an image from before the age of 18 is online or may get there, Take It Down can help.')
  expect(letter).not.toContain('Report Remove')
  expect(asText(thePaper(kase, 'm1', 'referral-text'))).toContain('Now: 18 or over')
})

test('decided is said of a child only once all of their matters are', () => {
  const closed = { ...sharedFacts('V02', 1), devices: [], decision: { outcome: '10' } }
  const kase = caseFromMatters([
    { facts: closed },
    { facts: { ...closed, features: { coercion: 'yes' }, decision: {} } },
  ])
  expect(sheet(kase, 'child-sheet')).toContain('We have made up our minds about one part. We will tell you.')
  expect(sheet(kase, 'child-sheet')).not.toContain('give you a letter')
  expect(sheet(kase, 'family-sheet')).toContain('1. A part of this is decided: it is in a letter')
  expect(sheet(kase, 'family-sheet')).toContain('2. Specialist officers take this on.')
  expect(sheet(kase, 'child-sheet')).toContain('They may want to talk to you. Until then no one asks you')
  expect(sheet(kase, 'child-sheet')).toContain('We will tell you. The rest goes on.')
  const people = (closed.people ?? []).map((one) => ({ ...one, recordedAs: 'victim' as const }))
  const all = caseFromFacts({ ...closed, people, features: { coercion: 'yes' }, decision: { outcome: '1' } })
  expect(sheet(all, 'child-sheet')).toContain('We have made up our minds about what to do.')
  expect(sheet(all, 'child-sheet')).not.toContain('Police who know a lot')
  expect(sheet(kase, 'family-sheet')).not.toContain('What the police decided is in a letter')
  expect(sheet(v02(), 'family-sheet')).not.toContain('A part of this is decided')
})

test('nor of one who came once 21 was chosen, where the force asks for no review, until it is looked at again', () => {
  const came = (reviewAsked: boolean, ...since: Happening[]) =>
    caseFromFacts(
      { ...sharedFacts('V02', 1), devices: [], decision: { outcome: '21' } },
      { reviewAsked, afterwards: since },
    )
  const comes: Happening[] = [
    { type: 'person-added', person: 'child-z', kind: 'child' },
    answered(partKey('m1', 'child-z'), 'part', 'involved'),
  ]
  const agreed: Happening = { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: '' }
  const chosen: Happening = { type: 'chosen', matter: 'm1', outcome: '21' }
  const isDecided = (kase: Case, child = 'child-z') =>
    asText(thePaper(kase, 'm1', 'child-sheet', child)).includes('We have made up our minds')
  const late = came(false, ...comes)
  expect([isDecided(late, 'child-a'), isDecided(late)]).toEqual([true, false])
  expect(isDecided(came(false, ...comes, chosen))).toBe(true)
  expect(isDecided(came(false, ...comes, agreed))).toBe(true)
  expect(isDecided(came(true, agreed, ...comes))).toBe(false)
  expect(isDecided(came(true, ...comes, agreed))).toBe(true)
})

test('a family is not told that specialists take it on where the officer decided or wrote that they do not', () => {
  const TAKE_ON = 'Specialist officers take this on.'
  const open = caseFromFacts({ ...sharedFacts('V02'), decision: {} })
  const decides: Happening = { type: 'departed', matter: 'm1', from: 'route', why: 'DS Hale: it stays with us.' }
  const explains: Happening = {
    type: 'duty-explained',
    matter: 'm1',
    duty: 'specialist-investigation',
    why: 'DS Hale: it stays with us.',
  }
  const coerced = answered(matterKey('m1'), 'coercion', 'yes')
  expect(sheet(after(open, coerced), 'family-sheet')).toContain(TAKE_ON)
  // Why those who have it are not told of more is not why they do not.
  const have = after(open, coerced, answered(matterKey('m1'), 'specialistTeam', 'Online team'))
  const worse = after(have, answered(matterKey('m1'), 'violence', 'yes'), explains)
  expect(sheet(worse, 'family-sheet')).toContain(TAKE_ON)
  for (const one of [decides, explains]) {
    const stays = after(open, coerced, one)
    expect(sheet(stays, 'family-sheet')).not.toContain(TAKE_ON)
    expect(sheet(stays, 'family-sheet')).toContain('1. We listen to each child')
    expect(sheet(stays, 'child-sheet')).toContain('it is not your fault')
    expect(sheet(stays, 'child-sheet')).toContain('We listen to you.')
    expect(sheet(stays, 'child-sheet')).toContain('Then we make up our minds about what to do.')
    // They have it all the same.
    const given = after(stays, answered(matterKey('m1'), 'specialistTeam', 'Online team'))
    expect(sheet(given, 'family-sheet')).toContain(TAKE_ON)
  }
  // They sent it back.
  const back = after(open, coerced, answered(matterKey('m1'), 'specialistTeam', 'Online team'), decides)
  expect(sheet(back, 'family-sheet')).not.toContain(TAKE_ON)
  // What was decided of a lighter advice says nothing of this one.
  expect(sheet(after(open, decides, coerced), 'family-sheet')).toContain(TAKE_ON)
})

test('what happens next follows the case', () => {
  const open = caseFromFacts({ ...sharedFacts('V02', 1), decision: {} })
  expect(sheet(open, 'family-sheet')).toContain('1. We listen to each child')
  expect(sheet(v02(), 'family-sheet')).toContain('1. What the police decided is in a letter')
  expect(sheet(caseFromFacts(sharedFacts('V10')), 'family-sheet')).toContain('1. Specialist officers take this on.')
  const toChild = sheet(caseFromFacts(sharedFacts('V10')), 'child-sheet')
  expect(toChild).toContain('1. Police who know a lot about this will help. They will tell you who they are.')
  expect(toChild).toContain('We will tell you what is decided.')
  expect(toChild).not.toContain('make up our minds')
  const referred = caseFromFacts(sharedFacts('V05'), { also: [answered('case', 'referral', 'made')] })
  expect(sheet(referred, 'family-sheet')).toContain('Children’s social care has been told')
  expect(sheet(caseFromFacts(sharedFacts('V05')), 'family-sheet')).not.toContain('has been told, because')
  const underWay = caseFromFacts(sharedFacts('V05'), { also: [answered('case', 'referral', 'under-way')] })
  expect(sheet(underWay, 'family-sheet')).toContain('We are telling children’s social care, because it can help')
  expect(sheet(underWay, 'family-sheet')).not.toContain('has been told, because')
})

test('only what is confirmed is printed', () => {
  const all = childSheets.map(([, one]) => asText(one)).join('\n') + sheet(v02(), 'family-sheet')
  expect(all).not.toMatch(/0808 800 5002|88858|0844|net-aware|thinkuknow|Zip-It|stopncii|check first/i)
})

test('squares to scan hold plain ASCII addresses that give nothing away, each once', () => {
  const squares = thePaper(v02(), 'm1', 'family-sheet', 'child-a').blocks.filter((block) => block.is === 'qr')
  expect(squares.map(({ payload }) => payload)).toEqual([
    'https://www.childline.org.uk/',
    'https://takeitdown.ncmec.org/',
    'https://www.internetmatters.org/',
    'https://www.ceopeducation.co.uk/',
  ])
})

test('in Wales the note for the school and the family follows Welsh advice', () => {
  const settings = { ...NATIONAL_DEFAULTS, nation: 'wales' as const }
  const note = asText(thePaper(v02(), 'm1', 'school-note', undefined, { settings }))
  expect(note).toContain('the Welsh Government’s advice on sharing nudes, on Hwb')
  expect(note).toContain('the designated safeguarding person')
  expect(note).not.toMatch(/England|UKCIS/)
  expect(asText(thePaper(v02(), 'm1', 'school-note'))).toContain('for schools in England')
  const family = asText(thePaper(v02(), 'm1', 'family-sheet', 'child-a', { settings }))
  expect(family).not.toContain('then press 2')
})

test('a device that is somebody else’s changes nothing on this child’s sheet', () => {
  const kase = caseFromFacts(sharedFacts('V02', 1), { also: [answered(deviceKey('phone-b'), 'held', 'seized')] })
  expect(sheet(kase, 'child-sheet', 'child-a')).not.toContain('We have your phone')
  expect(sheet(kase, 'child-sheet', 'child-b')).toContain('We have your phone')
})

const later = (kase: Case, ...happenings: Happening[]) =>
  happenings.reduce((before, one) => happen(before, one, '2026-11-27T08:15:00.000Z'), kase)

/** The direction goes out to one child, as the app keeps it. */
function directs(kase: Case, person: string): Case {
  const document = issue(offerOf('deletion-direction'), kase, 'm1', extrasFor(kase, 'm1', { for: person }))
  if (document === undefined) throw new Error('Not issued')
  return later(kase, { type: 'document-issued', document })
}

const NOT_YET = {
  'family-sheet': 'Do not delete anything, and ask your child not to, until the police say so.',
  'child-sheet': 'Do not delete it yet. Ask us first.',
} as const
const ON_PAPER = {
  'family-sheet': 'Follow that paper, and delete nothing else.',
  'child-sheet': 'The police gave you a paper. It says what to delete. Do what it says.',
} as const
const IN_PERSON = {
  'family-sheet': 'The police have told your child what to delete and how.',
  'child-sheet': 'We told you what to delete. Do what we said.',
} as const

const CALLED_OFF = {
  'family-sheet': 'Your child was told to delete. That does not hold any more: do not delete anything',
  'child-sheet': 'We told you to delete. Now do not. Leave it as it is. Ask us first.',
} as const

/** Each sheet says this of deleting, and nothing else of the four. */
function saysOfDeleting(kase: Case, person: string, words: Readonly<Record<keyof typeof NOT_YET, string>>) {
  for (const id of ['family-sheet', 'child-sheet'] as const) {
    const text = sheet(kase, id, person)
    expect([id, [NOT_YET, ON_PAPER, IN_PERSON, CALLED_OFF].filter((one) => text.includes(one[id]))]).toEqual([
      id,
      [words],
    ])
  }
}

test('the sheets never forbid what the direction to this child asks for', () => {
  const kase = directs(v02(), 'child-a')
  saysOfDeleting(v02(), 'child-a', NOT_YET)
  saysOfDeleting(kase, 'child-a', ON_PAPER)
  saysOfDeleting(kase, 'child-b', NOT_YET)
})

test('a direction that was given without a paper of ours counts for whoever may hold a copy', () => {
  const given = (how: string) => later(v02(), answered(matterKey('m1'), 'deletionGiven', how))
  saysOfDeleting(given('in-writing'), 'child-b', ON_PAPER)
  saysOfDeleting(given('in-person'), 'child-b', IN_PERSON)
  saysOfDeleting(given('not-yet'), 'child-b', NOT_YET)
  const none = later(given('in-writing'), answered(personKey('child-a'), 'keptOrCopied', 'no'))
  saysOfDeleting(none, 'child-a', NOT_YET)
})

test('a direction that no longer holds is not followed', () => {
  const kase = directs(v02(), 'child-a')
  saysOfDeleting(later(kase, answered(matterKey('m1'), 'coercion', 'yes')), 'child-a', CALLED_OFF)
  saysOfDeleting(later(kase, answered('case', 'evidence', 'not-yet')), 'child-a', CALLED_OFF)
  saysOfDeleting(later(kase, answered('case', 'evidence', 'not-yet')), 'child-b', NOT_YET)
  const online = later(kase, answered(matterKey('m1'), 'uploaded', 'yes'))
  saysOfDeleting(online, 'child-a', CALLED_OFF)
  saysOfDeleting(later(online, answered('case', 'reportRemove', 'done')), 'child-a', ON_PAPER)
})

test('with another outcome a written decision takes its place: nothing is followed until they have asked', () => {
  const other = later(directs(v02(), 'child-a'), { type: 'chosen', matter: 'm1', outcome: '10' })
  saysOfDeleting(other, 'child-a', NOT_YET)
})

describe('of directions in two matters', () => {
  const facts = { ...sharedFacts('V02'), devices: [], decision: { outcome: '21', seniorReview: 'yes' as const } }
  const settled = (uploaded: 'no' | 'unknown', reportRemove: string) =>
    later(
      caseFromMatters([
        { facts: { ...facts, online: { uploaded: 'no', beyondControl: 'no' } } },
        { facts: { ...facts, online: { uploaded, beyondControl: 'no' } } },
      ]),
      answered('case', 'anyDevices', 'no'),
      answered('case', 'evidence', 'secured'),
      answered('case', 'reportRemove', reportRemove),
    )
  const ways = (kase: Case) => kase.matters.map(({ id }) => assessmentOf(kase, id).deletionDirection)

  test('one that is called off is said first', () => {
    const kase = settled('no', 'done')
    expect(ways(kase)).toEqual(['give', 'give'])
    const given = (matter: string) => answered(matterKey(matter), 'deletionGiven', 'in-person')
    const seized = later(
      kase,
      given('m1'),
      given('m2'),
      { type: 'device-added', device: 'phone-z', kind: 'phone', owner: 'child-b' },
      answered(deviceKey('phone-z'), 'held', 'seized'),
      answered(deviceKey('phone-z'), 'deviceMatters', ['m2']),
    )
    expect(ways(seized)).toEqual(['give', 'not-now'])
    saysOfDeleting(seized, 'child-a', CALLED_OFF)
    // Also where the one that is to be followed is in their hands on paper.
    saysOfDeleting(directs(seized, 'child-a'), 'child-a', CALLED_OFF)
  })

  test('one that goes with another outcome now, and is not decided anew, is followed in neither', () => {
    const both = ['m1', 'm2'].map((matter) => answered(matterKey(matter), 'deletionGiven', 'in-writing'))
    const other = later(directs(settled('no', 'done'), 'child-a'), ...both, {
      type: 'chosen',
      matter: 'm2',
      outcome: '10',
    })
    expect(ways(other)).toEqual(['give', 'decide'])
    saysOfDeleting(other, 'child-a', NOT_YET)
    const back = later(other, answered(matterKey('m2'), 'deletionGiven', 'called-back'))
    saysOfDeleting(back, 'child-a', NOT_YET)
    const decided = answered(matterKey('m2'), 'deletionDecided', 'It stands, says the inspector.')
    saysOfDeleting(later(other, decided), 'child-a', ON_PAPER)
  })

  test('evidence that is wanted after all calls each off, whichever the sheet is made from', () => {
    const kase = later(directs(settled('no', 'done'), 'child-a'), answered('case', 'evidence', 'not-yet'))
    for (const matter of ['m1', 'm2']) {
      expect([matter, asText(thePaper(kase, matter, 'child-sheet', 'child-a'))]).toEqual([
        matter,
        expect.stringContaining(CALLED_OFF['child-sheet']),
      ])
    }
  })

  test('what is left of removal in one matter does not call off the other’s, whichever the sheet is made from', () => {
    const kase = directs(settled('unknown', 'not-needed'), 'child-a')
    expect(ways(kase)[0]).toBe('give')
    for (const matter of ['m1', 'm2']) {
      expect([matter, asText(thePaper(kase, matter, 'child-sheet', 'child-a'))]).toEqual([
        matter,
        expect.stringContaining(ON_PAPER['child-sheet']),
      ])
    }
  })
})

test('nor one that was called back, until it is given again', () => {
  const back = later(directs(v02(), 'child-a'), answered(matterKey('m1'), 'deletionGiven', 'called-back'))
  saysOfDeleting(back, 'child-a', CALLED_OFF)
  saysOfDeleting(back, 'child-b', CALLED_OFF)
  saysOfDeleting(directs(back, 'child-a'), 'child-a', ON_PAPER)
  // Nor does another answer bring the paper back that was called back.
  saysOfDeleting(later(back, answered(matterKey('m1'), 'deletionGiven', 'not-yet')), 'child-a', CALLED_OFF)
  saysOfDeleting(later(back, answered(matterKey('m1'), 'deletionGiven', 'in-person')), 'child-a', IN_PERSON)
  const inPerson = later(v02(), answered(matterKey('m1'), 'deletionGiven', 'in-person'))
  saysOfDeleting(later(inPerson, answered(matterKey('m1'), 'coercion', 'yes')), 'child-b', CALLED_OFF)
})

test('said to be called back by a slip, where none was given, it was never given', () => {
  const says = (value: string | null) => answered(matterKey('m1'), 'deletionGiven', value)
  const slip = later(v02(), says('called-back'))
  saysOfDeleting(slip, 'child-b', CALLED_OFF)
  for (const value of ['not-yet', null]) saysOfDeleting(later(slip, says(value)), 'child-b', NOT_YET)
  // Said to be not given anew some time later, it was called back all the same; and one that was given, too.
  saysOfDeleting(later(slip, answered('case', 'toldBy', 'PC'), says('not-yet')), 'child-b', CALLED_OFF)
  saysOfDeleting(later(v02(), says('in-person'), says('called-back'), says(null)), 'child-b', CALLED_OFF)
})

test('the sheet of another matter does not forbid it either', () => {
  const facts = sharedFacts('V02', 1)
  const kase = caseFromMatters([{ facts }, { facts: { ...facts, decision: {} } }], {
    also: [answered('case', 'evidence', 'not-needed')],
  })
  const ofOther = (one: Case) => asText(thePaper(one, 'm2', 'child-sheet', 'child-a'))
  expect(ofOther(kase)).toContain(NOT_YET['child-sheet'])
  expect(ofOther(directs(kase, 'child-a'))).toContain(ON_PAPER['child-sheet'])
})

test('a ten-year-old reads easily what the child’s sheet says of a direction', () => {
  const inPerson = later(v02(), answered(matterKey('m1'), 'deletionGiven', 'in-person'))
  for (const kase of [directs(v02(), 'child-a'), inPerson]) {
    const texts = thePaper(kase, 'm1', 'child-sheet', 'child-a').blocks.flatMap(wordsOf)
    expect(gradeOf(texts)).toBeLessThan(READS_EASILY_AT_TEN)
    expect(texts.filter((text) => gradeOf([text]) > 8)).toEqual([])
  }
})

test('what stands against telling is said of every matter of the child, whichever the paper is made from', () => {
  const { people = [], ...facts } = sharedFacts('V02', 1)
  const children = people.filter(({ part }) => part === 'involved')
  const father = { id: 'adult-f', kind: 'adult', part: 'parent', tellingMayHarm: 'yes' } as const
  const quiet = {
    ...facts,
    people: children,
    features: { ...facts.features, adultInvolved: 'no' as const },
    devices: [],
  }
  const withAdult = {
    ...quiet,
    people: [...children, father],
    features: { adultInvolved: 'yes' as const },
    decision: {},
  }
  const kase = caseFromMatters([{ facts: quiet }, { facts: withAdult }])
  const inBoth = caseFromMatters([{ facts: { ...quiet, people: [...children, father] } }, { facts: withAdult }])
  const ofOthers = caseFromMatters([{ facts: quiet }, { facts: { ...withAdult, people: [father] } }])
  for (const kind of ['family-sheet', 'child-sheet'] as const) {
    const before = (of: Case) => (thePaper(of, 'm1', kind, 'child-a').before ?? []).join(' ')
    expect(before(kase)).toContain('An adult took part.')
    expect(before(kase)).toContain('Telling Adult C could put a child at risk.')
    expect(before(kase)).toContain('Only one parent or carer is on this case')
    expect(before(kase)).not.toContain('No parent or carer is on this case')
    expect(before(ofOthers)).not.toContain('An adult took part.')
    expect(before(ofOthers)).not.toContain('Telling Adult C')
  }
  // Each thing is said once.
  const { before = [] } = thePaper(inBoth, 'm2', 'family-sheet', 'child-a')
  expect(before.join(' ')).toContain('Telling Adult C could')
  expect(new Set(before).size).toBe(before.length)
})

test('what the officer wrote is not done is promised to nobody', () => {
  const why = (duty: 'child-contact-form' | 'deletion-direction'): Happening => ({
    type: 'duty-explained',
    matter: 'm1',
    duty,
    why: 'DS Hale: not in this one.',
  })
  const form = after(v02(), why('child-contact-form'))
  expect(sheet(v02(), 'family-sheet')).toContain('We tell the services')
  expect(sheet(form, 'family-sheet')).not.toMatch(/services that work with|get in touch/)
  const made = after(form, answered('case', 'referral', 'made'))
  expect(sheet(made, 'family-sheet')).toContain('Children’s social care has been told')

  const settled = after(v02(), answered('case', 'evidence', 'secured'), answered('case', 'reportRemove', 'done'))
  const note = (kase: Case) => asText(thePaper(kase, 'm1', 'school-note'))
  expect(note(settled)).toContain('is settled, and we tell each child what to delete. Do not delete for them')
  expect(note(after(settled, why('deletion-direction')))).toContain('is settled. Do not delete for them')
})

test('nobody is told to delete while it is only said why evidence is not settled', () => {
  const settled = after(v02(), answered('case', 'evidence', 'secured'), answered('case', 'reportRemove', 'done'))
  const waiting = after(settled, answered('case', 'evidence', null), {
    type: 'duty-explained',
    matter: 'm1',
    duty: 'evidence-before-deletion',
    why: 'The sergeant has yet to say.',
  })
  const allowed = (kase: Case) =>
    offerOf('deletion-direction').allowed(kase, 'm1', extrasFor(kase, 'm1', { for: 'child-b' }))
  expect(allowed(settled)).toBe(true)
  expect(allowed(waiting)).toBe('Settle first what is needed as evidence: what is deleted is gone.')
  const told = (kase: Case) => after(kase, answered(matterKey('m1'), 'deletionGiven', 'in-writing'))
  expect(sheet(told(settled), 'child-sheet', 'child-b')).toContain('It says what to delete.')
  expect(sheet(told(waiting), 'child-sheet', 'child-b')).toContain('We told you to delete. Now do not.')
})

test('a direction to delete is about one report, and says so before it goes to a suspect in another', () => {
  const settled = (kase: Case) =>
    after(kase, answered('case', 'evidence', 'secured'), answered('case', 'reportRemove', 'done'))
  const direction = (kase: Case) => thePaper(kase, 'm1', 'deletion-direction', 'child-b')
  const SAID = 'This child is recorded as a suspect in another matter of this case.'
  const alone = direction(settled(v02()))
  expect(asText(alone)).toContain('no further action on this report, and what they need from it as evidence is settled')
  expect(alone.before?.join(' ')).not.toContain(SAID)
  const facts = { ...sharedFacts('V02'), devices: [] }
  const people = (facts.people ?? []).map((one) =>
    one.id === 'child-b' ? { ...one, recordedAs: 'suspect' as const } : one,
  )
  const first = { ...facts, decision: { outcome: '21', seniorReview: 'yes' as const } }
  const second = { ...facts, people, decision: { outcome: '10' } }
  const both = caseFromMatters([{ facts: first }, { facts: second }], { also: [answered('case', 'anyDevices', 'no')] })
  expect(direction(settled(both)).before?.join(' ')).toContain(SAID)
})
