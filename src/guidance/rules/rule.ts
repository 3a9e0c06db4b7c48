import type { CautionId, Device, DutyId, VERDICTS } from '../facts'
import type { ParagraphNumber } from '../paragraph-ids'
import type { Concluded } from './concluded'
import type { Reading } from './reading'
import type { Term } from './term'

/** A rule without a paragraph, or with one that doesn't exist, doesn't compile. */
export type Paragraphs = readonly [ParagraphNumber, ...ParagraphNumber[]]

export interface Rule {
  /** Stable: reasons and records name it. */
  readonly id: string
  readonly paragraphs: Paragraphs
  /** What it concludes from which answers, for the page of rules: read by `saidBy` alone. */
  readonly says: string
  /** Every fact that it reads, by itself or through an inner conclusion; '*' stands for any person or device. */
  readonly reads: readonly string[]
  /** A conclusion's key, 'devices.*.stance', 'cautions.<id>', 'duties.<id>', or the name of an inner conclusion. */
  readonly concludes: string
}

/** A conclusion that other rules rest on and nobody is shown by itself. */
export interface InnerRule extends Rule {
  readonly judge: (reading: Reading) => Term
}

/** The first step whose condition is yes gives its value. */
export interface Row<Value extends string> {
  readonly steps: readonly Step<Value>[]
  readonly otherwise: Value
  /** What an otherwise rests on, where that isn't simply every step's condition. */
  readonly otherwiseFrom?: readonly Term[]
}

export interface Step<Value extends string> {
  readonly when: Term
  readonly gives: Value
  /** What was consulted besides, because an earlier step asked it. */
  readonly besides?: Term
}

export interface VerdictRule<Value extends string> extends Rule {
  readonly concludes: (typeof VERDICTS)[number]
  readonly row: (reading: Reading) => Row<Value>
}

export interface DeviceRule<Value extends string> extends Rule {
  readonly row: (reading: Reading, device: Device, index: number) => Row<Value>
}

export interface CautionRule extends Rule {
  readonly concludes: `cautions.${CautionId}`
  readonly raisedWhen: (concluded: Concluded) => boolean
}

export interface DutyRule extends Rule {
  readonly concludes: `duties.${DutyId}`
  readonly owedWhen: 'always' | ((concluded: Concluded) => boolean)
}

export type AnyRule = InnerRule | VerdictRule<string> | DeviceRule<string> | CautionRule | DutyRule
