import type { Case } from '../case/case'
import { personLabel } from '../case/labels'
import type { NoLonger } from '../case/no-longer'
import { unturned } from '../case/unturned'
import type { Assessment, DutyId } from '../guidance/facts'
import type { ForceSettings } from '../guidance/force-settings'
import type { Document, DocumentKind } from './document'

/** A duty of the matter and where it stands. */
export interface OwedDuty {
  duty: DutyId
  /** What to do, in a few words. */
  title: string
  state: 'owed' | 'done' | 'explained'
  why?: string
  /** Of the entry that says why, in this matter or another. */
  seq?: number
  /** When it was done, ISO 8601. */
  at?: string
}

/** Typed at the last step for one paper, and not kept unless the officer asks. Where one is absent its label stands. */
export interface Names {
  childName?: string
  parentName?: string
  /** Lines of an address. */
  address?: string
  crimeType?: string
  officer?: string
  contact?: string
  /** Names for a referral or a form, by the person's id. */
  people?: { readonly [person: string]: string }
}

/** What a paper is made from besides the case. */
export interface Extras {
  assessment: Assessment
  owed: readonly OwedDuty[]
  /** In every matter of the case. */
  noLonger: readonly NoLonger[]
  settings: ForceSettings
  /** 'version/facts version' of the guidance followed. */
  edition: string
  /** ISO 8601, UTC. */
  now: string
  /** The person it is made for, where there is one for each. */
  for?: string
  names?: Names
  /** The short code of the chain that seals the case's events. */
  chainCode?: string
  /** What was found, on opening, not to be as it was sealed. */
  faults?: readonly string[]
  /** Answers that waited were added after what another tab wrote. */
  afterAnotherTab?: boolean
}

export function nameOf(kase: Case, person: string, { names }: Extras): string {
  const name = typed(names?.people?.[person])
  const label = personLabel(kase, person)
  return name === undefined ? label : `${name} (${label})`
}

/** What was typed, or nothing where it is blank. */
export function typed(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === undefined || trimmed === '' ? undefined : trimmed
}

type Made = Pick<Document, 'title' | 'blocks'> &
  Partial<Pick<Document, 'large' | 'dated' | 'before' | 'beside' | 'for'>>

/** The paper with what all papers carry. */
export function made(kind: DocumentKind, kase: Case, matter: string, extras: Extras, rest: Made): Document {
  return {
    kind,
    matter,
    ...rest,
    // What was typed turns no words round that stand beside it.
    blocks: JSON.parse(JSON.stringify(rest.blocks), (_, value: unknown) =>
      typeof value === 'string' ? unturned(value) : value,
    ),
    edition: extras.edition,
    madeAt: extras.now,
    ...(kase.practice === undefined ? {} : { practice: true }),
  }
}
