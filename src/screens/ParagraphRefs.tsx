import { ParagraphRef } from '../components/ParagraphRef'
import type { ParagraphId } from '../guidance/paragraph-ids'
import styles from './ParagraphRefs.module.css'
import { paragraphAddress, shortParagraphName } from './paragraph-name'

/** Where the note says it: one tap opens the paragraph. */
export function ParagraphRefs({ ids }: { ids: readonly ParagraphId[] }) {
  return (
    <p className={styles.refs}>
      {ids.map((id) => (
        <ParagraphRef key={id} href={paragraphAddress(id)} label={`${shortParagraphName(id)} of the briefing note`}>
          {shortParagraphName(id)}
        </ParagraphRef>
      ))}
    </p>
  )
}
