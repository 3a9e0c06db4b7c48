import type { Case } from './case'

type Issued = Case['issued'][number]

/** Of one that was known only later to have left: before all that came after its words. */
export const asItLeft = ({ upTo, ...one }: Issued): Issued =>
  upTo === undefined ? one : { ...one, seq: Math.min(one.seq, upTo + 0.5) }

/** Of papers that went out, the last of its kind to each of those who have one. */
export const newestOf = (papers: Case['issued']): Case['issued'] =>
  papers.filter((one) => !papers.some((each) => each.kind === one.kind && each.for === one.for && each.seq > one.seq))
