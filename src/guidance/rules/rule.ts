import type { ParagraphNumber } from '../paragraph-ids'

/** A rule without a paragraph, or with one that doesn't exist, doesn't compile. */
export type Paragraphs = readonly [ParagraphNumber, ...ParagraphNumber[]]

export interface Rule {
  /** Stable: reasons and records name it. */
  readonly id: string
  readonly paragraphs: Paragraphs
  /** What it concludes from which answers, for the page of rules. */
  readonly says: string
  /** Every fact that it reads, by itself or through an inner conclusion; '*' stands for any person or device. */
  readonly reads: readonly string[]
  /** A conclusion's key, 'devices.*.stance', 'cautions.<id>', 'duties.<id>', or the name of an inner conclusion. */
  readonly concludes: string
}
