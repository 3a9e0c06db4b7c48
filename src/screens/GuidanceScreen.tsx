import { ChipLinks } from '../components/Chips'
import { Notice } from '../components/Notice'
import { Row } from '../components/Row'
import { SearchBox } from '../components/SearchBox'
import { Tag } from '../components/Tag'
import { EDITION } from '../guidance/edition'
import { NOTE_PARTS, type NotePart, PARAGRAPH_IDS, PARAGRAPHS, type Paragraph } from '../guidance/paragraphs'
import styles from './GuidanceScreen.module.css'
import { leftTyped } from './left-typed'
import { paragraphAddress, paragraphName } from './paragraph-name'
import { ReadingScreen } from './ReadingScreen'
import { useIsRunning } from './running'
import { useHash } from './use-hash'
import { useSearched } from './use-searched'

const SEARCHED = leftTyped<string>()
const ALL = PARAGRAPH_IDS.map((id) => PARAGRAPHS[id])

/** Every paragraph of the note in its order. */
export function GuidanceScreen() {
  const hash = useHash()
  const isRunning = useIsRunning()
  const [query, setQuery, keepQuery] = useSearched(SEARCHED)
  const found = ALL.filter((paragraph) => holds(paragraph, query))
  const parts = NOTE_PARTS.filter((part) => found.some((paragraph) => paragraph.part === part))
  return (
    <ReadingScreen title="Guidance" tab="/guidance">
      <div className={styles.page}>
        <span id="changed" className={styles.view} />
        <div className={isRunning ? undefined : styles.later}>
          <SearchBox
            label="Search the paragraphs"
            value={query}
            onChange={setQuery}
            result={query.trim() !== '' && howMany(found.length)}
          />
        </div>
        <ChipLinks
          label="Which paragraphs"
          links={[
            { href: '#main', label: 'All', current: hash !== '#changed' },
            { href: '#changed', label: 'Changed since 2016', current: hash === '#changed' },
          ]}
        />
        {query.trim() === '' && (
          <Notice tone="info" title={`The note of ${EDITION.date}`}>
            <p>{EDITION.follows}</p>
            <p data-links>
              <a href={EDITION.newerPage.address} target="_blank" rel="noreferrer">
                The College’s newer page
              </a>
            </p>
          </Notice>
        )}
        {parts.map((part) => (
          <Part
            key={part}
            part={part}
            paragraphs={found.filter((paragraph) => paragraph.part === part)}
            onFollow={keepQuery}
          />
        ))}
        {query.trim() === '' && <HowThisApp />}
        {found.length === 0 && <p>No paragraph holds these words. Try one word, or the search above for everything.</p>}
      </div>
    </ReadingScreen>
  )
}

/** What the app makes of the note. */
function HowThisApp() {
  return (
    <section aria-labelledby="how">
      <h2 id="how">How this app follows it</h2>
      <div className={styles.list}>
        <Row href="/guidance/rules" title="The rules" meta="Every rule, its paragraphs and the answers it reads" />
        <Row href="/guidance/flow" title="The flow" meta="How a case runs, as a picture and in words" />
      </div>
    </section>
  )
}

interface PartProps {
  part: NotePart
  paragraphs: readonly Paragraph[]
  onFollow: () => void
}

function Part({ part, paragraphs, onFollow }: PartProps) {
  const id = `part-${NOTE_PARTS.indexOf(part) + 1}`
  const hasChanged = paragraphs.some(({ since }) => since.length > 0)
  return (
    <section aria-labelledby={id} data-changed={hasChanged}>
      <h2 id={id}>{part}</h2>
      <ol className={styles.list}>
        {paragraphs.map((paragraph) => (
          <li key={paragraph.id} data-changed={paragraph.since.length > 0}>
            <Row
              href={paragraphAddress(paragraph.id)}
              onClick={onFollow}
              title={
                <>
                  <span className={styles.number}>{paragraphName(paragraph.id)}</span> {paragraph.heading}
                </>
              }
              tags={
                paragraph.since.length > 0 && (
                  <Tag tone="plain" icon="info">
                    Changed since 2016
                  </Tag>
                )
              }
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

const howMany = (count: number) => (count === 1 ? '1 paragraph' : `${count} paragraphs`)

const plain = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()

/** Every word that was typed begins a word of the paragraph or of what has changed since. */
function holds(paragraph: Paragraph, query: string): boolean {
  const text = plain(
    [
      paragraphName(paragraph.id),
      paragraph.heading,
      ...paragraph.says,
      ...paragraph.asks,
      ...(paragraph.quote?.text ?? []),
      ...paragraph.since.map((correction) => correction.text),
    ].join(' '),
  ).split(/[^a-z0-9]+/)
  return plain(query)
    .split(/[^a-z0-9]+/)
    .every((typed) => typed === '' || text.some((word) => word.startsWith(typed)))
}
