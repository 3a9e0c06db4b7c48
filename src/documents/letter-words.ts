import { capitalised } from '../guidance/capitals'
import type { RecordedAs } from '../guidance/facts'
import { ANY_OFFENCE } from '../guidance/not-convicted'
import { HOME_OFFICE_CODES, type HomeOfficeCode } from '../guidance/outcomes'

/** Who a sentence speaks to: the child, or a parent about the child. */
export interface Voice {
  You: string
  you: string
  /** Where the name has just been said. */
  they: string
  them: string
  your: string
  have: string
  are: string
  /** The same child is a suspect in another matter of the case. */
  suspectElsewhere?: boolean
  /** And is charged or cautioned there, or may yet be. */
  formalElsewhere?: boolean
}

export const TO_CHILD: Voice = {
  You: 'You',
  you: 'you',
  they: 'you',
  them: 'you',
  your: 'your',
  have: 'have',
  are: 'are',
}

export const aboutChild = (name: string): Voice => ({
  You: name,
  you: name,
  they: 'they',
  them: 'them',
  your: 'their',
  have: 'has',
  are: 'is',
})

type Says = (voice: Voice) => string
type Later =
  | 'outcome-21'
  | 'no-formal'
  | 'under-10'
  | 'youth-caution'
  | 'adult-caution'
  | 'court'
  | 'resolution'
  | 'on-hold'

interface LetterWords {
  /** To the child whom the decision is about. */
  decided: readonly Says[]
  /** To a child recorded as victim: never as if anybody looked into what they did. */
  toVictim: readonly Says[]
  later: Later
  /** The decision can only be about a child recorded as suspect. */
  suspectOnly?: true
  /** Says that no suspect was identified. */
  noSuspect?: true
}

const noFurther: Says = () =>
  'After consideration of all relevant factors, a decision has been made that no further action will be taken by the police in this instance.'
const cautioned: Says = () => 'Somebody has been given a formal caution for this. It is not a court case.'
const notYourFault: Says = ({ your }) =>
  `This does not mean that we did not believe ${your} account, or that what happened was right.`
const respected: Says = ({ they, them, your }) =>
  `That is respected. ${capitalised(they)} can change ${your} mind, and nobody may press ${them} either way.`
const backToUs: Says = () => 'If something new comes to light, or it happens again, tell us and we will look at it.'
const askAgain: Says = () => 'The officer can say whether this decision can be looked at again, and how.'

