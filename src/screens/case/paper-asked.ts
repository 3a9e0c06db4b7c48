import { useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import type { Case } from '../../case/case'
import type { DocumentKind } from '../../documents/document'
import { leftTyped } from '../left-typed'
import { useServices } from '../services'
import { caseAddress } from './case-address'

interface AskedPaper {
  address: string
  kind: DocumentKind
  person: string | undefined
}

/** By the step of the history that each was opened in, with the one that was looked at last. */
const asked = leftTyped<{ last: AskedPaper; steps: ReadonlyMap<string, AskedPaper> }>()

/**
 * One address for all papers of a case: browsers write their history down, and some papers are made only once something
 * was decided. Which one it is stays in memory, until a lock.
 */
export const paperAddress = (kase: Pick<Case, 'id' | 'practice'>): string => `${caseAddress(kase)}/papers/open`

/** Returns what is done as the link to a paper is followed. */
export function useAsksForPaper(): (address: string, kind: DocumentKind, person?: string) => void {
  const { vault } = useServices()
  return (address, kind, person) => {
    const last = { address, kind, person }
    asked.keep({ last, steps: asked.before()?.steps ?? new Map() }, vault)
  }
}

/** The paper that stands here, if that is known: the same as before on the way back, and after a look at another page. */
export function useAskedPaper(): AskedPaper | undefined {
  const { vault } = useServices()
  const { key, pathname } = useLocation()
  const isNew = useNavigationType() !== 'POP'
  const before = asked.before()
  const last = isNew && before?.last.address === pathname ? before.last : undefined
  const here = before?.steps.get(key) ?? last
  useEffect(() => {
    if (here !== undefined) asked.keep({ last: here, steps: new Map(asked.before()?.steps).set(key, here) }, vault)
  }, [here, key, vault])
  return here
}
