import { Icon, type IconName } from './Icon'
import { Link } from './Link'
import styles from './TabBar.module.css'

interface Tab {
  href: string
  label: string
  icon: IconName
  current?: boolean
}

export function TabBar({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} className={styles.tab} aria-current={tab.current ? 'page' : undefined}>
              <span className={styles.icon}>
                <Icon name={tab.icon} large />
              </span>
              <span>{tab.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
