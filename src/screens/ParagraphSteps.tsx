import type { MouseEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Icon } from '../components/Icon'
import { Link } from '../components/Link'
import type { ParagraphId } from '../guidance/paragraph-ids'
import { PARAGRAPH_IDS, PARAGRAPHS } from '../guidance/paragraphs'
import styles from './ParagraphSteps.module.css'
import { paragraphAddress, paragraphName } from './paragraph-name'
import { FIRST_PAGE } from './ReadingScreen'

/** The paragraphs before and after. Reading on takes the place of this page, so that back leads out of the note. */
export function ParagraphSteps({ id }: { id: ParagraphId }) {
  const at = PARAGRAPH_IDS.indexOf(id)
  return (
    <nav className={styles.steps} aria-label="Paragraphs">
      <Step id={PARAGRAPH_IDS[at - 1]} word="Previous" />
      <Step id={PARAGRAPH_IDS[at + 1]} word="Next" />
    </nav>
  )
}

function Step({ id, word }: { id: ParagraphId | undefined; word: 'Previous' | 'Next' }) {
  const navigate = useNavigate()
  const isFirstPage = useLocation().key === FIRST_PAGE
  if (id === undefined) return <span />
  const address = paragraphAddress(id)
  const goOn = (event: MouseEvent) => {
    if (isFirstPage || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void navigate(address, { replace: true })
  }
  return (
    <Link
      href={address}
      className={word === 'Next' ? styles.next : styles.previous}
      onClick={goOn}
      aria-label={`${word}: ${paragraphName(id).toLowerCase()}, ${PARAGRAPHS[id].heading}`}
    >
      {word === 'Previous' && <Icon name="back" />}
      <span>{paragraphName(id)}</span>
      {word === 'Next' && <Icon name="forward" />}
    </Link>
  )
}
