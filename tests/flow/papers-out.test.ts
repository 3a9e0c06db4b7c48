import { expect, test } from 'vitest'
import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { wasSaidOf } from '../../src/case/still-said'
import { matterKey, partKey, personKey } from '../../src/case/subject'
import type { Untrue } from '../../src/case/untrue-letters'
import { asText } from '../../src/documents/document-text'
import { offerOf } from '../../src/documents/documents'
import { issue } from '../../src/documents/issuing'
import { owedBy } from '../../src/flow/owed'
import { noLongerHold } from '../../src/flow/papers-out'
import { putBy } from '../../src/flow/put'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { caseFromFacts, caseFromMatters } from '../case/case-from-facts'
import { extrasFor, sharedFacts, thePaper } from '../documents/made'
import { v02, v26 } from '../documents/scenarios'
import { after, beside, notes, says } from './told'

const M = matterKey('m1')
const goes = (kind: string, person = 'child-a', matter = 'm1', late: { upTo?: number } = {}): Happening => ({
  type: 'document-issued',
  document: { kind, matter, for: person, title: 'A paper', text: 'Its words', edition: '2026.11' },
  ...late,
})
const chooses = (outcome: string): Happening => ({ type: 'chosen', matter: 'm1', outcome })
const reviewed = (agreed: boolean): Happening => ({ type: 'reviewed', matter: 'm1', by: 'DI', agreed, text: '' })
const heldBy = (kase: Case) => noLongerHold(kase).map((one) => `${one.kind} ${one.for}`)

test('a letter holds for as long as what was decided then is decided', () => {
  const out = after(v02(), goes('letter-child'), goes('letter-parents'), goes('letter-child', 'child-b'))
  const all = ['letter-child child-a', 'letter-child child-b', 'letter-parents child-a']
  const held = (...happenings: Happening[]) => heldBy(after(out, ...happenings)).toSorted()
  expect(held()).toEqual([])
  expect(held(says(M, 'coercion', 'yes'))).toEqual(all)
  expect(held(says(M, 'significantRisk', 'yes'))).toEqual(all)
  // Looked at again and agreed, it is decided as it was.
  expect(held(says(M, 'significantRisk', 'yes'), reviewed(true))).toEqual([])
  expect(held(chooses('10'))).toEqual(all)
  // It directs nobody: there is nothing to call back.
  expect(beside(after(out, chooses('10')), 'm1', M, 'deletionGiven')).toBeUndefined()
  expect(held(reviewed(false))).toEqual(all)
  // Chosen again, it is the same; chosen otherwise meanwhile, it is another decision.
  expect(held(chooses('21'), reviewed(true))).toEqual([])
  expect(held(chooses('10'), chooses('21'), reviewed(true))).toEqual(all)
})

test('a letter that is only later known to have left says nothing of what was decided meanwhile', () => {
  const before = v02()
  const upTo = before.events.at(-1)?.seq ?? 0
  const late = (to = upTo) => goes('letter-child', 'child-a', 'm1', { upTo: to })
  const decided = after(before, chooses('10'))
  expect(heldBy(after(decided, goes('letter-child')))).toEqual([])
  expect(heldBy(after(decided, late()))).toEqual(['letter-child child-a'])
  expect(heldBy(after(before, late()))).toEqual([])
  // Written as soon as that was chosen, it is of that.
  expect(heldBy(after(decided, late(decided.events.at(-1)?.seq)))).toEqual([])
  // Whatever a file says, it is of nothing that came after it.
  expect(heldBy(after(before, late(9_999), chooses('10')))).toEqual(['letter-child child-a'])
  // A new one was given meanwhile.
  expect(heldBy(after(decided, goes('letter-child'), late()))).toEqual([])
})

test('where the force asks for no review, a letter holds until outcome 21 is ruled out', () => {
  const unreviewed = caseFromFacts({ ...sharedFacts('V02', 1), decision: { outcome: '21' } }, { reviewAsked: false })
  const out = after(unreviewed, goes('letter-child'))
  expect(heldBy(out)).toEqual([])
  expect(heldBy(after(out, says(M, 'coercion', 'yes')))).toEqual(['letter-child child-a'])
})

test('a new letter takes the place of the old one to the same person alone', () => {
  const out = after(v02(), goes('letter-child'), goes('letter-child', 'child-b'), chooses('10'))
  expect(heldBy(out)).toEqual(['letter-child child-a', 'letter-child child-b'])
  expect(heldBy(after(out, goes('letter-child')))).toEqual(['letter-child child-b'])
  expect(heldBy(after(out, goes('letter-parents')))).toEqual(['letter-child child-a', 'letter-child child-b'])
})

test('of other outcomes: what a reviewer sends back, and what is decided otherwise', () => {
  const out = after(v26(), goes('letter-child'))
  expect(heldBy(out)).toEqual([])
  expect(heldBy(after(out, reviewed(true)))).toEqual([])
  expect(heldBy(after(out, reviewed(false)))).toEqual(['letter-child child-a'])
  expect(heldBy(after(out, reviewed(false), chooses('22')))).toEqual(['letter-child child-a'])
  // Told once it was sent back, they know; told before, they do not.
  const told = [
    says(partKey('m1', 'child-a'), 'outcomeTold', null),
    says(partKey('m1', 'child-a'), 'outcomeTold', 'by-phone'),
  ]
  expect(heldBy(after(out, reviewed(false), ...told))).toEqual([])
  // Sent back once more, it is what they were told.
  expect(heldBy(after(out, reviewed(false), ...told, reviewed(false)))).toEqual([])
  expect(heldBy(after(out, reviewed(false), ...told, reviewed(true), reviewed(false)))).toEqual([
    'letter-child child-a',
  ])
  expect(heldBy(after(out, ...told, reviewed(false)))).toEqual(['letter-child child-a'])
  expect(heldBy(after(out, chooses('22'), ...told, reviewed(false)))).toEqual([])
})

test('a paper of another matter, or of another kind, is no letter of this one', () => {
  const second: Happening = { type: 'matter-added', matter: 'm2' }
  const kase = after(v02(), second, goes('letter-child', 'child-a', 'm2'), goes('family-sheet'), chooses('10'))
  expect(noLongerHold(kase)).toMatchObject([{ kind: 'letter-child', matter: 'm2' }])
})

test('a direction to delete that is out is called back once nobody is to delete', () => {
  const directed = after(v02(), goes('deletion-direction', 'child-b'))
  expect(heldBy(directed)).toEqual([])
  const now = after(directed, says(M, 'coercion', 'yes'))
  expect(heldBy(now)).toEqual(['direction child-b'])
  expect(heldBy(after(now, says(M, 'deletionGiven', 'called-back')))).toEqual([])
  // Nobody has called back what is handed out again.
  const again = [says(M, 'deletionGiven', 'called-back'), goes('deletion-direction', 'child-b')]
  expect(heldBy(after(now, ...again))).toEqual(['direction child-b'])
  // The note leaves it open with another outcome: a written decision says then what becomes of the copies.
  expect(heldBy(after(directed, chooses('22')))).toEqual([])
})

