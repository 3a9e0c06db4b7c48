import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Case } from '../../case/case'
import { factsOf } from '../../case/facts-of'
import type { Outlook } from '../../guidance/outlook'
import { useServices } from '../services'

/** Where the conclusions can still go; undefined while that is being worked out, away from the screen. */
export function useOutlook(kase: Case, matter: string): Outlook | 'failed' | undefined {
  const { whatIf } = useServices()
  const facts = useMemo(() => factsOf(kase, matter), [kase, matter])
  const [known, setKnown] = useState<{ facts: object; outlook: Outlook | 'failed' }>()
  useEffect(() => {
    let here = true
    whatIf(facts)
      .catch(() => 'failed' as const)
      .then((outlook) => {
        if (here) startTransition(() => setKnown({ facts, outlook }))
      })
    return () => {
      here = false
    }
  }, [whatIf, facts])
  return known?.facts === facts ? known.outlook : undefined
}
