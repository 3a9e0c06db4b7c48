import { Notice } from '../../components/Notice'
import type { Problem } from '../../drafts/problems'
import { useProblemWords } from '../vault/late-proof'
import { useOpenCase } from './case-context'

const PROBLEM_OF: Readonly<Record<string, Problem['kind']>> = {
  'head-unreadable': 'record-unreadable',
  unreadable: 'record-unreadable',
  'put-back': 'rolled-back',
}

/** What was found, on opening, not to be as it was sealed. It never goes away: nobody may rely on this case alone. */
export function Harmed() {
  const { faults } = useOpenCase()
  const kinds = new Set(faults.map((fault) => PROBLEM_OF[fault] ?? 'chain-broken'))
  return [...kinds].map((kind) => <Harm key={kind} problem={{ kind } as Problem} />)
}

function Harm({ problem }: { problem: Problem }) {
  const words = useProblemWords(problem)
  return words && <Notice tone="stop" title={words.happened} text={`${words.safe} ${words.next}`} announce="alert" />
}