test('whether a direction stands with another outcome than 21 is asked beside it, until that is decided', () => {
  const said = (kase: Case) => beside(kase, 'm1', M, 'deletionGiven')
  const ASKED = /^A direction goes with outcome 21 alone\. Ask them to delete nothing for now/
  const decides = says(M, 'deletionDecided', 'It stands, says the inspector.')
  const why: Happening = { type: 'duty-explained', matter: 'm1', duty: 'deletion-decision', why: 'Hers to say.' }
  for (const given of [
    says(M, 'deletionGiven', 'in-person'),
    says(M, 'deletionGiven', 'in-writing'),
    goes('deletion-direction', 'child-b'),
  ]) {
    const now = after(v02(), given, chooses('22'))
    expect(said(now)).toMatch(ASKED)
    expect(said(after(now, decides))).toBeUndefined()
    expect(said(after(now, why))).toBeUndefined()
    expect(said(after(now, says(M, 'deletionGiven', 'called-back')))).toBeUndefined()
    expect(said(after(now, chooses('21'), reviewed(true)))).toBeUndefined()
  }
  expect(said(after(v02(), says(M, 'deletionGiven', 'not-yet'), chooses('22')))).toBeUndefined()
})

test.each(['in-person', 'in-writing'] as const)('one that was given %s without a paper of ours is, too', (how) => {
  const now = after(v02(), says(M, 'deletionGiven', how), says(M, 'coercion', 'yes'))
  expect(heldBy(now)).toEqual(['direction undefined'])
  expect(beside(now, 'm1', M, 'deletionGiven')).toMatch(/^Nobody is to delete anything now\. Ring whoever/)
  // Nobody was directed to in another matter.
  const two = after(now, { type: 'matter-added', matter: 'm2' })
  expect(beside(two, 'm2', matterKey('m2'), 'deletionGiven')).toBeUndefined()
  for (const confirmed of ['statement', 'by-word', 'not-yet']) {
    const said = after(now, says(M, 'deletionConfirmed', confirmed))
    expect([confirmed, /evidence may be gone/.test(`${beside(said, 'm1', M, 'deletionConfirmed')}`)]).toEqual([
      confirmed,
      confirmed !== 'not-yet',
    ])
  }
  // With another outcome it may be just what is settled with a supervisor.
  const another = after(v02(), says(M, 'deletionGiven', how), says(M, 'deletionConfirmed', 'by-word'), chooses('22'))
  expect(putBy(another, 'm1', 'closing').map(({ fact }) => fact)).toContain('deletionConfirmed')
  expect(beside(another, 'm1', M, 'deletionConfirmed')).toBeUndefined()
  const put = (kase: Case) => putBy(kase, 'm1', 'closing').some(({ fact }) => fact === 'deletionGiven')
  expect(put(now)).toBe(true)
  expect(put(after(v02(), says(M, 'coercion', 'yes')))).toBe(false)
  const back = after(now, says(M, 'deletionGiven', 'called-back'))
  expect(beside(back, 'm1', M, 'deletionGiven')).toBeUndefined()
  expect(heldBy(back)).toEqual([])
  expect(heldBy(after(v02(), says(M, 'deletionGiven', 'not-yet'), says(M, 'coercion', 'yes')))).toEqual([])
})

test('a direction that went out on paper alone can be called back where it is named', () => {
  const now = after(v02(), goes('deletion-direction', 'child-b'), says(M, 'coercion', 'yes'))
  const put = (kase: Case) => putBy(kase, 'm1', 'closing').some(({ fact }) => fact === 'deletionGiven')
  expect(put(now)).toBe(true)
  const inAnother = after(
    v02(),
    { type: 'matter-added', matter: 'm2' },
    goes('deletion-direction', 'child-b', 'm2'),
    says(M, 'coercion', 'yes'),
  )
  expect(put(inAnother)).toBe(false)
})

test('what was called back stays so, whatever is said of the next direction', () => {
  const back = after(
    v02(),
    goes('deletion-direction', 'child-b'),
    says(M, 'coercion', 'yes'),
    says(M, 'deletionGiven', 'called-back'),
  )
  for (const value of ['not-yet', null]) expect(heldBy(after(back, says(M, 'deletionGiven', value)))).toEqual([])
  // Another went out: whether that was called back is asked again.
  const again = after(back, goes('deletion-direction', 'child-b'))
  expect(wasSaidOf(again, M, 'deletionGiven')).toBe('another-direction')
  expect(wasSaidOf(back, M, 'deletionGiven')).toBeUndefined()
  // What was given in person holds also where a paper follows.
  const given = after(v02(), says(M, 'deletionGiven', 'in-person'), goes('deletion-direction', 'child-b'))
  expect(wasSaidOf(given, M, 'deletionGiven')).toBeUndefined()
  expect(wasSaidOf(after(back, goes('deletion-direction', 'child-b', 'm2')), M, 'deletionGiven')).toBeUndefined()
})

test('one on paper and one in person are two', () => {
  const given = [
    goes('deletion-direction', 'child-a'),
    says(M, 'deletionGiven', 'in-person'),
    says(M, 'coercion', 'yes'),
  ]
  expect(heldBy(after(v02(), ...given))).toEqual(['direction child-a', 'direction undefined'])
  const inWriting = [goes('deletion-direction', 'child-a'), says(M, 'deletionGiven', 'in-writing')]
  expect(heldBy(after(v02(), ...inWriting, says(M, 'coercion', 'yes')))).toEqual(['direction child-a'])
})

test('one that went out before evidence is settled is stopped too', () => {
  const early = after(v02(), goes('deletion-direction', 'child-a'), says('case', 'evidence', 'not-yet'))
  expect(heldBy(early)).toEqual(['direction child-a'])
  expect(heldBy(after(early, says('case', 'evidence', 'secured')))).toEqual([])
})

test('whoever was told of what was chosen since needs no new letter, which there may not be', () => {
  const A = partKey('m1', 'child-a')
  const out = after(v02(), goes('letter-child'), goes('letter-parents'), chooses('13'))
  expect(heldBy(out)).toEqual(['letter-child child-a', 'letter-parents child-a'])
  for (const told of ['in-person', 'by-phone']) expect(heldBy(after(out, says(A, 'outcomeTold', told)))).toEqual([])
  const not = after(out, says(A, 'outcomeTold', 'not-told'))
  expect(heldBy(not)).toHaveLength(2)
  expect(heldBy(after(not, notes(A, 'outcomeTold', 'They moved away.')))).toEqual([])
  // Told before it was chosen, or of nothing new.
  expect(heldBy(after(v02(), goes('letter-child'), says(A, 'outcomeTold', 'in-person'), chooses('13')))).toHaveLength(1)
  expect(
    heldBy(after(v02(), says(A, 'outcomeTold', 'in-person'), goes('letter-child'), says(M, 'coercion', 'yes'))),
  ).toHaveLength(1)
  // Nothing was chosen instead: they know that it does not hold, and what comes in its place they are told once it is.
  const undecided = after(v02(), goes('letter-child'), says(M, 'coercion', 'yes'))
  expect(heldBy(undecided)).toEqual(['letter-child child-a'])
  const told = after(undecided, says(A, 'outcomeTold', 'in-person'))
  expect(heldBy(told)).toEqual([])
  expect(heldBy(after(told, chooses('13')))).toEqual(['letter-child child-a'])
})

