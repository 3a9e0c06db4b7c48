import type { ParagraphNumber } from './paragraph-ids'
import type { SourceId, Sure } from './sources'

/** How well an outcome fits this subject. default: the one the note points to where nothing is aggravated. */
type Plausible = 'default' | 'possible' | 'rarely' | 'no'

export interface Outcome {
  readonly code: HomeOfficeCode
  readonly name: string
  /** What it says happened, in our words. */
  readonly meaning: string
  readonly needs: string
  readonly plausible: Plausible
  /** What an officer should know about it here. */
  readonly note?: string
  readonly paragraphs?: readonly ParagraphNumber[]
  readonly sure: Sure
}

const NEEDS: Readonly<Record<Sure, string>> = {
  primary: 'Needs',
  secondary: 'Reported to need',
  general: 'Believed to need',
}

/** 'Believed to need: A medical basis.': as sure as what is known of it. */
export const needsOf = ({ needs, sure }: Outcome) => `${NEEDS[sure]}: ${needs}`

export const HOME_OFFICE_CODES = [
  '1',
  '1A',
  '2',
  '2A',
  '3',
  '3A',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
] as const
export type HomeOfficeCode = (typeof HOME_OFFICE_CODES)[number]

export const PLAUSIBLE: Readonly<Record<Plausible, string>> = {
  default: 'The usual one where nothing is aggravated',
  possible: 'Possible here',
  rarely: 'Rarely right here',
  no: 'Not for this subject',
}

