import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { assessmentOf } from '../../src/case/facts-of'
import { personLabel } from '../../src/case/labels'
import { happen } from '../../src/case/replay'
import { matterKey, partKey, personKey } from '../../src/case/subject'
import { asText } from '../../src/documents/document-text'
import { papersOf } from '../../src/documents/documents'
import { issuedTitle } from '../../src/documents/issued-title'
import { answered, caseFromFacts, caseFromMatters } from '../case/case-from-facts'
import { sharedFacts, thePaper } from './made'
import { v02, v23 } from './scenarios'

const later = (kase: Case, ...happenings: Happening[]) =>
  happenings.reduce((before, one) => happen(before, one, '2026-11-27T08:15:00.000Z'), kase)
const M = matterKey('m1')
const text = (kase: Case, id: Parameters<typeof thePaper>[2], matter = 'm1') => asText(thePaper(kase, matter, id))
const goes = (kind: string, person: string): Happening => ({
  type: 'document-issued',
  document: { kind, matter: 'm1', for: person, title: 'What the police have decided', text: 'x', edition: '2026.11' },
})

test('what goes to social care of a child says what another matter says of the same child', () => {
  const quiet = { ...sharedFacts('V02', 1), devices: [], decision: {} }
  const people = (quiet.people ?? []).map((one) =>
    one.id === 'child-b' ? { ...one, recordedAs: 'suspect' as const } : one,
  )
  const violent = {
    ...quiet,
    people,
    features: { ...quiet.features, coercion: 'yes' as const, violence: 'yes' as const },
  }
  const kase = caseFromMatters([{ facts: quiet }, { facts: violent }])
  for (const paper of ['referral-text', 'contact-form'] as const) {
    const says = text(later(kase, answered('case', 'referral', 'made')), paper)
    expect(says).toContain('ALSO: MATTER 2')
    expect(says).toMatch(/Advice on referral: Referral likely needed/)
    expect(says).toContain('Child B on the crime record: Suspect')
    expect(says).toMatch(/ALSO: MATTER 2[\s\S]*Answered yes: Pressure, threats or blackmail; Violence/)
  }
  expect(text(kase, 'referral-text')).toContain('Hold a strategy discussion with us')
  expect(text(later(v02(), answered('case', 'referral', 'made')), 'referral-text')).not.toContain('ALSO:')
})

test('what is of the whole case describes a child who is in another matter alone, from whichever it is made', () => {
  const facts = { ...sharedFacts('V02', 1), devices: [], decision: {} }
  const friend = { id: 'child-z', kind: 'child', part: 'involved', age: 12, selfHarmRisk: 'yes' } as const
  const kase = caseFromMatters([{ facts }, { facts: { ...facts, people: [friend] } }, { facts: { people: [] } }])
  for (const id of ['referral-text', 'contact-form'] as const) {
    const says = text(kase, id)
    expect(says).toMatch(/\nCHILD C, IN MATTER 2\n\nAge when it happened: 12\n[\s\S]*Answered yes: Risk of self-harm\n/)
    expect(says).toContain('- Child C may harm themselves.')
    expect(says).toContain('Advice on referral: Refer now')
    expect(says).toContain('ALSO: MATTER 2')
    expect(says).toContain('\nAnother matter of the same report.\n')
    expect(says).not.toContain('MATTER 3')
    expect(text(kase, id, 'm2')).toMatch(/\nCHILD C\n[\s\S]*\nCHILD A, IN MATTER 1\n/)
  }
  expect(text(kase, 'referral-text')).toContain('Tell us what you know of these children')
  // Specialists are given one matter.
  const theirs = later(kase, answered(M, 'coercion', 'yes'))
  expect(text(theirs, 'specialist-handover')).not.toMatch(/Child C/i)
})

test('who a letter went to stands in the record', () => {
  const out = later(
    v02(),
    goes('letter-child', 'child-a'),
    goes('letter-parents', 'child-a'),
    goes('child-sheet', 'child-b'),
  )
  const record = text(out, 'decision-record')
  expect(record).toContain('Outcome letter to the child: Child A:')
  expect(record).toContain('Outcome letter to the parents: Child A:')
  expect(out.issued.map((one) => issuedTitle(out, one))[2]).toBe('Sheet for the child: Child B')
  // By the name under which it is offered.
  for (const { offer, for: person } of papersOf(out, 'm1')) {
    const issued = { kind: offer.id, title: offer.title, ...(person && { for: person }) }
    const name = person === undefined ? offer.title : `${offer.title}: ${personLabel(out, person)}`
    expect(issuedTitle(out, { ...issued, matter: 'm1', text: '', edition: '1', seq: 1, at: '' })).toBe(name)
  }
  const ofANewerApp = { kind: 'poster', title: 'A poster', for: 'child-b' }
  expect(issuedTitle(out, { ...ofANewerApp, matter: 'm1', text: '', edition: '1', seq: 1, at: '' })).toBe(
    'A poster: Child B',
  )
})

