import { ParagraphRef } from '../../components/ParagraphRef'
import type { ParagraphId } from '../../guidance/paragraph-ids'
import { paragraphAddress, shortParagraphName } from '../paragraph-name'
import styles from './Paragraphs.module.css'

/** Where it stands in the note, each a tap away. */
export function Paragraphs({ of }: { of: readonly ParagraphId[] }) {
  return (
    <span className={styles.paragraphs}>
      {of.map((paragraph) => (
        <ParagraphRef
          key={paragraph}
          href={paragraphAddress(paragraph)}
          label={`${shortParagraphName(paragraph)} of the briefing note`}
        >
          {shortParagraphName(paragraph)}
        </ParagraphRef>
      ))}
    </span>
  )
}