test('whoever was told that outcome 21 does not hold, before it is decided again, is told anew only once it does again', () => {
  const A = partKey('m1', 'child-a')
  const tells = (how: string) => [says(A, 'outcomeTold', null), says(A, 'outcomeTold', how)]
  const first = after(v02(), goes('letter-child'), goes('letter-parents'), ...tells('in-person'))
  const stands = (kase: Case) => [
    heldBy(kase).length,
    owedBy(kase, 'm1').find(({ duty }) => duty === 'explain-outcome')?.state,
    beside(kase, 'm1', A, 'outcomeTold'),
  ]
  const B = says(partKey('m1', 'child-b'), 'outcomeTold', 'in-person')
  const told = after(first, B)
  expect(stands(told)).toEqual([0, 'done', undefined])
  const off = after(told, says(M, 'coercion', 'yes'))
  const OFF = 'When this was said, the answers supported the outcome. Now they do not. Tell them so, then say here how.'
  const TURNED = OFF.replace('so,', 'so once the specialists agree,')
  expect(stands(off)).toEqual([2, 'owed', TURNED])
  const rung = after(off, ...tells('by-phone'))
  expect(stands(rung)).toEqual([0, 'owed', undefined])
  // As soon as all of them are.
  const all = after(rung, says(partKey('m1', 'child-b'), 'outcomeTold', null), B)
  expect(stands(all)).toEqual([0, 'done', undefined])
  const words = asText(thePaper(all, 'm1', 'specialist-handover'))
  expect(words).toContain('Outcome explained to Child A and their family: Told by phone\n')
  expect(words).not.toContain('they have not been told so')
  expect(asText(thePaper(off, 'm1', 'specialist-handover'))).toContain(
    'Told in person (said before what it rests on changed)',
  )
  // Worse still is no news of the outcome.
  expect(stands(after(all, says(M, 'grooming', 'yes')))).toEqual([0, 'done', undefined])
  // What nobody knows any more is not open either.
  expect(stands(after(told, says(M, 'coercion', 'unknown')))).toEqual([2, 'owed', OFF])
  const on = after(all, says(M, 'coercion', 'no'))
  expect(stands(on)).toEqual([
    0,
    'owed',
    'When this was said, the answers did not support the outcome. Now they do again. Tell them so, then say here how.',
  ])
  expect(stands(after(on, ...tells('by-phone')))[2]).toBeUndefined()
  // Nobody who heard nothing in between is rung.
  expect(stands(after(off, says(M, 'coercion', 'no')))).toEqual([0, 'done', undefined])
  // That they are not told yet was said of nothing.
  expect(beside(after(first, ...tells('not-yet'), says(M, 'coercion', 'yes')), 'm1', A, 'outcomeTold')).toBeUndefined()
})

test('where no review is asked for and a reviewer returns it all the same, the letter does not hold', () => {
  const out = after(
    caseFromFacts({ ...sharedFacts('V02', 1), decision: { outcome: '21' } }, { reviewAsked: false }),
    goes('letter-child'),
  )
  expect(heldBy(after(out, reviewed(true)))).toEqual([])
  expect(heldBy(after(out, reviewed(false)))).toEqual(['letter-child child-a'])
})

test('an adult who took part is told nothing: what they hold is settled once the specialists are named', () => {
  const out = after(v02(), goes('letter-child'), goes('letter-child', 'child-b'), goes('deletion-direction', 'child-b'))
  const grown = after(out, says(personKey('child-b'), 'age', 19))
  const so = (kase: Case) => noLongerHold(kase).map((one) => `${one.kind} ${one.for}: ${one.so}`)
  expect(so(grown)).toEqual([
    'direction child-b: tell-specialists',
    'letter-child child-a: tell',
    'letter-child child-b: tell-specialists',
  ])
  expect(so(after(grown, says(M, 'specialistTeam', 'POLIT, DS Example')))).toEqual(['letter-child child-a: tell'])
  // Somebody who was named for something else, before it went out, knows nothing of it.
  const before = after(v02(), says(M, 'specialistTeam', 'POLIT'), goes('letter-child', 'child-b'))
  expect(so(after(before, says(personKey('child-b'), 'age', 19)))).toEqual(['letter-child child-b: tell-specialists'])
})

test('nobody is rung where a decision stands and is only to be looked at again', () => {
  const out = after(v02(), goes('letter-child'))
  const so = (...happenings: Happening[]) => noLongerHold(after(out, ...happenings)).map((one) => one.so)
  const joins: Happening[] = [
    { type: 'person-added', person: 'child-c', kind: 'child' },
    says(partKey('m1', 'child-c'), 'part', 'involved'),
  ]
  expect(so(...joins)).toEqual(['wait'])
  expect(so(says(M, 'significantRisk', 'yes'))).toEqual(['wait'])
  expect(so(...joins, reviewed(false))).toEqual(['tell'])
  expect(so(...joins, says(M, 'coercion', 'yes'))).toEqual(['tell'])
  // Why it is right all the same takes a review of its own, and is no other decision.
  const young = says(personKey('child-b'), 'age', 9)
  expect(so(young)).toEqual(['wait'])
  expect(so(young, { type: 'chosen', matter: 'm1', outcome: '21', departure: 'why' })).toEqual(['wait'])
  expect(so(chooses('10'))).toEqual(['tell'])
  expect(so(chooses('10'), chooses('21'))).toEqual(['tell'])
})

test('a letter that says how a child is recorded holds no more once that is another, until they have a new one or are told', () => {
  const A = partKey('m1', 'child-a')
  const out = after(v02(), goes('letter-child'), goes('letter-parents'), goes('letter-child', 'child-b'))
  const suspect = after(out, says(A, 'recordedAs', 'suspect'), reviewed(true))
  expect(noLongerHold(suspect)).toMatchObject([
    { kind: 'letter-child', for: 'child-a', so: 'tell', untrue: 'recordedAs' },
    { kind: 'letter-parents', for: 'child-a', so: 'tell', untrue: 'recordedAs' },
  ])
  expect(heldBy(after(suspect, goes('letter-child'), goes('letter-parents')))).toEqual([])
  expect(heldBy(after(suspect, says(A, 'outcomeTold', 'in-person')))).toEqual([])
  expect(heldBy(after(suspect, says(A, 'outcomeTold', 'not-told')))).toHaveLength(2)
  // A slip that is put right at once, and what is taken back, make it no other.
  const was = says(A, 'recordedAs', 'person-involved')
  expect(heldBy(after(out, says(A, 'recordedAs', 'suspect'), was))).toEqual([])
  expect(heldBy(after(out, says(A, 'recordedAs', null)))).toEqual([])
  // Where it is not decided any more either, that is what is said.
  expect(noLongerHold(after(suspect, says(M, 'coercion', 'yes')))[0]).not.toHaveProperty('untrue')
})

