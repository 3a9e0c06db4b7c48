import { Link } from '../components/Link'
import styles from './LinksOn.module.css'

/** 'Use instead:' and where that leads, each link wide enough for a thumb. */
export function LinksOn({ label, links }: { label: string; links: readonly { href: string; name: string }[] }) {
  return (
    <p className={styles.links} data-links>
      <strong>{label}</strong>
      {links.map(({ href, name }) => (
        <Link key={href} href={href}>
          {name}
        </Link>
      ))}
    </p>
  )
}
