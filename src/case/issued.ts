import type { Case } from './case'

/** Of papers that went out, the last of its kind to each of those who have one. */
export const newestOf = (papers: Case['issued']): Case['issued'] =>
  papers.filter((one) => !papers.some((each) => each.kind === one.kind && each.for === one.for && each.seq > one.seq))
