import { type Assessment, CAUTIONS, type CautionId, DUTIES, type DutyId, type Facts } from './facts'
import { becauseOf } from './rules/because'
import type { Concluded } from './rules/concluded'
import { RULES } from './rules/index'
import { type Judgement, judge } from './rules/judge'
import type { DutyRule } from './rules/kinds-of-rule'
import { unknownsOf } from './rules/unknowns'

export type { Assessment, Facts } from './facts'

/** What the note concludes from what is known of one matter. Pure, and never throws on well-typed facts. */
export function assess(facts: Facts): Assessment {
  const judgement = judge(facts)
  const { concluded } = judgement
  return {
    risk: concluded.risk,
    route: concluded.route,
    outcome21: concluded.outcome21,
    referral: concluded.referral,
    formalInterview: concluded.formalInterview,
    devices: Object.fromEntries(
      concluded.devices.map(({ id, stance, return: back }) => [id, { stance, return: back }]),
    ),
    deletionDirection: concluded.deletionDirection,
    caid: concluded.caid,
    cautions: cautionsOf(concluded),
    duties: dutiesOf(concluded),
    because: becauseOfAll(judgement),
    unknowns: unknownsOf(judgement),
  }
}

/** The register is in the note's order; cautions and duties are given in their own. */
const CAUTION_RULES = CAUTIONS.flatMap((id) =>
  RULES.flatMap((rule) => ('raisedWhen' in rule && rule.concludes === `cautions.${id}` ? [{ id, rule }] : [])),
)
const DUTY_RULES = DUTIES.flatMap((id) =>
  RULES.flatMap((rule) => ('owedWhen' in rule && rule.concludes === `duties.${id}` ? [{ id, rule }] : [])),
)

const cautionsOf = (concluded: Concluded): CautionId[] =>
  CAUTION_RULES.filter(({ rule }) => rule.raisedWhen(concluded)).map(({ id }) => id)

const dutiesOf = (concluded: Concluded): DutyId[] =>
  DUTY_RULES.filter(({ rule }) => isOwed(rule, concluded)).map(({ id }) => id)

const isOwed = ({ owedWhen }: DutyRule, concluded: Concluded) => owedWhen === 'always' || owedWhen(concluded)

/** A conclusion that rests on nothing yet has no entry. */
function becauseOfAll({ conclusions }: Judgement): Assessment['because'] {
  const because: Assessment['because'] = {}
  for (const conclusion of conclusions) {
    const reasons = becauseOf(conclusion)
    if (reasons.length > 0) because[conclusion.key] = reasons
  }
  return because
}