const WORDS: { readonly [code in HomeOfficeCode]?: LetterWords } = {
  '1': {
    decided: [
      ({ You, are }) => `${You} ${are} to go to court about this.`,
      () => 'A paper of its own says what for, where and when. Read it with a solicitor: getting advice early helps.',
    ],
    toVictim: [
      ({ you }) =>
        `A person is to go to court about this. We will tell you what happens there, and who can support ${you}.`,
    ],
    later: 'court',
    suspectOnly: true,
  },
  '2': {
    decided: [
      ({ You, have }) =>
        `${You} ${have} been given a youth caution, or a youth conditional caution if conditions were set.`,
      () =>
        'The paper that was signed when the caution was given says what it was for, and whether there are conditions to keep.',
    ],
    toVictim: [cautioned],
    later: 'youth-caution',
    suspectOnly: true,
  },
  '3': {
    decided: [
      ({ You, have, they }) =>
        `${You} ${have} been given a caution. It is an adult caution, because ${they} were 18 or over on the day it was given.`,
      () =>
        'The paper that was signed when the caution was given says what it was for, and whether there are conditions to keep.',
    ],
    toVictim: [cautioned],
    later: 'adult-caution',
    suspectOnly: true,
  },
  '8': {
    decided: [
      ({ You }) =>
        `This has been settled by a community resolution: ${You === 'You' ? 'you' : You} accepted responsibility and agreed what to do to put things right.`,
      () => 'It is not a caution and not a conviction.',
    ],
    toVictim: [
      () =>
        'This has been settled by a community resolution: somebody accepted responsibility and agreed what to do to put things right.',
      ({ You }) =>
        `${You === 'You' ? 'Your' : `${You}’s`} own view counts in that. If it was not asked for, or things are not put right, tell us.`,
    ],
    later: 'resolution',
    suspectOnly: true,
  },
  '9': {
    decided: [
      () =>
        'The Crown Prosecution Service has looked at this and decided that a prosecution is not in the public interest.',
      ({ you, are }) => `There is no court case about this, and ${you} ${are} not cautioned for it.`,
    ],
    toVictim: [
      () =>
        'The Crown Prosecution Service has looked at this and decided that a prosecution is not in the public interest.',
      notYourFault,
      askAgain,
    ],
    later: 'no-formal',
    suspectOnly: true,
  },
  '10': {
    decided: [noFurther, () => 'The reason is that formal action would not be in the public interest.'],
    toVictim: [
      () => 'We have decided that formal action against anybody would not be in the public interest.',
      notYourFault,
      askAgain,
      backToUs,
    ],
    later: 'no-formal',
  },
  '11': {
    decided: [
      () => 'In law a child under 10 is too young to be responsible for a crime. So there is no offence to answer.',
      () => 'What matters to us now is that every child is safe and has help.',
    ],
    toVictim: [
      () => 'The police will take no further action against anybody, because the law does not allow it here.',
      notYourFault,
      () => 'What matters to us now is that every child is safe and has help.',
    ],
    later: 'under-10',
  },
  '12': {
    decided: [noFurther, () => 'The reason is a medical one, which the officer can explain in person.'],
    toVictim: [
      ({ your }) => `The police cannot take this to court, for a reason that has nothing to do with ${your} account.`,
      notYourFault,
      askAgain,
    ],
    later: 'no-formal',
    suspectOnly: true,
  },
  '14': {
    decided: [() => 'The police have not identified anybody as responsible, and have stopped looking further for now.'],
    toVictim: [
      ({ you }) => `We have not found out who was responsible, and we were told that ${you} did not want us to go on.`,
      respected,
      backToUs,
    ],
    later: 'no-formal',
    noSuspect: true,
  },
  '15': {
    decided: [noFurther, () => 'The reason is that there is not enough evidence to go on.'],
    toVictim: [
      () =>
        'There is not enough evidence to take this to court. The police will take no further action in this instance.',
      notYourFault,
      askAgain,
      backToUs,
    ],
    later: 'no-formal',
  },
  '16': {
    decided: [noFurther],
    toVictim: [
      ({ you, them }) =>
        `We were told that ${you} did not want us to go on, and without ${them} we cannot take this further.`,
      respected,
      backToUs,
    ],
    later: 'no-formal',
  },
  '17': {
    decided: [noFurther, () => 'The reason is that the time which the law allows for this has passed.'],
    toVictim: [() => 'The time which the law allows for taking this to court has passed.', notYourFault, backToUs],
    later: 'no-formal',
  },
  '18': {
    decided: [() => 'The police have not identified anybody as responsible, and have stopped looking further for now.'],
    toVictim: [
      () => 'We have not been able to find out who was responsible, and have stopped looking further for now.',
      notYourFault,
      backToUs,
    ],
    later: 'no-formal',
    noSuspect: true,
  },
  '20': {
    decided: [
      () => 'Another agency has agreed to take this on, and the police are stopping their own part.',
      () => 'The officer says which agency it is and whom to ask there.',
    ],
    toVictim: [
      () => 'Another agency has agreed to take this on, and the police are stopping their own part.',
      () => 'The officer says which agency it is and whom to ask there.',
      askAgain,
    ],
    later: 'no-formal',
  },
  '21': {
    decided: [noFurther],
    toVictim: [
      () => 'What happened is recorded as a crime.',
      () =>
        'We have decided that looking further, towards a caution or a court, would not be in the public interest. The police will take no further action in this instance.',
      notYourFault,
      askAgain,
      backToUs,
    ],
    later: 'outcome-21',
  },
  '22': {
    decided: [
      ({ You, have }) => `${You} ${have} taken part in an activity that was arranged because of this.`,
      ({ You }) =>
        `After that, the police decided that further action is not in the public interest. ${You} did not have to admit anything to take part.`,
    ],
    toVictim: [
      () => 'Help or education was arranged because of what happened, and has taken place.',
      () => 'After that, the police decided that further action is not in the public interest.',
      notYourFault,
      askAgain,
      backToUs,
    ],
    later: 'no-formal',
  },
  '23': {
    decided: [
      ({ you, are }) =>
        `The decision whether to prosecute is on hold while ${you} ${are} keeping to the conditions that were agreed.`,
      () =>
        'If they are not kept, a prosecution can be looked at again. The paper with the conditions says what they are.',
    ],
    toVictim: [
      () =>
        'Somebody has conditions to keep because of this. If they are not kept, a prosecution can be looked at again.',
      () => 'If something goes wrong meanwhile, tell us.',
    ],
    later: 'on-hold',
    suspectOnly: true,
  },
}

