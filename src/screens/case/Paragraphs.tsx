import { ParagraphRef } from '../../components/ParagraphRef'
import type { ParagraphNumber } from '../../guidance/paragraph-ids'
import styles from './Paragraphs.module.css'

/** Where it stands in the note, each a tap away. */
export function Paragraphs({ of }: { of: readonly ParagraphNumber[] }) {
  return (
    <span className={styles.paragraphs}>
      {of.map((paragraph) => (
        <ParagraphRef key={paragraph} href={`/guidance/${paragraph}`} label={`para ${paragraph} of the briefing note`}>
          para {paragraph}
        </ParagraphRef>
      ))}
    </span>
  )
}
