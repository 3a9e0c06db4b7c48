import { Tag } from '../components/Tag'
import { type Beside, besideWords } from '../guidance/beside-the-note'

/** What words rest on besides the paragraphs of the note: each source by its name, with its date. */
export function BesideTheNote({ of = [] }: { of?: readonly Beside[] | undefined }) {
  return of.map((one) => (
    <p key={one.name}>
      <Tag tone="plain" icon="info">
        {besideWords(one)}
      </Tag>
    </p>
  ))
}
