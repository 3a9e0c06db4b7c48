import type { Case } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { REFERRALS, type Referral, RISKS, type Risk } from '../guidance/facts'

/** The header of a case with several matters shows the highest among them. */
export function highestOf(kase: Case): { risk: Risk; referral: Referral } {
  const all = kase.matters.map(({ id }) => assessmentOf(kase, id))
  if (all.length === 0) return { risk: 'undetermined', referral: 'undetermined' }
  return {
    risk: RISKS[Math.max(0, ...all.map((one) => RISKS.indexOf(one.risk)))] ?? 'undetermined',
    referral: REFERRALS[Math.max(0, ...all.map((one) => REFERRALS.indexOf(one.referral)))] ?? 'undetermined',
  }
}
