import type { Case } from '../../src/case/case'
import type { Happening } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../../src/case/subject'
import { asText } from '../../src/documents/document-text'
import type { Names } from '../../src/documents/extras'
import { DUTIES, VERDICTS } from '../../src/guidance/facts'
import { FACT_IDS, type FactId, QUESTIONS, type Value } from '../../src/guidance/questions'
import { everyPaper } from './made'

const AT = '2026-11-26T09:00:00.000Z'

const subjectsOf = (kase: Case, about: (typeof QUESTIONS)[FactId]['about']): readonly SubjectKey[] => {
  const people = kase.people.map(({ id }) => id)
  switch (about) {
    case 'case':
      return ['case']
    case 'matter':
      return kase.matters.map(({ id }) => matterKey(id))
    case 'person':
      return people.map(personKey)
    case 'part':
      return kase.matters.flatMap(({ id }) => people.map((person) => partKey(id, person)))
    case 'device':
      return kase.devices.map(({ id }) => deviceKey(id))
  }
}

/** What a question takes that is answered with words, or leads to words. */
const answersTo = (fact: FactId, typed: string, leads: readonly string[]): readonly Value[] => {
  const { asked } = QUESTIONS[fact]
  if (fact === 'crimeType' || fact === 'owner') return []
  if (asked.as === 'line' || asked.as === 'text') return [typed]
  return asked.as === 'choice' ? asked.options.flatMap(({ value }) => (leads.includes(value) ? value : [])) : []
}

/** A case in which these words are typed wherever an officer can type some. `leads`: the choices that are made on the way. */
export function everythingTyped(kase: Case, typed: string, leads: readonly string[] = []): Case {
  const all: readonly Happening[] = [
    ...FACT_IDS.flatMap((fact) =>
      subjectsOf(kase, QUESTIONS[fact].about).flatMap((subject): readonly Happening[] => [
        ...answersTo(fact, typed, leads).map((value): Happening => ({ type: 'answered', subject, fact, value })),
        { type: 'noted', subject, fact, text: typed },
      ]),
    ),
    ...kase.people.map(
      ({ id: person }): Happening => ({ type: 'urgent-met', person, actions: ['referred'], text: typed }),
    ),
    { type: 'removal-reported', report: { place: typed, by: typed, what: typed } },
    { type: 'device-added', device: 'phone-z', kind: 'phone', owner: kase.people[0]?.id ?? '' },
    { type: 'device-withdrawn', device: 'phone-z', why: typed },
    { type: 'person-added', person: 'child-z', kind: 'child' },
    { type: 'person-withdrawn', person: 'child-z', why: typed },
    ...kase.matters.flatMap(({ id: matter, choices }): readonly Happening[] => [
      ...VERDICTS.map((from): Happening => ({ type: 'departed', matter, from, why: typed })),
      ...DUTIES.map((duty): Happening => ({ type: 'duty-explained', matter, duty, why: typed })),
      ...choices.slice(-1).map(({ outcome }): Happening => ({ type: 'chosen', matter, outcome, departure: typed })),
      { type: 'reviewed', matter, by: typed, agreed: true, text: typed },
      { type: 'set-aside', stage: `${matter}/report`, why: typed },
    ]),
    { type: 'closed' },
    { type: 'reopened', why: typed },
    { type: 'handed-over', to: typed },
  ]
  return all.reduce((now, one) => happen(now, one, AT), kase)
}

const namesOf = (kase: Case, typed: string): Names => ({
  childName: typed,
  parentName: typed,
  address: typed,
  crimeType: typed,
  officer: typed,
  contact: typed,
  people: Object.fromEntries(kase.people.map(({ id }) => [id, typed])),
})

/** Each paper of each matter, as text, with these words typed at its last step too. */
export const papersWith = (kase: Case, typed: string) =>
  kase.matters.flatMap(({ id }) =>
    everyPaper(kase, id, { names: namesOf(kase, typed) }).flatMap((one) =>
      one.document === undefined ? [] : [{ ...one, document: one.document, text: asText(one.document) }],
    ),
  )
