import { useLocation, useNavigate, useParams } from 'react-router'
import { Link } from '../components/Link'
import { PointList } from '../components/PointList'
import { uncapitalised } from '../guidance/capitals'
import type { ParagraphId } from '../guidance/paragraph-ids'
import { PARAGRAPH_IDS, PARAGRAPHS } from '../guidance/paragraphs'
import { Corrections } from './Corrections'
import { NotFoundScreen } from './NotFoundScreen'
import { ParagraphLinks } from './ParagraphLinks'
import styles from './ParagraphScreen.module.css'
import { ParagraphSteps } from './ParagraphSteps'
import { paragraphName } from './paragraph-name'
import { FIRST_PAGE, ReadingScreen } from './ReadingScreen'
import { RestsOn } from './RestsOn'
import { useIsRunning } from './running'

/** One paragraph of the note: what it says, what it asks, and beside it what has changed since. */
export function ParagraphScreen() {
  const { paragraph: name } = useParams()
  const navigate = useNavigate()
  const isRunning = useIsRunning()
  // The written page can't know: a link may have led to it before it was loaded again.
  const cameFromHere = useLocation().key !== FIRST_PAGE && isRunning
  const id = PARAGRAPH_IDS.find((known) => String(known) === name?.toUpperCase())
  if (id === undefined) return <NotFoundScreen />
  const back = cameFromHere
    ? { label: 'where you were', onClick: () => void navigate(-1) }
    : { label: 'Guidance', href: '/guidance' }
  return (
    <ReadingScreen
      title={paragraphName(id)}
      documentTitle={`Guidance, ${uncapitalised(paragraphName(id))}`}
      tab="/guidance"
      back={back}
      bar={<ParagraphSteps id={id} />}
    >
      <ParagraphBody id={id} />
    </ReadingScreen>
  )
}

function ParagraphBody({ id }: { id: ParagraphId }) {
  const paragraph = PARAGRAPHS[id]
  return (
    <div className={styles.page}>
      <article className={styles.note}>
        <div>
          <p className={styles.part}>{paragraph.part}</p>
          <h2>{paragraph.heading}</h2>
        </div>
        <section className={styles.says} aria-label="What it says">
          {paragraph.says.map((line) => (
            <p key={line}>
              <ParagraphLinks text={line} />
            </p>
          ))}
        </section>
        {paragraph.quote && (
          <figure className={styles.quote}>
            <blockquote>
              {paragraph.quote.text.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </blockquote>
            <figcaption>Word for word from the 2016 note</figcaption>
          </figure>
        )}
        {paragraph.asks.length > 0 && (
          <section>
            <h3>What it asks of you</h3>
            <PointList
              points={paragraph.asks.map((text) => ({ id: text, icon: 'arrow', text: <ParagraphLinks text={text} /> }))}
            />
          </section>
        )}
        {id === 'A' && <Lead href="/helplines" words="Helplines as they are today" />}
        {(id === 'B' || id === 18) && <Lead href="/take-down" words="Take down, app by app, as it is today" />}
      </article>
      <Corrections since={paragraph.since} />
      <RestsOn id={id} />
    </div>
  )
}

function Lead({ href, words }: { href: string; words: string }) {
  return (
    <p className={styles.lead} data-links>
      <Link href={href}>{words}</Link>
    </p>
  )
}
