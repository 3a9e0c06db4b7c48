import { type Case, matterOf } from '../../case/case'
import { isTheirs } from '../../case/news'
import { Button } from '../../components/Button'
import { Stack } from '../../components/Stack'
import styles from './CloseButton.module.css'
import { caseAddress } from './case-address'

/** No outcome of a matter is chosen yet, and it is to be investigated in full. A made-up case goes to nobody. */
export const isTheirOutcome = (kase: Case, matter: string): boolean =>
  kase.practice === undefined && matterOf(kase, matter)?.choices.length === 0 && isTheirs(kase, matter)

/** What to do in the place of choosing an outcome. */
export const TheirOutcome = ({ kase }: { kase: Case }) => (
  <Stack gap="tight">
    <p className={styles.whereThereIsRoom}>
      Where specialists take it on, the outcome is theirs: hand the whole case over to them.
    </p>
    <HandOver kase={kase} />
  </Stack>
)

export const HandOver = ({ kase }: { kase: Case }) => (
  <Button as="link" look="secondary" small href={`${caseAddress(kase)}/hand-over`}>
    Hand the whole case over
  </Button>
)