/** For a child whom a formal decision about somebody else leaves out: nothing is said of anybody else. */
export const NOTHING_MORE: LetterWords = {
  decided: [({ you }) => `The police have decided to take no action against ${you} in this instance.`],
  toVictim: [],
  later: 'no-formal',
}

/** The words of a letter for an outcome; none where an outcome calls for words of the officer's own. */
export function letterWords(code: string): LetterWords | undefined {
  const plain = HOME_OFFICE_CODES.find((one) => one === code.replace(/A$/, ''))
  return plain === undefined ? undefined : WORDS[plain]
}

/** How the child stands on police systems. */
export function recordedWords(as: RecordedAs | 'not-settled', crime: string, voice: Voice): string {
  const { You, have, are } = voice
  const rules = 'in line with Home Office crime recording rules'
  switch (as) {
    case 'person-involved':
      return `${You} ${have} been recorded on police systems as a person involved in a report of ${crime}, ${rules}. ${You} ${are} not recorded as a suspect${voice.suspectElsewhere ? ' in that report' : ''}.`
    case 'suspect':
      return `${You} ${have} been recorded on police systems against ${crime}, as a suspect, ${rules}. To be recorded as a suspect is not to be found guilty of anything.`
    case 'victim':
      return `${You} ${are} recorded on police systems as the person harmed, and not as having done anything wrong in what this letter is about.`
    case 'not-settled':
      return `${You} ${are} named on police systems in a report of ${crime}, ${rules}.`
  }
}

const CHIEF_OFFICER =
  'Any decision to disclose will be made by the chief police officer dealing with the request, based on all factors and information available at the time of the decision. Nobody can say beforehand how that decision will turn out.'
const ONLY_ENHANCED =
  'What is neither a caution nor a conviction can only be included in an enhanced DBS check, the fullest kind.'

const notConvicted: Says = ({ You, have, formalElsewhere }) =>
  `${You} ${have} not been convicted or cautioned for ${formalElsewhere ? 'what this letter is about' : ANY_OFFENCE}.`
const patternOnly: Says = ({ they, them }) =>
  `In the event that a future Enhanced Disclosure and Barring Service (DBS) check is required, it is unlikely that this record will be disclosed unless ${they} are investigated or have further action taken against ${them} in the future which could suggest a relevant pattern of behaviour.`

/** What it can mean later on, for the child whom the decision is about. */
export const LATER: Readonly<Record<Later, readonly Says[]>> = {
  'outcome-21': [notConvicted, patternOnly, () => ONLY_ENHANCED, () => CHIEF_OFFICER],
  'no-formal': [notConvicted, () => ONLY_ENHANCED, () => CHIEF_OFFICER],
  'under-10': [notConvicted, () => ONLY_ENHANCED, () => CHIEF_OFFICER],
  'youth-caution': [
    () => 'A youth caution is not a conviction. It stays on the Police National Computer.',
    () =>
      'Since 28 November 2020 a youth caution, with conditions or without, is not disclosed automatically on a standard or enhanced DBS check, whatever it was for. A chief police officer may still decide to include it in an enhanced check.',
    () => CHIEF_OFFICER,
  ],
  'adult-caution': [
    () => 'A caution is not a conviction. It stays on the Police National Computer.',
    () =>
      'For some offences an adult caution is included in standard and enhanced DBS checks; for others it drops out after some years. A solicitor can say which it is here.',
    () => CHIEF_OFFICER,
  ],
  court: [
    () =>
      'What a DBS check may include later depends on what the court decides. A solicitor can say what each possible result would mean.',
  ],
  resolution: [notConvicted, () => ONLY_ENHANCED, () => CHIEF_OFFICER],
  'on-hold': [
    ({ You, have }) => `${You} ${have} not been convicted or cautioned for this so far.`,
    () =>
      'What a DBS check may include later depends on how this ends. The officer or a solicitor can say what each result would mean.',
  ],
}
