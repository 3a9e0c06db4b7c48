import type { ParagraphId } from '../guidance/paragraph-ids'

export const paragraphAddress = (id: ParagraphId) => `/guidance/${id}`

/** 'Paragraph 14', 'Appendix A' */
export const paragraphName = (id: ParagraphId) => (typeof id === 'number' ? `Paragraph ${id}` : `Appendix ${id}`)

/** 'para 14', 'app. A' */
export const shortParagraphName = (id: ParagraphId) => (typeof id === 'number' ? `para ${id}` : `app. ${id}`)