/** Every Home Office code, in order. 1A, 2A and 3A are the same disposal given for another offence than the one recorded. */
export const OUTCOMES: readonly Outcome[] = [
  {
    code: '1',
    name: 'Charged or summonsed',
    meaning: 'A person goes to court for the recorded crime.',
    needs: 'Enough evidence and a public interest in prosecuting. The 1978 Act also needs the consent of the DPP.',
    plausible: 'rarely',
    note: 'For aggravated cases. Weigh what it would do to the child, and ask what diversion is open.',
    paragraphs: [2, 3, 6],
    sure: 'general',
  },
  {
    code: '1A',
    name: 'Charged or summonsed, alternate offence',
    meaning: 'As 1, for an offence other than the recorded one.',
    needs: 'As 1.',
    plausible: 'rarely',
    sure: 'general',
  },
  {
    code: '2',
    name: 'Youth caution or youth conditional caution',
    meaning: 'A formal caution for someone under 18, kept on the Police National Computer.',
    needs:
      'An admission, enough evidence, an appropriate adult, the youth justice service told, and a child better cautioned than charged.',
    plausible: 'rarely',
    note: 'Not a gentler outcome 21: the child owns up to a sexual offence. Since 28 November 2020 it is never disclosed automatically on a standard or enhanced check, but it stays on record. For some offences against under-13s it brings notification.',
    paragraphs: [3, 22],
    sure: 'general',
  },
  {
    code: '2A',
    name: 'Youth caution or youth conditional caution, alternate offence',
    meaning: 'As 2, for an offence other than the recorded one.',
    needs: 'As 2.',
    plausible: 'rarely',
    sure: 'general',
  },
  {
    code: '3',
    name: 'Adult caution or conditional caution',
    meaning: 'A formal caution for someone aged 18 or over.',
    needs: 'A suspect who is an adult on the day it is given, an admission and enough evidence.',
    plausible: 'rarely',
    note: 'An adult means this is not youth-produced imagery. Watch the 18th birthday: a delay turns a youth caution into this.',
    paragraphs: [2, 6, 22],
    sure: 'general',
  },
  {
    code: '3A',
    name: 'Adult caution or conditional caution, alternate offence',
    meaning: 'As 3, for an offence other than the recorded one.',
    needs: 'As 3.',
    plausible: 'rarely',
    sure: 'general',
  },
  {
    code: '4',
    name: 'Taken into consideration',
    meaning: 'An admitted offence is added when a court sentences for another one.',
    needs: 'A court case, an admission and a request to the court.',
    plausible: 'no',
    sure: 'general',
  },
  {
    code: '5',
    name: 'Offender has died',
    meaning: 'Nothing can be brought because the person responsible has died.',
    needs: 'The death, confirmed.',
    plausible: 'rarely',
    note: 'Only in that event. If a child has died, speak to a senior officer at once.',
    sure: 'general',
  },
  {
    code: '6',
    name: 'Penalty notice for disorder',
    meaning: 'A fixed penalty for one of a list of lesser offences.',
    needs: 'An adult and a listed offence. Image offences are not on the list.',
    plausible: 'no',
    sure: 'general',
  },
  {
    code: '7',
    name: 'Cannabis or khat warning',
    meaning: 'A warning for possessing one of these drugs.',
    needs: 'Such an offence.',
    plausible: 'no',
    sure: 'general',
  },
  {
    code: '8',
    name: 'Community resolution',
    meaning: 'The matter is settled locally, often by making amends, without a formal caution.',
    needs: "The person accepts responsibility, and the victim's view is heard.",
    plausible: 'possible',
    note: 'It asks a child to accept a sexual offence, so it is usually harder on them than 21 or 22. No caution goes on the national computer, but an enhanced check may still bring it up.',
    paragraphs: [3, 14],
    sure: 'general',
  },
  {
    code: '9',
    name: 'CPS: prosecution not in the public interest',
    meaning: 'Prosecutors looked at the case and decided not to bring it.',
    needs: 'A file sent to the CPS and their decision.',
    plausible: 'rarely',
    sure: 'general',
  },
  {
    code: '10',
    name: 'Police: formal action not in the public interest',
    meaning: 'There is evidence, it is known who did it, and police decide that acting on it serves nobody.',
    needs: 'The evidence, somebody identified and written reasons.',
    plausible: 'possible',
    note: 'With this outcome the investigation is done, and police take no action. With outcome 21 police do no further investigation.',
    paragraphs: [19],
    sure: 'general',
  },
  {
    code: '11',
    name: 'Suspect under the age of criminal responsibility',
    meaning: 'The named child was under 10, so there is no offence to answer.',
    needs: "The child's age, checked.",
    plausible: 'possible',
    note: 'Where it turns on a child under 10, this is the one. Safeguarding is then the whole of the work.',
    paragraphs: [9, 12],
    sure: 'general',
  },
  {
    code: '12',
    name: 'Suspect too ill to prosecute',
    meaning: 'Mental or physical illness rules out a prosecution.',
    needs: 'A medical basis.',
    plausible: 'rarely',
    sure: 'general',
  },
  {
    code: '13',
    name: 'Victim or key witness has died or is too ill',
    meaning: 'The case cannot go on without them.',
    needs: 'The death or a medical basis.',
    plausible: 'rarely',
    sure: 'general',
  },
  {
    code: '14',
    name: 'No suspect identified, victim does not support',
    meaning: 'Nobody has been identified and the victim does not want police to go on.',
    needs: "The victim's decision, freely made and recorded.",
    plausible: 'possible',
    note: 'Think of an unknown uploader. Find out first whether fear or pressure is behind the decision.',
    sure: 'general',
  },
  {
    code: '15',
    name: 'Suspect identified, evidence falls short',
    meaning: 'The victim supports action, but it could not be proved.',
    needs: 'A named suspect, and a record of what is missing.',
    plausible: 'possible',
    note: 'Mostly for aggravated cases.',
    sure: 'general',
  },
  {
    code: '16',
    name: 'Suspect identified, victim does not support',
    meaning: 'Somebody is known, but the victim does not want action and the case falls without them.',
    needs: "A named suspect, a record of what is missing and the victim's own view.",
    plausible: 'possible',
    note: 'Tempting and often misused. A child who is frightened or ashamed is not a reason to close: settle welfare and pressure first.',
    paragraphs: [10, 17],
    sure: 'general',
  },
  {
    code: '17',
    name: 'Out of time to prosecute',
    meaning: 'The time limit for bringing the case has passed.',
    needs: 'An offence with such a limit. Image offences have none.',
    plausible: 'rarely',
    sure: 'general',
  },
  {
    code: '18',
    name: 'Investigation complete, no suspect identified',
    meaning: 'All reasonable lines were followed and nobody was found.',
    needs: 'Those lines followed and written down.',
    plausible: 'possible',
    note: 'Think of an anonymous account or blackmail from abroad, and only once the NCA and the platform have been asked.',
    sure: 'general',
  },
  {
    code: '19',
    name: 'Passed to the national fraud bureau',
    meaning: 'Fraud once handled nationally.',
    needs: 'A fraud.',
    plausible: 'no',
    note: 'No longer in the national figures. Report Fraud took the place of Action Fraud in December 2025. Blackmail of a child stays with police.',
    sure: 'secondary',
  },
  {
    code: '20',
    name: 'Another body takes it on',
    meaning: 'Police stop because another body or agency will act.',
    needs: 'A named body that agrees, and the victim, or whoever acts for them, told.',
    plausible: 'possible',
    note: 'For example social care, or the school through its safeguarding lead.',
    paragraphs: [4, 12, 13],
    sure: 'general',
  },
  {
    code: '21',
    name: 'Further investigation not in the public interest',
    meaning:
      'The crime is recorded, and police decide that looking further towards formal action would not serve the public.',
    needs:
      'Every factor of paragraph 20 looked for and not found, written reasons, a review where your force asks for one, and the child and parents told. At least one force also wants a named suspect linked.',
    plausible: 'default',
    note: 'No national rule was found on who reviews it: your force sets the rank. One force at least does not normally use it for domestic abuse or hate crime, among others. It can still be weighed for an enhanced check.',
    paragraphs: [19, 20, 21, 22],
    sure: 'primary',
  },
  {
    code: '22',
    name: 'Activity done, further action not in the public interest',
    meaning: 'Education, diversion or other help has taken place, and nothing more is needed.',
    needs: 'The activity, really done and recorded. No admission is needed.',
    plausible: 'possible',
    note: 'Right once a session or youth justice work has been delivered. Advice at the door is not that.',
    paragraphs: [19],
    sure: 'secondary',
  },
  {
    code: '23',
    name: 'Deferred prosecution, children',
    meaning: 'The decision whether to prosecute is put on hold while the child keeps to conditions.',
    needs:
      'Conditions set and agreed. If they are broken the child can be charged. No admission is reported to be needed.',
    plausible: 'rarely',
    note: 'New in about February 2026, and for aggravated cases only. Its formal text was not seen: ask your Force Crime Registrar.',
    paragraphs: [19],
    sure: 'secondary',
  },
]

