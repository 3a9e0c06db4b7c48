import type { Assessment, Return, Stance } from '../facts'
import type { Reading } from './reading'

type Verdicts = Pick<
  Assessment,
  'risk' | 'route' | 'outcome21' | 'referral' | 'formalInterview' | 'deletionDirection' | 'caid'
>

/** What has been concluded of a matter, for the cautions and duties that rest on it. */
export interface Concluded extends Readonly<Verdicts> {
  readonly reading: Reading
  readonly devices: readonly { readonly id: string; readonly stance: Stance; readonly return: Return }[]
}