test.each([
  ['22', 'activityDelivered', 'yes', 'no'],
  ['20', 'agencyTakesOn', 'Early help', ''],
] as const)('a letter of outcome %s holds no more once %s is answered otherwise', (outcome, fact, then, now) => {
  const out = after(v02(), chooses(outcome), says(M, fact, then), goes('letter-child'))
  expect(heldBy(out)).toEqual([])
  const changed = after(out, says(M, fact, now))
  expect(noLongerHold(changed)).toMatchObject([{ kind: 'letter-child', for: 'child-a', so: 'tell', untrue: fact }])
  expect(heldBy(after(changed, says(M, fact, then)))).toEqual([])
  expect(heldBy(after(changed, says(partKey('m1', 'child-a'), 'outcomeTold', 'by-phone')))).toEqual([])
})

test('a letter that names a crime or says that whoever did it was too young holds no more once that is another', () => {
  const A = partKey('m1', 'child-a')
  const named = after(v02(), says(M, 'crimeType', '86/2'), goes('letter-child'), goes('letter-child', 'child-b'))
  const another = after(named, says(M, 'crimeType', '86/10'))
  expect(noLongerHold(another).map(({ for: who, untrue }) => [who, untrue])).toEqual([
    ['child-a', 'crimeType'],
    ['child-b', 'crimeType'],
  ])
  // Put right at once it was a slip.
  expect(heldBy(after(another, says(M, 'crimeType', '86/2')))).toEqual([])
  expect(heldBy(after(another, says(A, 'outcomeTold', 'in-person')))).toEqual(['letter-child child-b'])
  expect(heldBy(after(named, says(M, 'crimeType', null)))).toEqual([])
  // A letter to somebody who was harmed names none.
  const victim = after(v02(), says(A, 'recordedAs', 'victim'), says(M, 'crimeType', '86/2'), goes('letter-child'))
  expect(heldBy(after(victim, says(M, 'crimeType', '86/10')))).toEqual([])

  const young = after(
    v02(),
    says(personKey('child-a'), 'age', 8),
    says(partKey('m1', 'child-b'), 'recordedAs', 'victim'),
    chooses('11'),
    goes('letter-child'),
    goes('letter-child', 'child-b'),
  )
  expect(heldBy(young)).toEqual([])
  const older = after(young, says(personKey('child-a'), 'age', 12))
  expect(noLongerHold(older).map(({ for: who, untrue }) => [who, untrue])).toEqual([
    ['child-a', 'age'],
    ['child-b', 'age'],
  ])
  expect(heldBy(after(young, says(personKey('child-a'), 'age', 9)))).toEqual([])
  expect(heldBy(after(older, says(A, 'outcomeTold', 'by-phone')))).toEqual(['letter-child child-b'])
})

test('a letter that says what is so again is not called back, and nobody is told twice', () => {
  const A = partKey('m1', 'child-a')
  const meanwhile = says('case', 'toldBy', 'x')
  const again = [says(A, 'recordedAs', 'suspect'), meanwhile, says(A, 'recordedAs', 'person-involved'), meanwhile]
  const crime = [says(M, 'crimeType', '86/10'), meanwhile, says(M, 'crimeType', '86/2'), meanwhile]
  const out = after(v02(), says(M, 'crimeType', '86/2'), goes('letter-child'), says(A, 'outcomeTold', 'in-person'))
  expect(heldBy(after(out, ...crime))).toEqual([])
  expect(heldBy(after(out, ...again, reviewed(true)))).toEqual([])
  expect(wasSaidOf(after(out, ...again), A, 'outcomeTold')).toBeUndefined()
  // One that went out meanwhile said something else.
  const suspect = [says(A, 'recordedAs', 'suspect'), reviewed(true), goes('letter-child'), ...again.slice(2)]
  expect(noLongerHold(after(out, ...suspect))).toMatchObject([{ untrue: 'recordedAs' }])
})

test('a letter that says that they are no suspect holds no more once they are one in another matter', () => {
  const facts = { ...sharedFacts('V02', 1), devices: [] }
  const as = (matter: string, value: string) => says(partKey(matter, 'child-a'), 'recordedAs', value)
  const two = after(caseFromMatters([{ facts }, { facts: { ...facts, decision: {} } }]), as('m1', 'person-involved'))
  const out = after(two, goes('letter-child'))
  expect(heldBy(out)).toEqual([])
  const suspect = after(out, as('m2', 'suspect'))
  expect(noLongerHold(suspect).map((one) => [one.kind, one.matter, one.so, one.untrue])).toEqual([
    ['letter-child', 'm1', 'tell', 'recordedAs'],
  ])
  expect(heldBy(after(suspect, goes('letter-child')))).toEqual([])
  expect(heldBy(after(suspect, says(partKey('m1', 'child-a'), 'outcomeTold', 'in-person')))).toEqual([])
  // It says then of what it holds; and it is right again once they are a suspect nowhere.
  expect(heldBy(after(two, as('m2', 'suspect'), goes('letter-child'), says(M, 'crimeNumber', '1')))).toEqual([])
  expect(heldBy(after(suspect, as('m2', 'victim')))).toEqual([])
  expect(heldBy(after(suspect, says(partKey('m2', 'child-a'), 'part', 'none')))).toEqual([])
  // A victim's letter says it of what it is about alone.
  const victim = after(two, as('m1', 'victim'), goes('letter-child'), as('m2', 'suspect'))
  expect(heldBy(victim)).toEqual([])
})

