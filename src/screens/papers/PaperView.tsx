import { QrPicture } from '../../components/QrPicture'
import { type Block, type Document, linesAbove, PRACTICE, stampOf } from '../../documents/document'
import styles from './PaperView.module.css'
import { renderQr } from './qr-matrix'

/** The one view that draws every paper, on the screen and on a printed page. */
export function PaperView({ document }: { document: Document }) {
  return (
    <article className={styles.paper} data-large={document.large ?? false} aria-label={document.title}>
      {document.practice && <p className={styles.practice}>{PRACTICE}</p>}
      {linesAbove(document).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h2>{document.title}</h2>
      {document.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a paper never move
        <Drawn key={at} block={block} />
      ))}
      <footer className={styles.stamp}>{stampOf(document)}</footer>
    </article>
  )
}

function Drawn({ block }: { block: Block }) {
  switch (block.is) {
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
    case 'paragraph':
      return <p className={styles.text}>{block.text}</p>
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((item) => (
            <li key={item} className={styles.text}>
              {item}
            </li>
          ))}
        </List>
      )
    }
    case 'rows':
      return (
        <dl className={styles.rows}>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a paper never move
            <div key={at}>
              <dt>{row.key}</dt>
              <dd className={styles.text}>{row.value}</dd>
            </div>
          ))}
        </dl>
      )
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
    case 'qr': {
      const matrix = renderQr(block.payload)
      return (
        <figure className={styles.qr}>
          <QrPicture matrix={matrix} title={block.says} />
          <figcaption>{block.says}</figcaption>
        </figure>
      )
    }
    case 'notice':
      return <p className={styles.notice}>{block.text}</p>
    case 'line':
      return <p className={styles.line}>{block.says}</p>
  }
}
