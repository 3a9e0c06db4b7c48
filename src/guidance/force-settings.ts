import { EDITION } from './edition'

/**
 * What the note leaves to the force. A name fits the middle of a sentence: 'your MASH or front door', 'the Exshire MASH'.
 * An absent number or address has not been given by the force: nothing is made up for it.
 */
export interface ForceSettings {
  readonly format: 1
  /** ISO date of these settings. */
  readonly date: string
  /** ISO date after which somebody should look at them again. */
  readonly reviewBy: string
  /** Absent: no force has set these, they are the national defaults. */
  readonly forceName?: string
  readonly nation: Nation
  readonly contacts: { readonly [contact in LocalContactId]: LocalContact }
  /** The form of P26. */
  readonly childContactForm: string
  /** Who reviews outcome 21 (P21): a rank or role. null: the force asks for no review. */
  readonly review: { readonly by: string } | null
  /** Who signs off the return of a device (P24): a rank or role. */
  readonly returnSignOff: { readonly by: string }
  readonly record: {
    /** The system the record is pasted into. */
    readonly system: string
    /** Characters that its box holds; absent: no limit known. */
    readonly boxLength?: number
  }
  /** Paragraphs on what was decided, in the place of ours in the outcome 21 letter; {name} and {crime} are filled in. */
  readonly letterWording?: readonly string[]
  /** ISO date since when the English duty to report child sex offences applies to constables. Absent: not shown to be in force. */
  readonly reportingDutySince?: string
  /** The unit's age recipient ('age1…') for handover. */
  readonly unitPublicKey?: string
  readonly retention: {
    /** A case handed over and confirmed is erased after this. Nothing else is erased by itself. */
    readonly hoursAfterHandover: number
    /** Days after which a case not handed over gets a reminder, one every day, and a choice that must be answered. */
    readonly remindFromDay: number
    readonly remindDailyFromDay: number
    readonly chooseFromDay: number
  }
  readonly lock: { readonly idleMinutes: number; readonly hiddenSeconds: number }
  readonly passkeysAllowed: boolean
  /** Erase everything after this many wrong tries; 'off' unless the force wants it, because the draft may be the only record. */
  readonly wipeAfterWrongTries: 'off' | number
  /** What the force found when it tried a number or an address, by its `href`. What is not in it has not been tried. */
  readonly contactChecks?: { readonly [href: string]: ContactCheck }
  /** What the force's legal services have read and agreed with: by SourceId. */
  readonly legalChecks?: { readonly [source: string]: Signed }
  /** What the force has agreed to in writing before any use: by ApprovalId. */
  readonly approvals?: { readonly [approval: string]: Signed }
}

/** Who says so, by role, and the ISO date. */
export interface Signed {
  readonly by: string
  readonly on: string
}

export const FOUND = ['right', 'changed', 'dead'] as const

export interface ContactCheck extends Signed {
  readonly found: (typeof FOUND)[number]
  /** changed: the number or address that takes its place. */
  readonly to?: string
}

/** After so many days a check has to be made again. */
export const CHECK_HOLDS_DAYS = 180

/** Whether a check of that day no longer holds today; both are ISO dates. */
export const isOld = (on: string, today: string) => Date.parse(today) - Date.parse(on) > CHECK_HOLDS_DAYS * 86_400_000

export const NATIONS = ['england', 'wales'] as const
export type Nation = (typeof NATIONS)[number]

export const LOCAL_CONTACTS = [
  'frontDoor',
  'outOfHoursSocialCare',
  'supervisor',
  'specialistTeam',
  'forensics',
  'registrar',
  'sarc',
  'lado',
] as const
export type LocalContactId = (typeof LOCAL_CONTACTS)[number]

export interface LocalContact {
  readonly name: string
  readonly phone?: string
  readonly email?: string
  readonly hours?: string
}

/** For how long a case that was handed over may stay, in hours: a force may set no more. */
export const LONGEST_AFTER_HANDOVER = 720

export const NATIONAL_DEFAULTS: ForceSettings = {
  format: 1,
  date: EDITION.factsDate,
  reviewBy: EDITION.reviewBy,
  nation: 'england',
  contacts: {
    frontDoor: { name: 'your MASH or front door' },
    outOfHoursSocialCare: { name: "the council's out-of-hours social care team" },
    supervisor: { name: 'your duty supervisor' },
    specialistTeam: { name: 'your specialist child abuse or online investigation team' },
    forensics: { name: 'your digital forensics unit' },
    registrar: { name: 'your Force Crime Registrar' },
    sarc: { name: 'your sexual assault referral centre' },
    lado: { name: 'the local authority designated officer' },
  },
  childContactForm: "your force's child contact form",
  review: { by: 'a suitably senior or experienced officer' },
  returnSignOff: { by: 'a manager, for example a superintendent' },
  record: { system: "your force's record system" },
  retention: { hoursAfterHandover: 72, remindFromDay: 3, remindDailyFromDay: 7, chooseFromDay: 28 },
  lock: { idleMinutes: 5, hiddenSeconds: 60 },
  passkeysAllowed: true,
  wipeAfterWrongTries: 'off',
}
