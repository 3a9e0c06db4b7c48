import { withDaysWhole } from '../case/days'
import { Link } from '../components/Link'
import { SOURCES, type SourceId } from '../guidance/sources'

/** What something rests on: each source by its title, with its date. */
export function SourceNames({ of, className }: { of: readonly SourceId[]; className?: string | undefined }) {
  return (
    <ul className={className}>
      {of.map((id) => {
        const { title, address, date } = SOURCES[id]
        return (
          <li key={id}>
            {address ? <Link href={address}>{title}</Link> : title}
            {withDaysWhole(`, ${date}`)}
          </li>
        )
      })}
    </ul>
  )
}
