import { assessmentOf } from '../../case/facts-of'
import { Button } from '../../components/Button'
import { StandingBar } from '../../components/StandingBar'
import { Tag } from '../../components/Tag'
import { highestOf } from '../../flow/highest'
import { owedInAll, stillOwed } from '../../flow/owed'
import { WORDING } from '../../guidance/conclusions'
import type { Referral } from '../../guidance/facts'
import { useCase } from './case-context'
import { OUTCOME_LOOK, RISK_LOOK } from './looks'

const LOUD: readonly Referral[] = ['immediate', 'likely']

/** Risk, outcome 21 and what is owed now, at the top of every stage. The risk is the highest among the matters; what is owed in another is said where nothing is in this. */
export function Standing({ onWhy }: { onWhy: () => void }) {
  const risk = useCase(({ kase }) => highestOf(kase).risk)
  const referral = useCase(({ kase }) => highestOf(kase).referral)
  const outcome21 = useCase(({ kase, matter }) => assessmentOf(kase, matter).outcome21)
  const own = useCase(({ kase, matter }) => stillOwed(kase, matter).length)
  const owed = useCase(({ kase, matter }) => {
    const [next = kase.matters.flatMap(({ id }) => stillOwed(kase, id))[0]] = stillOwed(kase, matter)
    return next?.title
  })
  const left = useCase(({ kase }) => own || owedInAll(kase))
  return (
    <StandingBar
      label="Where this case stands"
      items={[
        {
          label: 'Risk',
          tag: (
            <Tag tone={RISK_LOOK[risk].tone} icon={RISK_LOOK[risk].icon}>
              {WORDING.risk[risk].tag}
            </Tag>
          ),
        },
        {
          label: 'Outcome 21',
          tag: (
            <Tag tone={OUTCOME_LOOK[outcome21].tone} icon={OUTCOME_LOOK[outcome21].icon}>
              {WORDING.outcome21[outcome21].tag}
            </Tag>
          ),
        },
        ...(LOUD.includes(referral)
          ? [
              {
                label: 'Referral',
                tag: (
                  <Tag tone="high" icon="shield-alert">
                    {WORDING.referral[referral].tag}
                  </Tag>
                ),
              },
            ]
          : []),
      ]}
      {...(owed !== undefined && {
        next: (
          <>
            Owed {own > 0 ? 'now' : 'in another matter'}: <strong>{owed}</strong>
            {left > 1 && `; and ${left - 1} more`}
          </>
        ),
      })}
      action={
        <Button look="quiet" small onClick={onWhy} label="Why: where this case stands">
          Why
        </Button>
      }
    />
  )
}
