import type { CautionRule } from './kinds-of-rule'
import { adulthood, type InnerRule, inner, isInvolved, type Reading } from './reading'
import { any } from './term'

/** An adult took part, by an answer or by who is recorded; nobody recorded is never a no. */
export const adult: InnerRule = {
  id: 'adult',
  paragraphs: [2, 6, 10],
  says: 'An adult took part if the answer is yes or if somebody recorded as involved is an adult. Only the answer can make it a no.',
  reads: ['features.adultInvolved', 'people.*.kind', 'people.*.part', 'people.*.age'],
  concludes: 'adult',
  judge: (reading) =>
    any(reading.features.adultInvolved, ...reading.adults.filter(isInvolved).map((person) => adulthood(person))),
}

/** Any of these is child sexual abuse, whoever did it. */
export const aggravated: InnerRule = {
  id: 'aggravated',
  paragraphs: [2, 6, 10],
  says: 'There is an aggravating feature if an adult took part, or if there was exploitation, coercion, grooming, a profit motive or violence. There is none only when each of them is a no.',
  reads: [
    ...adult.reads,
    'features.exploitation',
    'features.coercion',
    'features.grooming',
    'features.profitMotive',
    'features.violence',
  ],
  concludes: 'aggravated',
  judge: (reading) => {
    const { exploitation, coercion, grooming, profitMotive, violence } = reading.features
    return any(inner(adult, reading), exploitation, coercion, grooming, profitMotive, violence)
  },
}

/** Threats come first: whoever is being blackmailed needs help before anything else is decided. */
export const extortion: CautionRule = {
  id: 'extortion',
  paragraphs: [6, 10, 17],
  says: 'Raised when there was coercion: nobody pays, nobody deletes the messages, ask about suicide now, and tell CEOP.',
  reads: ['features.coercion'],
  concludes: 'cautions.extortion',
  raisedWhen: ({ reading }) => coerced(reading),
}

/** A computer-made image of a child is within the same law, and the child shown agreed to nothing. */
export const syntheticImagery: CautionRule = {
  id: 'synthetic-imagery',
  paragraphs: [1, 5],
  says: 'Raised when the imagery was made or altered by a computer: the law is the same, and the child shown agreed to nothing.',
  reads: ['synthetic'],
  concludes: 'cautions.synthetic-imagery',
  raisedWhen: ({ reading }) => reading.facts.synthetic === 'yes',
}

export const coerced = (reading: Reading) => reading.features.coercion.answer === 'yes'
