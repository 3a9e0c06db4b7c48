import type { Assessment } from '../../src/guidance/facts'

/** From the least serious to the most, as the second law compares them. */
export const RANKS = {
  risk: { lower: 0, undetermined: 1, higher: 2 },
  route: { 'proportionate-response': 0, weigh: 1, undetermined: 1, 'full-investigation': 2 },
  outcome21: { open: 0, undetermined: 1, closed: 2 },
  referral: { 'not-indicated': 0, undetermined: 1, consider: 2, likely: 3, immediate: 4 },
  formalInterview: { 'not-indicated': 0, undetermined: 1, consider: 2 },
  stance: { 'not-routine': 0, secure: 1, seize: 2 },
} as const

/** Duties that a feature turning yes never takes away. */
export const LASTING_DUTIES = [
  'check-welfare',
  'child-protection-referral',
  'strategy-meeting',
  'advise-no-copies',
  'evidence-before-deletion',
  'background-checks',
] as const

/** What learning one answer reversed, or nothing: the first law. */
export function reversed(before: Assessment, after: Assessment): string[] {
  const changed = (['risk', 'route', 'outcome21', 'formalInterview'] as const).filter(
    (key) => before[key] !== 'undetermined' && before[key] !== after[key],
  )
  const referral =
    before.referral === 'not-indicated'
      ? after.referral !== 'not-indicated'
      : before.referral !== 'undetermined' && RANKS.referral[after.referral] < RANKS.referral[before.referral]
  return referral ? [...changed, 'referral'] : changed
}

/** What one more feature softened, or nothing: the second law. */
export function softened(before: Assessment, after: Assessment): string[] {
  const found: string[] = []
  if (RANKS.risk[after.risk] < RANKS.risk[before.risk]) found.push('risk')
  if (RANKS.route[after.route] < RANKS.route[before.route]) found.push('route')
  if (RANKS.outcome21[after.outcome21] < RANKS.outcome21[before.outcome21]) found.push('outcome21')
  if (RANKS.referral[after.referral] < RANKS.referral[before.referral]) found.push('referral')
  for (const [id, { stance }] of Object.entries(before.devices))
    if (RANKS.stance[after.devices[id]?.stance ?? 'not-routine'] < RANKS.stance[stance]) found.push(`stance of ${id}`)
  if (after.deletionDirection === 'give' && before.deletionDirection !== 'give') found.push('deletionDirection')
  for (const duty of LASTING_DUTIES) if (before.duties.includes(duty) && !after.duties.includes(duty)) found.push(duty)
  return found
}
