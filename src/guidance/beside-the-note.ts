import type { CautionId } from './facts'

/** What words rest on besides the note. */
export interface Beside {
  readonly is: 'later-law' | 'law' | 'later-guidance'
  readonly name: string
  readonly date: string
}

const SAYS: Readonly<Record<Beside['is'], string>> = {
  'later-law': 'Later law, not the note',
  law: 'Law, not the note',
  'later-guidance': 'Later guidance, not the note',
}

/** 'Later law, not the note: Police, Crime, Sentencing and Courts Act 2022, sections 37 to 40 (in force 8 November 2022)'. */
export const besideWords = ({ is, name, date }: Beside): string => `${SAYS[is]}: ${name} (${date})`

export const DEVICES_ACT: Beside = {
  is: 'later-law',
  name: 'Police, Crime, Sentencing and Courts Act 2022, sections 37 to 40',
  date: 'in force 8 November 2022',
}
export const MADE_IMAGES: Beside = {
  is: 'law',
  name: 'Protection of Children Act 1978, section 7',
  date: 'as in October 2023',
}
export const EXTORTION_ALERT: Beside = { is: 'later-guidance', name: 'NCA alert to schools', date: '29 April 2024' }
const SCHOOLS: Beside = {
  is: 'later-guidance',
  name: 'UKCIS, Sharing nudes and semi-nudes, for England',
  date: '11 March 2024',
}
const RECORDING: Beside = {
  is: 'later-guidance',
  name: 'NPCC guidance on recording, not published',
  date: 'reported 1 May 2024',
}

/** By caution; of those that are absent, the note says it all. */
export const BESIDE_THE_NOTE: { readonly [caution in CautionId]?: readonly [Beside, ...Beside[]] } = {
  extortion: [EXTORTION_ALERT],
  'under-10': [{ is: 'law', name: 'Children and Young Persons Act 1933, section 50', date: 'text not seen' }],
  'under-13': [
    { is: 'law', name: 'Sexual Offences Act 2003, Schedule 3', date: 'date of copy not noted' },
    { ...SCHOOLS, date: 'the list was not seen' },
  ],
  'child-suspect': [{ is: 'law', name: 'PACE Code C, also 11.16', date: 'text not seen' }, RECORDING],
  'near-18': [
    {
      is: 'later-law',
      name: 'Rehabilitation of Offenders Act 1974 (Exceptions) Order, as changed in 2020',
      date: 'in force 28 November 2020',
    },
  ],
  'school-holds': [SCHOOLS],
  'camera-still': [{ ...MADE_IMAGES, name: 'Protection of Children Act 1978, sections 1 and 1B' }, DEVICES_ACT],
  'child-cannot-agree': [DEVICES_ACT],
  'synthetic-imagery': [MADE_IMAGES],
  'no-activity': [{ is: 'later-guidance', name: 'Home Office outcome 22, as others report it', date: '1 April 2019' }],
}
