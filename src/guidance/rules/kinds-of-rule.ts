import type { CautionId, Device, DutyId, VERDICTS } from '../facts'
import type { Concluded } from './concluded'
import type { InnerRule, Reading } from './reading'
import type { Rule } from './rule'
import type { Term } from './term'

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