test('a letter that says that they are neither convicted nor cautioned holds no more once they are, in another matter', () => {
  const facts = { ...sharedFacts('V02', 1), devices: [] }
  const as = (matter: string, value: string) => says(partKey(matter, 'child-a'), 'recordedAs', value)
  const chooses2 = (outcome: string): Happening => ({ type: 'chosen', matter: 'm2', outcome })
  const both = [as('m1', 'suspect'), as('m2', 'suspect'), reviewed(true)]
  const two = after(caseFromMatters([{ facts }, { facts: { ...facts, decision: { outcome: '10' } } }]), ...both)
  const letter = offerOf('letter-child')
  const gives = (kase: Case): Case => {
    const document = issue(letter, kase, 'm1', extrasFor(kase, 'm1', { for: 'child-a' }))
    if (document === undefined) throw new Error('No letter')
    return after(kase, { type: 'document-issued', document })
  }
  const out = gives(two)
  expect(out.issued[0]?.text).toContain('for any offence connected with this investigation')
  expect(heldBy(out)).toEqual([])
  for (const outcome of ['1', '1A', '2', '2A', '3', '3A', '4', '23']) {
    const cautioned = after(out, chooses2(outcome))
    expect(noLongerHold(cautioned).map((one) => [one.kind, one.matter, one.so, one.untrue])).toEqual([
      ['letter-child', 'm1', 'tell', 'formalElsewhere'],
    ])
  }
  expect(heldBy(after(out, chooses2('8')))).toEqual([])
  const cautioned = after(out, chooses2('2'))
  // Told, or given one that says it of what it is about; and decided otherwise, it is true again.
  expect(heldBy(after(cautioned, says(partKey('m1', 'child-a'), 'outcomeTold', 'in-person')))).toEqual([])
  expect(heldBy(gives(cautioned))).toEqual([])
  expect(heldBy(after(gives(cautioned), chooses2('2A')))).toEqual([])
  expect(heldBy(after(cautioned, chooses2('10')))).toEqual([])
  // It is somebody else’s caution, until they are the suspect there; one heavier than the other is no other to them.
  const another = after(out, as('m2', 'person-involved'), chooses2('2'))
  expect(heldBy(another)).toEqual([])
  expect(heldBy(after(another, as('m2', 'suspect')))).toEqual(['letter-child child-a'])
  const theirs = gives(after(two, as('m2', 'person-involved'), chooses2('2')))
  expect([heldBy(theirs), heldBy(after(theirs, as('m2', 'suspect')))]).toEqual([[], ['letter-child child-a']])
  const told = after(cautioned, says(partKey('m1', 'child-a'), 'outcomeTold', 'in-person'), chooses2('2A'))
  expect(heldBy(told)).toEqual([])
  // Whatever their own record: the sentence stands in every letter but a victim’s.
  const involved = gives(after(two, as('m1', 'person-involved'), as('m2', 'victim'), reviewed(true)))
  const found = after(involved, as('m2', 'suspect'), says(partKey('m1', 'child-a'), 'outcomeTold', 'in-person'))
  expect(heldBy(found)).toEqual([])
  expect(noLongerHold(after(found, chooses2('2')))).toMatchObject([{ untrue: 'formalElsewhere' }])
  const victim = gives(after(two, as('m1', 'victim'), reviewed(true)))
  expect(heldBy(after(victim, chooses2('2')))).toEqual([])
})

test('a letter to one whose record is not settled holds once they are a person involved, and not once they are a victim or a suspect', () => {
  const A = partKey('m1', 'child-a')
  for (const open of ['unknown', null]) {
    const out = after(v02(), says(A, 'recordedAs', open), goes('letter-child'), says(A, 'outcomeTold', 'in-person'))
    const then = (as: string) => after(out, says(A, 'recordedAs', as), reviewed(true))
    expect(heldBy(then('person-involved'))).toEqual([])
    expect(wasSaidOf(then('person-involved'), A, 'outcomeTold')).toBeUndefined()
    for (const as of ['victim', 'suspect']) {
      expect([open, as, heldBy(then(as))]).toEqual([open, as, ['letter-child child-a']])
      expect(wasSaidOf(then(as), A, 'outcomeTold')).toBe('another-record')
    }
  }
  // Not settled any more is not settled otherwise.
  expect(heldBy(after(v02(), goes('letter-child'), says(A, 'recordedAs', 'unknown')))).toEqual([])
})

test('nobody is to be told for ever who was taken off, or was told that they are involved no more', () => {
  const A = partKey('m1', 'child-a')
  const out = after(v02(), goes('letter-child'), notes(A, 'part', 'Shown in it.'))
  const is = (...said: Happening[]) => heldBy(after(out, ...said, chooses('10')))
  expect(is(says(A, 'part', 'reporter'))).toEqual(['letter-child child-a'])
  expect(is(says(A, 'part', 'reporter'), notes(A, 'part', 'Told by phone.'))).toEqual([])
  // Nobody asks whether they were told whose part is taken back: a note on it says so, or it is said again.
  expect(is(says(A, 'part', null))).toEqual(['letter-child child-a'])
  expect(noLongerHold(after(out, says(A, 'part', null), chooses('10')))).toMatchObject([{ so: 'tell-and-note' }])
  expect(is(says(A, 'part', null), notes(A, 'part', 'Told by phone.'))).toEqual([])
  const again = [says(A, 'part', null), notes(A, 'part', 'Told by phone.'), says(A, 'part', 'involved')]
  expect(is(...again)).toEqual(['letter-child child-a'])
  expect(is(notes(A, 'part', 'Asked for it, too.'))).toEqual(['letter-child child-a'])
  expect(is({ type: 'person-withdrawn', person: 'child-a', why: 'Another boy. Told by phone.' })).toEqual([])
})

test('who was told of one thing that a letter says is still to be told of the next', () => {
  const A = partKey('m1', 'child-a')
  const out = after(v02(), says(M, 'crimeType', '86/2'), goes('letter-child'), says(A, 'recordedAs', 'suspect'))
  const told = after(out, reviewed(true), says(A, 'outcomeTold', 'in-person'))
  expect(heldBy(told)).toEqual([])
  expect(noLongerHold(after(told, says(M, 'crimeType', '86/10')))).toMatchObject([{ untrue: 'crimeType' }])
})

test('a letter of outcome 11 holds for as long as those whom it means are under 10, whoever else is', () => {
  const [A, B] = [partKey('m1', 'child-a'), partKey('m1', 'child-b')]
  const aged = (child: string, age: number) => says(personKey(child), 'age', age)
  const comes: Happening[] = [
    { type: 'person-added', person: 'adult', kind: 'adult' },
    says(partKey('m1', 'adult'), 'part', 'parent'),
  ]
  const young = [aged('child-a', 9), says(A, 'recordedAs', 'person-involved')]
  // Chosen for a reason, beside an older suspect: of the one who has the letter it is true.
  const beside = after(v02(), ...young, says(B, 'recordedAs', 'suspect'), chooses('11'), goes('letter-child'))
  expect(heldBy(after(beside, ...comes))).toEqual([])
  // How old the other is, it does not say.
  expect(heldBy(after(beside, aged('child-b', 16)))).toEqual([])
  const both = after(v02(), ...young, aged('child-b', 9), chooses('11'), goes('letter-child'))
  const older = after(both, aged('child-a', 12))
  expect(noLongerHold(older)).toMatchObject([{ for: 'child-a', untrue: 'age' }])
  // Who was told is not told anew because somebody else comes to it.
  expect(heldBy(after(older, says(A, 'outcomeTold', 'in-person'), ...comes))).toEqual([])
  // Nor because of a slip that is put right at once.
  const slip = [says(A, 'part', 'reporter'), says(A, 'part', 'involved')]
  expect(heldBy(after(older, says(A, 'outcomeTold', 'in-person'), ...slip))).toEqual([])
})