test('what was agreed before an answer changed, or of another outcome, says so wherever it stands', () => {
  const pages = (kase: Case) => [text(kase, 'review-page'), text(kase, 'decision-record')]
  for (const page of pages(v02())) expect(page).not.toContain('nobody has looked at that')
  for (const page of pages(later(v02(), answered(M, 'consent', 'no')))) {
    // In a line of its own: it is not the reviewer's word, nor of when they said theirs.
    expect(page).toContain('\n“Everyone agreed” changed after it: nobody has looked at that.\n')
    expect(page).toMatch(/No words added( \(25 Nov 2026 15:00\))?\n“/)
  }
  const joined = later(
    v02(),
    { type: 'person-added', person: 'child-c', kind: 'child' },
    answered(partKey('m1', 'child-c'), 'part', 'involved'),
  )
  for (const page of pages(joined)) expect(page).toContain('Somebody who is involved came after it: nobody has looked')
  const fine = later(
    v02(),
    { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: 'Fine. ' },
    answered(M, 'consent', 'no'),
  )
  for (const page of pages(fine)) expect(page).toMatch(/Fine\.( \(.*\))?\n“Everyone agreed” changed after it/)
  // Made on another phone, of what it had been sent.
  const upTo = v02().events.at(-1)?.seq ?? 0
  const sent = later(v02(), answered(M, 'consent', 'no'), {
    type: 'reviewed',
    matter: 'm1',
    by: 'DI',
    agreed: true,
    text: 'Fine.',
    upTo,
  })
  for (const page of pages(sent))
    expect(page).toMatch(/Fine\.( \(.*\))?\n“Everyone agreed” changed after it was sent to them: nobody/)
  const ofTheFuture = later(
    v02(),
    { type: 'reviewed', matter: 'm1', by: 'DI', agreed: true, text: 'Fine.', upTo: 9_999 },
    answered(M, 'consent', 'no'),
  )
  for (const page of pages(ofTheFuture)) expect(page).toMatch(/Fine\.( \(.*\))?\n“Everyone agreed” changed after it/)
  const again = later(v02(), { type: 'chosen', matter: 'm1', outcome: '10' })
  for (const page of pages(again)) expect(page).toContain('\nOf an outcome that was chosen before.\n')
})

test('whoever takes a case over is told what was said of deleting, and of what a referral was said', () => {
  const out = later(
    v02(),
    { ...goes('deletion-direction', 'child-b'), type: 'document-issued' } as Happening,
    answered(M, 'deletionGiven', 'in-writing'),
    answered(M, 'deletionConfirmed', 'by-word'),
    answered('case', 'referral', 'not-made'),
    answered('case', 'referralWhyNot', 'Nothing aggravating'),
    answered(M, 'coercion', 'yes'),
    answered(personKey('child-a'), 'selfHarmRisk', 'yes'),
  )
  const handover = text(out, 'specialist-handover')
  expect(handover).toContain('WHAT WAS SAID OF DELETING')
  expect(handover).toMatch(/Direction to delete: Child B: 27 Nov/)
  expect(handover).toContain('Deletion direction: Given in writing')
  expect(handover).toContain('Deletion confirmed: By word, noted')
  expect(handover).toContain('Decided against (said when less was known than now)')
  expect(handover).toContain('Nothing aggravating (said when less was known than now)')
  expect(text(caseFromFacts(sharedFacts('V10')), 'specialist-handover')).not.toContain('WHAT WAS SAID OF DELETING')
})

test('specialists are told what came of each review, of this matter and of another', () => {
  const kase = later(v23(), {
    type: 'reviewed',
    matter: 'm3',
    by: 'DI Sole',
    agreed: false,
    text: 'Ask about the age.',
  })
  const said = asText(thePaper(kase, 'm3', 'specialist-handover')).split('WHAT CAME OF A REVIEW\n')[1] ?? ''
  expect(said).toMatch(/^\nReturned by DI Sole, \d+ Nov 2026 \d\d:\d\d: Ask about the age\.\n/)
  expect(said).toMatch(/\nAgreed by Duty inspector, \d+ Nov 2026 \d\d:\d\d \(Her own sending\): No words added\n/)
  expect(text(caseFromFacts(sharedFacts('V10')), 'specialist-handover')).not.toContain('WHAT CAME OF A REVIEW')
})

test('the school is told to leave phones alone only where the risk is lower in every matter, whichever its note is made from', () => {
  const kase = v23()
  const risks = kase.matters.map(({ id }) => assessmentOf(kase, id).risk)
  expect(new Set(risks).size).toBeGreaterThan(1)
  expect(risks).toContain('lower')
  for (const { id } of kase.matters) {
    const note = asText(thePaper(kase, id, 'school-note'))
    expect([id, note]).toEqual([
      id,
      expect.stringContaining('take the phone that the image is said to have been shared from'),
    ])
    expect(note).not.toContain('as a matter of routine')
  }
})

