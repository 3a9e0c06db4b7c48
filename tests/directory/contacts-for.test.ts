import { describe, expect, it } from 'vitest'
import { isFor } from '../../src/directory/contact'
import { contactsForSituation, type Situation } from '../../src/directory/contacts-for'
import { CONTACTS, contactOf } from '../../src/directory/helplines'
import { type Facts, FEATURES } from '../../src/guidance/facts'
import { contactsFor } from './reader'

const ids = (contacts: { id: string }[]) => contacts.map(({ id }) => id)
const suggested = (situation: Omit<Situation, 'nation'> & Partial<Situation>, answer?: 'yes' | 'unknown') =>
  contactsForSituation({ nation: 'england', ...situation })
    .filter((suggestion) => answer === undefined || suggestion.answer === answer)
    .map(({ contact }) => contact.id)

const child = { id: 'child-a', kind: 'child', part: 'involved', age: 14 } as const

const NOTHING_THERE: Facts = {
  features: Object.fromEntries(FEATURES.map((feature) => [feature, 'no'])),
  consent: 'yes',
  ageAppropriate: 'yes',
  nonAbusive: 'yes',
  significantRisk: 'no',
  synthetic: 'no',
  online: { uploaded: 'no', beyondControl: 'no' },
  people: [{ ...child, selfHarmRisk: 'no', otherHarmRisk: 'no', knownVulnerability: 'no' }],
}

describe('contacts for a reader', () => {
  it('a child is given emergencies first, then Childline and Report Remove', () => {
    expect(ids(contactsFor('child'))).toEqual([
      'police',
      'nhs111',
      'papyrus',
      'samaritans',
      'shout',
      'childline',
      'report-remove',
      'take-it-down',
      'ceop',
      'local-csc',
      'police-101',
      'victim-support',
      'shore',
      'rape-crisis',
      'sarc',
      'fearless',
      'brook',
      'barnardos',
      'swgfl',
    ])
  })

  it.each(['england', 'wales'] as const)('a child in %s is never given an adult route', (nation) => {
    const adult = CONTACTS.filter(({ adultsOnly }) => adultsOnly).map(({ id }) => id)
    expect(adult).toEqual(['stop-it-now', 'stopncii', 'rph', 'report-fraud'])
    expect(ids(contactsFor('child', nation)).filter((id) => adult.includes(id))).toEqual([])
    const everything: Facts = {
      features: Object.fromEntries(FEATURES.map((feature) => [feature, 'yes'])),
      people: [{ id: 'adult-a', kind: 'adult', part: 'involved', recordedAs: 'victim' }],
    }
    expect(suggested({ facts: everything, nation, audience: 'child' }).filter((id) => adult.includes(id))).toEqual([])
  })

  it('an adult route is not for a child, even if it were marked as for anyone', () => {
    const slipped = { ...contactOf('stopncii'), for: ['anyone'] as const }
    expect([isFor(slipped, 'child', 'england'), isFor(slipped, 'adult', 'england')]).toEqual([false, true])
  })

  it('what is for England only is left out in Wales, and nothing else', () => {
    for (const audience of ['child', 'parent', 'professional', 'adult'] as const) {
      const wales = ids(contactsFor(audience, 'wales'))
      expect(ids(contactsFor(audience, 'england')).filter((id) => !wales.includes(id))).toEqual(
        audience === 'professional' ? ['local-csc', 'ukcis-advice'] : ['local-csc'],
      )
    }
  })

  it('a parent is given the NSPCC and not the professionals’ line, a professional both', () => {
    expect(ids(contactsFor('parent'))).toContain('nspcc-helpline')
    expect(ids(contactsFor('parent'))).not.toContain('posh')
    expect(ids(contactsFor('professional'))).toEqual(expect.arrayContaining(['nspcc-helpline', 'posh']))
  })

  it('every contact is for somebody', () => {
    const all = (['child', 'parent', 'professional', 'adult'] as const).flatMap((audience) =>
      ids(contactsFor(audience)),
    )
    expect(ids([...CONTACTS]).filter((id) => !all.includes(id))).toEqual([])
  })
})

