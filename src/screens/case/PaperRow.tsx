import { Row } from '../../components/Row'
import { caseAddress } from './case-address'
import { useCase } from './case-context'
import { paperAddress, useAsksForPaper } from './paper-asked'

const PAPERS = {
  referral: {
    kind: 'referral-text',
    title: 'Referral to children’s social care',
    meta: 'Written from the answers, to copy or print',
  },
  review: { kind: 'review-page', title: 'Review page', meta: 'For a supervisor, on this phone or on paper' },
  telling: {
    kind: undefined,
    title: 'Letters and sheets',
    meta: 'For each child and family, for the school and for whoever holds a copy',
  },
  closing: { kind: 'decision-record', title: 'Decision record', meta: 'All of it, for the force’s system' },
} as const

/** The way to the paper that a stage is written into. */
export function PaperRow({ of: stage }: { of: keyof typeof PAPERS }) {
  const { kind, title, meta } = PAPERS[stage]
  const address = useCase(({ kase }) => (kind === undefined ? `${caseAddress(kase)}/papers` : paperAddress(kase)))
  const asksFor = useAsksForPaper()
  const leads = kind && { onClick: () => asksFor(address, kind) }
  return <Row icon="document" title={title} meta={meta} href={address} {...leads} />
}
