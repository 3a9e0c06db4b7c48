import type { ConclusionKey, Facts } from '../facts'
import type { Concluded } from './concluded'
import { DEVICE_RULES, VERDICT_RULES } from './index'
import type { Row, VerdictRule } from './kinds-of-rule'
import { type Reading, read } from './reading'
import type { Rule } from './rule'

/** One conclusion with the row that it was drawn from. */
export interface Conclusion<Value extends string = string> {
  readonly key: ConclusionKey
  readonly rule: Rule
  readonly row: Row<Value>
  readonly value: Value
}

export interface Judgement {
  readonly reading: Reading
  /** In the order of ConclusionKey, then each device's stance and return. */
  readonly conclusions: readonly Conclusion[]
  readonly concluded: Concluded
}

export function judge(facts: Facts): Judgement {
  const reading = read(facts)
  const verdict = <Value extends string>(rule: VerdictRule<Value>) => conclude(rule.concludes, rule, rule.row(reading))
  const risk = verdict(VERDICT_RULES.risk)
  const route = verdict(VERDICT_RULES.route)
  const outcome21 = verdict(VERDICT_RULES.outcome21)
  const referral = verdict(VERDICT_RULES.referral)
  const interview = verdict(VERDICT_RULES.formalInterview)
  const deletion = verdict(VERDICT_RULES.deletionDirection)
  const caid = verdict(VERDICT_RULES.caid)
  const { stance, return: returning } = DEVICE_RULES
  const devices = reading.devices.map((device, index) => ({
    id: device.id,
    stance: conclude(`devices.${device.id}.stance`, stance, stance.row(reading, device, index)),
    return: conclude(`devices.${device.id}.return`, returning, returning.row(reading, device, index)),
  }))
  return {
    reading,
    conclusions: [
      risk,
      route,
      outcome21,
      referral,
      interview,
      deletion,
      caid,
      ...devices.flatMap((device) => [device.stance, device.return]),
    ],
    concluded: {
      reading,
      risk: risk.value,
      route: route.value,
      outcome21: outcome21.value,
      referral: referral.value,
      formalInterview: interview.value,
      deletionDirection: deletion.value,
      caid: caid.value,
      devices: devices.map(({ id, stance, return: back }) => ({ id, stance: stance.value, return: back.value })),
    },
  }
}

function conclude<Value extends string>(key: ConclusionKey, rule: Rule, row: Row<Value>): Conclusion<Value> {
  return { key, rule, row, value: deciding(row)?.gives ?? row.otherwise }
}

/** The step that gave the value; none where it came from the otherwise. */
export const deciding = <Value extends string>(row: Row<Value>) => row.steps.find(({ when }) => when.answer === 'yes')