export function outcomeWithCode(code: string): Outcome | undefined {
  return OUTCOMES.find((outcome) => outcome.code === code)
}

/** Two authorities that pull different ways: the officer asks, the aid does not pick. */
interface Conflict {
  readonly title: string
  readonly text: string
  readonly ask: string
  readonly codes: readonly HomeOfficeCode[]
  readonly paragraphs: readonly ParagraphNumber[]
  readonly sources: readonly [SourceId, ...SourceId[]]
  readonly sure: Sure
}

export const CONFLICTS = {
  suspectOrPersonInvolved: {
    title: 'Named suspect, or person involved?',
    text: "One force's checklist for outcome 21 demands a named suspect linked to the crime. National guidance is reported to record the children as persons involved where nothing is aggravated. They cannot both be followed.",
    ask: 'Ask your Force Crime Registrar before a child is marked as a suspect only to make the code fit.',
    codes: ['21'],
    paragraphs: [9, 20],
    sources: ['cleveland-foi', 'npcc-recording'],
    sure: 'secondary',
  },
  twentyOneOrTwentyTwo: {
    title: '21 or 22?',
    text: 'No national ruling on this subject was found. A working rule: advice alone, 21; 22 once a named activity was delivered. Both need written public-interest reasons, and neither fits an aggravated case.',
    ask: 'Ask your supervisor or Force Crime Registrar if both seem to fit.',
    codes: ['21', '22'],
    paragraphs: [19, 20],
    sources: ['outcome-22-reports', 'field'],
    sure: 'general',
  },
} as const satisfies Record<string, Conflict>
