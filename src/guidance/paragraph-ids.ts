/** The note's numbered paragraphs. */
export const PARAGRAPH_NUMBERS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
] as const
export type ParagraphNumber = (typeof PARAGRAPH_NUMBERS)[number]

/** A paragraph or one of the note's two appendices; also its address in the reader, '/guidance/14' or '/guidance/A'. */
export type ParagraphId = ParagraphNumber | 'A' | 'B'
