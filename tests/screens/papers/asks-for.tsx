import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import type { DocumentKind } from '../../../src/documents/document'
import { useKase } from '../../../src/screens/case/case-context'
import { paperAddress, useAsksForPaper } from '../../../src/screens/case/paper-asked'

/** Follows a link to that paper, once. */
export function AsksFor({ kind, person }: { kind: DocumentKind; person?: string | undefined }) {
  const kase = useKase()
  const asksFor = useAsksForPaper()
  const navigate = useNavigate()
  // biome-ignore lint/correctness/useExhaustiveDependencies: one tap
  useEffect(() => {
    asksFor(paperAddress(kase), kind, person)
    void navigate(paperAddress(kase))
  }, [])
  return null
}
