import { Fragment, type ReactNode } from 'react'
import { QrPicture } from '../../components/QrPicture'
import { type Block, type Document, endFrom, type Row, type Square, squaresFrom } from '../../documents/document'
import { linesAbove, PRACTICE, stampOf, withNumbersWhole } from '../../documents/document-text'
import styles from './PaperView.module.css'
import { renderQr } from './qr-matrix'

interface Props {
  document: Document
  /** On the screen, in the place of the lines to write on by hand. */
  inPlaceOfLines?: ReactNode
}

/** The one view that draws every paper, on the screen and on a printed page. */
export function PaperView({ document, inPlaceOfLines }: Props) {
  const { blocks } = document
  const end = endFrom(blocks)
  const firstLine = blocks.findIndex(({ is }) => is === 'line')
  const drawn = (block: Block, at: number) => (
    // What stands in their place stays itself when something comes above it.
    <Fragment key={at === firstLine ? 'lines' : at}>
      {at === firstLine && inPlaceOfLines && <div className={styles.onScreen}>{inPlaceOfLines}</div>}
      {block.is === 'line' ? (
        <p className={styles.line} data-on-paper-only={Boolean(inPlaceOfLines)}>
          {block.says}
        </p>
      ) : block.is === 'qr' ? (
        blocks[at - 1]?.is !== 'qr' && <Squares of={squaresFrom(blocks, at)} />
      ) : (
        <Drawn block={block} />
      )}
    </Fragment>
  )
  return (
    <article className={styles.paper} data-large={document.large ?? false} aria-label={document.title}>
      {document.practice && (
        <>
          <p className={styles.notice}>{PRACTICE}</p>
          <p className={styles.onEveryPage} aria-hidden>
            PRACTICE
          </p>
        </>
      )}
      {linesAbove(document).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h2>{document.title}</h2>
      {blocks.slice(0, end).map(drawn)}
      <div className={styles.end}>
        {blocks.slice(end).map((block, at) => drawn(block, end + at))}
        <footer className={styles.stamp}>{stampOf(document)}</footer>
      </div>
    </article>
  )
}

/** Light modules around a square, by the standard. */
const QUIET = 4

function Squares({ of }: { of: readonly Square[] }) {
  return (
    <div className={styles.squares}>
      {of.map(({ says, payload }) => {
        const matrix = renderQr(payload)
        return (
          // Its em is one module, so that each is as many whole pixels wide as the next.
          <figure key={payload} style={{ inlineSize: `${matrix.length + 2 * QUIET}em` }}>
            <QrPicture matrix={matrix} margin={QUIET} title={`Square to scan: ${says}`} />
            <figcaption>{says}</figcaption>
          </figure>
        )
      })}
    </div>
  )
}

function Drawn({ block }: { block: Exclude<Block, Square | { is: 'line' }> }) {
  switch (block.is) {
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case 'paragraph':
      return <p className={styles.text}>{withNumbersWhole(block.text)}</p>
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item) => (
            <li key={item} className={styles.text}>
              {withNumbersWhole(item)}
            </li>
          ))}
        </List>
      )
    }
    case 'rows':
      return <Rows rows={block.rows} />
    case 'quote':
      return (
        <blockquote>
          {block.paragraphs.map((text) => (
            <p key={text} className={styles.text}>
              {text}
            </p>
          ))}
        </blockquote>
      )
    case 'link':
      return (
        <p>
          {block.says}: <a href={block.href}>{block.text}</a>
        </p>
      )
    case 'notice':
      return <p className={styles.notice}>{block.text}</p>
  }
}

/** What is short stands on the line of its key, what has lines of its own below it. */
function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className={styles.rows}>
      {rows.map(({ key, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a paper never move
        <div key={at} data-below={value.includes('\n')}>
          <dt>{key}: </dt>
          <dd className={styles.text}>{withNumbersWhole(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