test('a letter that left before its child was known to be under 10 says so no more, nor one that took them for that', () => {
  const aged = (age: number) => says(personKey('child-a'), 'age', age)
  const letter = (kase: Case) => {
    const text = asText(thePaper(kase, 'm1', 'letter-parents', 'child-a'))
    const document = {
      kind: 'letter-parents',
      matter: 'm1',
      for: 'child-a',
      title: 'A paper',
      text,
      edition: '2026.11',
    }
    return after(kase, { type: 'document-issued', document } as Happening)
  }
  const held = (kase: Case) => noLongerHold(kase).map((one) => `${one.kind} ${one.untrue}`)
  const older = letter(after(v02(), goes('letter-child')))
  expect(held(after(older, aged(14), reviewed(true)))).toEqual([])
  const younger = after(older, aged(8), reviewed(true))
  expect(held(younger)).toEqual(['letter-child tooYoung', 'letter-parents tooYoung'])
  // They were told of that, or are the one who was harmed: another thing is untrue then.
  const told = after(younger, says(partKey('m1', 'child-a'), 'outcomeTold', 'in-person'))
  expect(held(told)).toEqual([])
  // What was put right at once was never so: nobody is told of it anew.
  const kind = (value: string) => says(personKey('child-a'), 'kind', value)
  expect(held(after(told, kind('adult'), kind('child'), reviewed(true)))).toEqual([])
  const known = letter(after(v02(), aged(8), reviewed(true)))
  expect(held(known)).toEqual([])
  expect(held(after(known, aged(9), reviewed(true)))).toEqual([])
  expect(held(after(known, aged(12), reviewed(true)))).toEqual(['letter-parents tooYoung'])
})

test('to one who was harmed it holds for as long as all the others are under 10, and somebody is one of them', () => {
  const as = (child: string, value: string) => says(partKey('m1', child), 'recordedAs', value)
  const out = after(
    v02(),
    { type: 'person-added', person: 'child-c', kind: 'child' },
    ...[says(personKey('child-a'), 'age', 8), says(personKey('child-c'), 'age', 14)],
    says(partKey('m1', 'child-c'), 'part', 'involved'),
    ...[as('child-b', 'victim'), as('child-c', 'victim'), chooses('11'), goes('letter-child', 'child-b')],
  )
  expect(heldBy(out)).toEqual([])
  const untrue = [{ for: 'child-b', untrue: 'age' }]
  expect(noLongerHold(after(out, as('child-c', 'person-involved')))).toMatchObject(untrue)
  expect(noLongerHold(after(out, says(personKey('child-a'), 'kind', 'adult')))).toMatchObject(untrue)
  // Nobody is left who was too young.
  expect(noLongerHold(after(out, as('child-a', 'victim')))).toMatchObject(untrue)
  // Of one who was harmed too it says nothing.
  expect(heldBy(after(out, says(personKey('child-c'), 'age', 16)))).toEqual([])
})

test('what a family was told is told anew once the child is recorded otherwise', () => {
  const A = partKey('m1', 'child-a')
  const told = after(v02(), says(A, 'outcomeTold', 'in-person'))
  expect(wasSaidOf(told, A, 'outcomeTold')).toBeUndefined()
  const victim = after(told, says(A, 'recordedAs', 'victim'))
  expect(wasSaidOf(victim, A, 'outcomeTold')).toBe('another-record')
  expect(beside(victim, 'm1', A, 'outcomeTold')).toBe(
    'This was said before Child A was recorded otherwise. Tell them of that, then say here how.',
  )
  expect(wasSaidOf(after(victim, says(A, 'outcomeTold', 'by-phone')), A, 'outcomeTold')).toBeUndefined()
  // A letter waits for the review of that: nobody is told before it.
  const suspect = after(told, goes('letter-child'), says(A, 'recordedAs', 'suspect'))
  expect(noLongerHold(suspect)).toMatchObject([{ so: 'wait' }])
  expect(beside(suspect, 'm1', A, 'outcomeTold')).toBe(
    'This was said before Child A was recorded otherwise. Have that looked at first, as under Review; then tell them, and say here how.',
  )
  expect(beside(after(suspect, reviewed(true)), 'm1', A, 'outcomeTold')).toMatch(/Tell them of that, then/)
  // Where it is the specialists', they agree to it first.
  const theirs = after(v02(), says(M, 'coercion', 'yes'), { type: 'chosen', matter: 'm1', outcome: '1' })
  const recorded = [says(A, 'outcomeTold', 'in-person'), says(A, 'recordedAs', 'suspect')]
  expect(beside(after(theirs, ...recorded), 'm1', A, 'outcomeTold')).toMatch(
    /Tell them of that once the specialists agree, then/,
  )
  expect(beside(after(theirs, reviewed(true), ...recorded), 'm1', A, 'outcomeTold')).toMatch(
    /; then tell them once the specialists agree, and/,
  )
})

test('whoever was told that a decision was sent back is told once it is agreed after all', () => {
  const A = partKey('m1', 'child-a')
  const tells = (how: string) => [says(A, 'outcomeTold', null), says(A, 'outcomeTold', how)]
  const told = after(v26(), goes('letter-child'), ...tells('in-person'), says(M, 'dbsExplained', 'explained'))
  const stands = (kase: Case) => [heldBy(kase).length, beside(kase, 'm1', A, 'outcomeTold')]
  const OFF = 'When this was said, the answers supported the outcome. Now they do not. Tell them so, then say here how.'
  const ON =
    'When this was said, the answers did not support the outcome. Now they do again. Tell them so, then say here how.'
  expect(stands(told)).toEqual([0, undefined])
  const sent = after(told, reviewed(false))
  expect(stands(sent)).toEqual([1, OFF])
  const rung = after(sent, ...tells('by-phone'))
  expect(stands(rung)).toEqual([0, undefined])
  // Agreed after all, or chosen again: the letter holds, and they think that it does not.
  for (const back of [reviewed(true), chooses('2')]) {
    expect(stands(after(rung, back))).toEqual([0, ON])
    expect(stands(after(rung, back, ...tells('in-person')))).toEqual([0, undefined])
    // Nobody who heard nothing in between is rung.
    expect(stands(after(sent, back))).toEqual([0, undefined])
  }
  expect(wasSaidOf(sent, M, 'dbsExplained')).toBe('known-otherwise')
  expect(wasSaidOf(after(sent, reviewed(true)), M, 'dbsExplained')).toBeUndefined()
})

