import { Notice } from '../../components/Notice'
import type { Problem } from '../../drafts/problems'
import { useProblemWords } from '../vault/late-proof'
import { useOpenCase } from './case-context'

const PUT_BACK: Problem = { kind: 'rolled-back' }
const BROKEN: Problem = { kind: 'chain-broken' }
const UNREADABLE: Problem = { kind: 'record-unreadable' }

/** The gravest of them: an entry that can't be read at the end of a case breaks its chain as well. The record has each. */
function gravest(faults: readonly string[]): Problem | undefined {
  if (faults.length === 0) return undefined
  if (faults.includes('put-back')) return PUT_BACK
  return faults.every((fault) => fault === 'unreadable' || fault === 'head-unreadable') ? UNREADABLE : BROKEN
}

/** What was found, on opening, not to be as it was sealed. It never goes away: nobody may rely on this case alone. */
export function Harmed() {
  const words = useProblemWords(gravest(useOpenCase().faults))
  return words && <Notice tone="stop" title={words.happened} text={`${words.safe} ${words.next}`} announce="alert" />
}
