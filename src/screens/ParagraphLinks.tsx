import { withDaysWhole } from '../case/days'
import { Link } from '../components/Link'
import { PARAGRAPH_NUMBERS } from '../guidance/paragraph-ids'

const NAMED = /\b(paragraph (\d{1,2})|Appendix ([AB]))\b/i

/** Text in which the note's paragraphs, where they are named, lead there. */
export function ParagraphLinks({ text }: { text: string }) {
  const found = NAMED.exec(text)
  if (!found) return withDaysWhole(text)
  const [, words = '', number, letter] = found
  const after = text.slice(found.index + words.length)
  const exists = letter !== undefined || PARAGRAPH_NUMBERS.some((known) => known === Number(number))
  return (
    <>
      {withDaysWhole(text.slice(0, found.index))}
      {exists ? <Link href={`/guidance/${letter?.toUpperCase() ?? number}`}>{words}</Link> : words}
      <ParagraphLinks text={after} />
    </>
  )
}