test('what the school was told and what was said of a DBS check is of an outcome that holds', () => {
  const said = [says(M, 'dbsExplained', 'explained'), says('case', 'schoolTold', 'told')]
  const told = after(v02(), ...said)
  const stands = (kase: Case, matter = 'm1') => [
    beside(kase, matter, M, 'dbsExplained'),
    beside(kase, matter, 'case', 'schoolTold'),
  ]
  const OFF =
    'When this was said, the answers supported the outcome. Now they do not. Tell them so once the specialists agree, then say here how.'
  expect(stands(told)).toEqual([undefined, undefined])
  const off = after(told, says(M, 'coercion', 'yes'))
  expect(stands(off)).toEqual([OFF, OFF])
  expect(owedBy(off, 'm1').find(({ duty }) => duty === 'dbs-explanation')?.state).toBe('owed')
  expect(asText(thePaper(off, 'm1', 'decision-record'))).toContain('Said before what it rests on changed.')
  expect(stands(after(off, says(M, 'coercion', 'no')))).toEqual([undefined, undefined])
  expect(stands(after(off, ...said))).toEqual([undefined, undefined])
  expect(stands(after(off, ...said, says(M, 'coercion', 'no')))[1]).toMatch(
    /did not support the outcome. Now they do again/,
  )
  // Nothing was told, and the other matter decides nothing.
  for (const not of ['not-right', 'not-yet']) {
    expect(stands(after(v02(), says('case', 'schoolTold', not), says(M, 'coercion', 'yes')))[1]).toBeUndefined()
  }
  const two = after(off, { type: 'matter-added', matter: 'm2' })
  expect(stands(two, 'm2')[1]).toBe(OFF)
})

const gives = (kase: Case, kind: 'letter-child' | 'letter-parents' = 'letter-child', matter = 'm1'): Case => {
  const document = issue(offerOf(kind), kase, matter, extrasFor(kase, matter, { for: 'child-a' }))
  if (document === undefined) throw new Error('No letter')
  return after(kase, { type: 'document-issued', document })
}

test('a letter that says that another part is looked at holds no more once none is', () => {
  const A2 = partKey('m2', 'child-a')
  const two = after(v02(), { type: 'matter-added', matter: 'm2' }, says(A2, 'part', 'involved'))
  const off: Happening = { type: 'matter-withdrawn', matter: 'm2', why: 'It is one with the other.' }
  const out = gives(gives(two), 'letter-parents')
  expect(out.issued[0]?.text).toContain('Another part is looked at by itself')
  expect(heldBy(out)).toEqual([])
  for (const gone of [off, says(A2, 'part', 'none')]) {
    const one = after(out, gone)
    expect(noLongerHold(one)).toMatchObject([
      { kind: 'letter-child', for: 'child-a', so: 'tell', untrue: 'anotherPart' },
      { kind: 'letter-parents', for: 'child-a', so: 'tell', untrue: 'anotherPart' },
    ])
    expect(heldBy(after(one, says(partKey('m1', 'child-a'), 'outcomeTold', 'by-phone')))).toEqual([])
    expect(heldBy(gives(gives(one), 'letter-parents'))).toEqual([])
  }
  // A third is looked at still; one that says nothing of another part says nothing that is not so.
  const third = after(two, { type: 'matter-added', matter: 'm3' }, says(partKey('m3', 'child-a'), 'part', 'involved'))
  expect(heldBy(after(gives(third), off))).toEqual([])
  const alone = after(gives(v02()), { type: 'matter-added', matter: 'm2' }, off)
  expect(heldBy(alone)).toEqual([])
})

test('a letter about an outcome that the answers speak against now waits, until that is decided again or a reason is written', () => {
  const activity = says(M, 'activityDelivered', 'yes')
  const out = gives(after(v02(), chooses('22'), activity))
  expect(heldBy(out)).toEqual([])
  const so = (kase: Case) => noLongerHold(kase).map((one) => [one.kind, one.so, one.untrue])
  const against = after(out, says(M, 'coercion', 'yes'))
  expect(so(against)).toEqual([['letter-child', 'wait', undefined]])
  expect(asText(thePaper(against, 'm1', 'specialist-handover'))).toContain('; it waits for the review of what has')
  expect(asText(thePaper(against, 'm1', 'child-sheet', 'child-a'))).toContain('We look at it one more time.')
  expect(asText(thePaper(against, 'm1', 'child-sheet', 'child-a'))).not.toContain('We have made up our minds')
  const reason: Happening = { type: 'chosen', matter: 'm1', outcome: '22', departure: 'why' }
  expect(so(after(against, reason))).toEqual([])
  expect(so(after(against, says(M, 'coercion', 'no')))).toEqual([])
  expect(so(after(against, chooses('10')))).toEqual([['letter-child', 'tell', undefined]])
  // What is not so any more is told all the same.
  expect(so(after(against, says(M, 'activityDelivered', 'no')))).toEqual([
    ['letter-child', 'tell', 'activityDelivered'],
  ])
  // An adult who took part is told by nobody.
  const grown = after(out, says(personKey('child-a'), 'kind', 'adult'), says(personKey('child-a'), 'age', 24))
  expect(so(grown)).toEqual([['letter-child', 'tell-specialists', undefined]])
  expect(so(after(grown, says(M, 'specialistTeam', 'POLIT, told 12:00')))).toEqual([])
})

test('a case is not closed while somebody is to delete what nobody may delete now, unless it is said why', () => {
  const owes = (kase: Case) => {
    const one = owedBy(kase, 'm1').find(({ duty }) => duty === 'deletion-direction')
    return one && `${one.title}: ${one.state}`
  }
  const worse = says(M, 'grooming', 'unknown')
  const BACK = 'Call back the direction to delete: owed'
  const paper = goes('deletion-direction', 'child-b')
  for (const given of [[paper], [says(M, 'deletionGiven', 'in-person')], [says(M, 'deletionGiven', 'in-writing')]]) {
    const out = after(v02(), ...given)
    expect(owes(after(out, worse))).toBe(BACK)
    expect(owes(out)).not.toBe(BACK)
    expect(owes(after(v02(), worse))).toBeUndefined()
    expect(owes(after(out, worse, says(M, 'deletionGiven', 'called-back')))).toBeUndefined()
    const why: Happening = { type: 'duty-explained', matter: 'm1', duty: 'deletion-direction', why: 'Not reached.' }
    expect(owes(after(out, worse, why))).toBe('Call back the direction to delete: explained')
    // Why none was given says nothing of one that was.
    expect(owes(after(v02(), why, ...given, worse))).toBe(BACK)
    // Nor does why not everybody was, of why those who were are not stopped.
    expect(owes(after(out, why, worse))).toBe(BACK)
    expect(owes(after(out, why, worse, why))).toBe('Call back the direction to delete: explained')
  }
  expect(owes(after(v02(), worse, says(M, 'deletionGiven', 'not-yet')))).toBeUndefined()
  // Whether an adult who took part hears of it is for specialists to say.
  expect(owes(after(v02(), paper, says(personKey('child-b'), 'age', 19)))).toBeUndefined()
})