describe('contacts for a situation', () => {
  it('with everything ruled out there is still someone to turn to', () => {
    expect(
      contactsForSituation({ facts: NOTHING_THERE, nation: 'england' }).map(({ contact, answer }) => [
        contact.id,
        answer,
      ]),
    ).toEqual([
      ['police', 'yes'],
      ['childline', 'yes'],
      ['nspcc-helpline', 'yes'],
    ])
  })

  it('self-harm brings 999, NHS 111, PAPYRUS, Samaritans and Shout, before anything else', () => {
    const facts: Facts = { ...NOTHING_THERE, people: [{ ...child, selfHarmRisk: 'yes' }] }
    expect(suggested({ facts }, 'yes').slice(0, 5)).toEqual(['police', 'nhs111', 'papyrus', 'samaritans', 'shout'])
  })

  it('self-harm of a parent counts too', () => {
    const people: Facts['people'] = [
      ...(NOTHING_THERE.people ?? []),
      { id: 'adult-a', kind: 'adult', part: 'parent', selfHarmRisk: 'yes' },
    ]
    expect(suggested({ facts: { ...NOTHING_THERE, people } }, 'yes')).toContain('samaritans')
  })

  it('blackmail brings CEOP, Report Remove, Take It Down, Childline, and PAPYRUS among the emergencies', () => {
    const facts: Facts = { ...NOTHING_THERE, features: { ...NOTHING_THERE.features, coercion: 'yes' } }
    expect(suggested({ facts }, 'yes')).toEqual([
      'police',
      'papyrus',
      'childline',
      'nspcc-helpline',
      'ceop',
      'report-remove',
      'take-it-down',
    ])
    expect(suggested({ cautions: ['extortion'] }, 'yes')).toEqual(suggested({ facts }, 'yes'))
  })

  it.each(['adultInvolved', 'grooming', 'exploitation', 'profitMotive'] as const)('%s brings CEOP', (feature) => {
    const facts: Facts = { ...NOTHING_THERE, features: { ...NOTHING_THERE.features, [feature]: 'yes' } }
    expect(suggested({ facts }, 'yes')).toContain('ceop')
  })

  it('an involved person of 18 brings CEOP, whatever was answered', () => {
    const people: Facts['people'] = [
      ...(NOTHING_THERE.people ?? []),
      { id: 'child-b', kind: 'child', part: 'involved', age: 18 },
    ]
    expect(suggested({ facts: { ...NOTHING_THERE, people } }, 'yes')).toContain('ceop')
  })

  it.each(['vulnerable-child', 'under-10', 'under-13', 'telling-may-harm'] as const)(
    '%s alone brings the council, whatever else is ruled out',
    (caution) => {
      expect(suggested({ facts: NOTHING_THERE }, 'yes')).not.toContain('local-csc')
      expect(suggested({ facts: NOTHING_THERE, cautions: [caution] }, 'yes')).toContain('local-csc')
    },
  )

  it('an image online brings Report Remove and the Internet Watch Foundation', () => {
    expect(suggested({ facts: { ...NOTHING_THERE, online: { uploaded: 'yes', beyondControl: 'no' } } }, 'yes')).toEqual(
      ['police', 'childline', 'nspcc-helpline', 'report-remove', 'take-it-down', 'iwf', 'posh'],
    )
  })

  it('a school that holds a device brings the advice for schools, in England only', () => {
    const facts: Facts = { ...NOTHING_THERE, devices: [{ id: 'phone-a', owner: 'child-a', held: 'school' }] }
    expect(suggested({ facts })).toContain('ukcis-advice')
    expect(suggested({ facts, nation: 'wales' })).not.toContain('ukcis-advice')
  })

  it('an adult’s own routes come only with an adult who was harmed', () => {
    expect(suggested({ facts: {} })).not.toContain('stopncii')
    const harmed: Facts = { people: [{ id: 'adult-a', kind: 'adult', part: 'involved', recordedAs: 'victim' }] }
    expect(suggested({ facts: harmed }, 'yes')).toEqual(expect.arrayContaining(['stopncii', 'rph']))
    const others: Facts['people'] = [
      { id: 'adult-a', kind: 'adult', part: 'parent', recordedAs: 'victim' },
      { id: 'adult-b', kind: 'adult', part: 'involved', recordedAs: 'suspect' },
      { id: 'child-a', kind: 'child', part: 'involved', age: 15, recordedAs: 'victim' },
    ]
    for (const one of others) expect(suggested({ facts: { people: [one] } })).not.toContain('stopncii')
  })

  it('what is not answered is not ruled out', () => {
    const open = contactsForSituation({ nation: 'england' })
    expect(open.filter(({ answer }) => answer === 'yes').map(({ contact }) => contact.id)).toEqual([
      'police',
      'childline',
      'nspcc-helpline',
    ])
    expect(suggested({}, 'unknown')).toEqual(
      expect.arrayContaining(['nhs111', 'papyrus', 'ceop', 'report-remove', 'sarc']),
    )
    const unanswered: Facts = {
      ...NOTHING_THERE,
      people: [{ ...child, otherHarmRisk: 'no', knownVulnerability: 'no' }],
    }
    expect(suggested({ facts: unanswered }, 'unknown')).toEqual(['nhs111', 'papyrus', 'samaritans', 'shout'])
  })

  it('nobody is taken to be in England', () => {
    // @ts-expect-error no nation
    expect(ids(contactsForSituation({ facts: NOTHING_THERE }).map(({ contact }) => contact))).toContain('childline')
  })

  it('each is suggested once, for its strongest reason', () => {
    const facts: Facts = { features: { coercion: 'yes', grooming: 'yes' } }
    const all = contactsForSituation({ facts, nation: 'england' })
    expect(ids(all.map(({ contact }) => contact))).toEqual([...new Set(ids(all.map(({ contact }) => contact)))])
    expect(all.find(({ contact }) => contact.id === 'ceop')).toMatchObject({
      because: 'Pressure, threats or blackmail',
      answer: 'yes',
    })
  })
})
