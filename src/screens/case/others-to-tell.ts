import type { Case } from '../../case/case'
import { personLabel } from '../../case/labels'
import { othersWereToldOf } from '../../case/told-of'

/** Said before something of somebody is put right; nothing where no other agency was told of them. */
export const othersToTell = (kase: Case, person: string): string | undefined =>
  othersWereToldOf(kase, person)
    ? `Social care, partners or specialists were told of ${personLabel(kase, person)}. Tell them too, and say below that you did: their next papers give what you write.`
    : undefined