test('a case is not closed while a letter says what is not so any more, until they are told anew or it is said why not', () => {
  const [A, B, A2] = [partKey('m1', 'child-a'), partKey('m1', 'child-b'), partKey('m2', 'child-a')]
  const tells = [says(A, 'outcomeTold', 'in-person'), says(B, 'outcomeTold', 'in-person')]
  const why: Happening = { type: 'duty-explained', matter: 'm1', duty: 'explain-outcome', why: 'They moved abroad.' }
  const owes = (kase: Case) => owedBy(kase, 'm1').find(({ duty }) => duty === 'explain-outcome')?.state
  const second: Happening[] = [{ type: 'matter-added', matter: 'm2' }, says(A2, 'part', 'involved')]
  const young = [says(personKey('child-a'), 'age', 8), says(B, 'recordedAs', 'victim'), chooses('11')]
  const CASES: readonly (readonly [Untrue, readonly Happening[], Happening])[] = [
    ['crimeType', [says(M, 'crimeType', '86/2')], says(M, 'crimeType', '86/10')],
    ['age', young, says(personKey('child-a'), 'age', 12)],
    ['agencyTakesOn', [chooses('20'), says(M, 'agencyTakesOn', 'Early help')], says(M, 'agencyTakesOn', '')],
    ['activityDelivered', [chooses('22'), says(M, 'activityDelivered', 'yes')], says(M, 'activityDelivered', 'no')],
    ['anotherPart', second, says(A2, 'part', 'none')],
    ['recordedAs', [says(A, 'recordedAs', 'person-involved'), ...second], says(A2, 'recordedAs', 'suspect')],
  ]
  for (const [untrue, first, changes] of CASES) {
    for (const kind of ['letter-child', 'letter-parents'] as const) {
      const said = after(v02(), ...first, ...tells)
      const out = after(gives(said, kind), says(M, 'crimeNumber', '1'))
      expect([untrue, owes(out)]).toEqual([untrue, 'done'])
      const changed = after(out, changes)
      expect(noLongerHold(changed)).toMatchObject([{ kind, for: 'child-a', so: 'tell', untrue }])
      expect([untrue, owes(changed), wasSaidOf(changed, A, 'outcomeTold')]).toEqual([untrue, 'owed', 'untrue-letter'])
      expect(beside(changed, 'm1', A, 'outcomeTold')).toBe(
        'The letter that is out says something that is not so any more. Tell them so, then say here how.',
      )
      expect(asText(thePaper(changed, 'm1', 'decision-record'))).toContain('Said before their letter came to say')
      const told = after(changed, says(A, 'outcomeTold', 'by-phone'))
      expect([untrue, owes(told), heldBy(told)]).toEqual([untrue, 'done', []])
      expect([untrue, owes(after(changed, why)), owes(after(out, why, changes))]).toEqual([untrue, 'explained', 'owed'])
      // Nobody has a letter that says otherwise.
      expect([untrue, owes(after(said, changes))]).toEqual([untrue, 'done'])
    }
  }
  // It may stand as it is once it was looked at: nobody is asked to ring them before.
  const waits = after(gives(after(v02(), says(M, 'crimeType', '86/2'), ...tells)), says(M, 'significantRisk', 'yes'))
  const both = after(waits, says(M, 'crimeType', '86/10'))
  expect([noLongerHold(both)[0]?.so, wasSaidOf(both, A, 'outcomeTold')]).toEqual(['wait', undefined])
})

/** As it leaves, its words, or is known only later to have left. */
const goesToSchool = (kase: Case, matter = 'm1', settings = NATIONAL_DEFAULTS, words = kase, upTo?: number) => {
  const document = issue(offerOf('school-note'), words, matter, extrasFor(words, matter, { settings }))
  if (document === undefined) throw new Error('Not issued')
  return after(kase, { type: 'document-issued', document, ...(upTo === undefined ? {} : { upTo }) })
}

test('a note for a school that is only later known to have left is not the newest that the school has', () => {
  const lower = caseFromFacts({ ...sharedFacts('V02', 1), devices: [], decision: {} })
  const late = (kase: Case, words: Case) =>
    goesToSchool(kase, 'm1', NATIONAL_DEFAULTS, words, words.events.at(-1)?.seq ?? 0)
  const higher = after(lower, says(M, 'coercion', 'yes'))
  expect(heldBy(late(higher, lower))).toEqual(['school-note undefined'])
  // A new one was given meanwhile.
  expect(heldBy(late(goesToSchool(higher), lower))).toEqual([])
  // Nor does an older one that asked for phones stand in for it.
  const routine = goesToSchool(after(higher, says(M, 'coercion', 'no')))
  expect(heldBy(late(routine, higher))).toEqual([])
  expect(heldBy(late(after(routine, says(M, 'coercion', 'yes')), higher))).toEqual(['school-note undefined'])
})

test('of a note that a school has it is said that evidence is not settled any more, and that phones may be a matter of routine', () => {
  const ofNote = (kase: Case) =>
    noLongerHold(kase).flatMap(({ kind, says, so }) => (kind === 'school-note' ? `${says} ${so}` : []))
  const facts = { ...sharedFacts('V02', 1), devices: [] }
  const settled = [says('case', 'evidence', 'secured'), says('case', 'reportRemove', 'done')]
  const open = after(caseFromFacts(facts), says('case', 'anyDevices', 'no'), ...settled)
  const lower = after(caseFromFacts({ ...facts, decision: {} }), says('case', 'anyDevices', 'no'))
  const another = { type: 'matter-added', matter: 'm2' } as const
  const out = goesToSchool(open)
  expect(ofNote(out)).toEqual([])
  expect(ofNote(after(out, says('case', 'evidence', 'not-settled')))).toEqual(['settled tell'])
  expect(ofNote(after(out, says(M, 'coercion', 'yes')))).toEqual(['settled tell'])
  expect(ofNote(after(out, another))).toEqual(['settled tell'])
  // Decided otherwise, nobody has to leave anything alone.
  expect(ofNote(after(out, chooses('10')))).toEqual([])
  for (const nation of ['england', 'wales'] as const) {
    const early = goesToSchool(lower, 'm1', { ...NATIONAL_DEFAULTS, nation })
    expect(ofNote(early)).toEqual([])
    expect(ofNote(after(early, ...settled))).toEqual([])
    expect(ofNote(after(early, says(M, 'coercion', 'unknown')))).toEqual(['routine wait'])
    expect(ofNote(after(early, another))).toEqual(['routine wait'])
    const higher = after(early, another, says(M, 'coercion', 'yes'))
    expect(ofNote(higher)).toEqual(['routine tell'])
    // The new one asks for phones.
    expect(ofNote(goesToSchool(higher))).toEqual([])
    expect(ofNote(goesToSchool(higher, 'm2'))).toEqual([])
  }
  // One that said neither asks for more than is needed, and of nothing less.
  expect(ofNote(after(goesToSchool(after(lower, says(M, 'coercion', 'yes'))), says(M, 'coercion', 'no')))).toEqual([])
})