test('why a duty of all matters is not done has the time at which it was written, and what it took the place of stays', () => {
  const quiet = { ...sharedFacts('V02', 1), devices: [], decision: {} }
  const explained = (matter: string, why: string): Happening => ({
    type: 'duty-explained',
    matter,
    duty: 'educate',
    why,
  })
  const came: Happening[] = [
    { type: 'person-added', person: 'child-z', kind: 'child' },
    answered(partKey('m1', 'child-z'), 'part', 'involved'),
  ]
  const before = later(caseFromMatters([{ facts: quiet }, { facts: quiet }]), explained('m1', 'The school will.'))
  const now = happen(later(before, ...came), explained('m2', 'Specialists will.'), '2026-11-28T09:00:00.000Z')
  expect(text(now, 'decision-record')).toContain(
    'Not done, because: Specialists will. (28 Nov 2026 09:00)\nBefore that: The school will. (27 Nov 2026 08:15)',
  )
})

test('whoever acts on one matter is told whom another of the same children says it could harm to tell, and who may come to harm there', () => {
  const quiet = { ...sharedFacts('V02', 1), devices: [], decision: {} }
  const [a] = quiet.people ?? []
  if (a === undefined) throw new Error('No child')
  const father = {
    id: 'adult-b',
    kind: 'adult',
    part: 'parent',
    keptOrCopied: 'yes',
    tellingMayHarm: 'yes',
  } as const
  const friend = { ...a, id: 'child-c', selfHarmRisk: 'yes' } as const
  const kase = later(
    caseFromMatters([{ facts: { ...quiet, people: [a] } }, { facts: { ...quiet, people: [a, father, friend] } }]),
    { type: 'noted', subject: personKey('adult-b'), fact: 'tellingMayHarm', text: 'He has hit her before.' },
  )
  for (const id of ['referral-text', 'contact-form'] as const) {
    const paper = text(kase, id)
    expect(paper).toContain('Advice on referral: Refer now')
    expect(paper).toContain('- Child C may harm themselves.')
    expect(paper.split('ALSO: MATTER 2')[1]).toContain(
      'Adult B: Parent or carer, holds a copy, telling them could put a child at risk\nNote on “Telling Adult B could put a child at risk”: He has hit her before.',
    )
  }
  // Whoever is in both is not said twice, but for what is so only there.
  const both = later(kase, answered(partKey('m1', 'adult-b'), 'part', 'parent'))
  expect(text(both, 'referral-text').split('He has hit her before.')).toHaveLength(2)
  const tookPart = later(both, answered(partKey('m2', 'adult-b'), 'part', 'involved'))
  expect(text(tookPart, 'referral-text').split('ALSO: MATTER 2')[1]).toContain('Adult B: Involved, holds a copy')
})

test('whoever reviews is told which child may come to harm or is known to need more: the advice on a referral rests on it', () => {
  const kase = caseFromFacts({
    ...sharedFacts('V02', 1),
    people: (sharedFacts('V02', 1).people ?? []).map((one) =>
      one.id === 'child-b' ? { ...one, selfHarmRisk: 'yes' as const, inCare: 'yes' as const } : one,
    ),
  })
  expect(text(kase, 'review-page')).toMatch(/WHAT IS KNOWN\n\nChild B: Risk of self-harm and in care\n/)
  expect(text(v02(), 'review-page')).not.toContain('Child B: ')
})

test('whoever reviews is told what was answered worse before, until when and by what word', () => {
  const consent = (value: string, at: string, why?: string) => (kase: Case) =>
    happen(kase, { ...answered(matterKey('m1'), 'consent', value), ...(why === undefined ? {} : { why }) }, at)
  const page = (...all: readonly ((kase: Case) => Case)[]) =>
    asText(
      thePaper(
        all.reduce((kase, one) => one(kase), v02()),
        'm1',
        'review-page',
      ),
    )
  const no = consent('no', '2026-11-26T08:10:00.000Z')
  expect(page(no, consent('yes', '2026-11-26T08:20:00.000Z', 'Her account'))).toContain(
    'Answered no before: Everyone agreed, until 26 Nov 2026 08:20: Her account\n',
  )
  // A slip is none, nor is what stands there as it is now.
  expect(page(no, consent('yes', '2026-11-26T08:10:20.000Z'))).not.toContain('before: Everyone agreed')
  expect(page(no)).not.toContain('before: Everyone agreed')
  const harm = (value: string, at: string) => (kase: Case) =>
    happen(kase, answered(personKey('child-a'), 'selfHarmRisk', value), at)
  expect(page(harm('yes', '2026-11-26T08:10:00.000Z'), harm('no', '2026-11-26T09:00:00.000Z'))).toContain(
    'Answered yes before: Child A may harm themselves, until 26 Nov 2026 09:00\n',
  )
})

test('whoever reviews one matter is told of the risk in the others', () => {
  const page = text(v23(), 'review-page', 'm1')
  expect(page).toMatch(/WHAT FOLLOWS[\s\S]*\nRisk of the other matter “The posting”: Higher risk\n[\s\S]*WHAT IS KNOWN/)
  expect(page).not.toContain('other matter “Her own sending”')
  expect(text(v02(), 'review-page')).not.toContain('other matter')
})
