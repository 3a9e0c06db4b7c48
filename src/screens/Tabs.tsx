import { TabBar } from '../components/TabBar'

const TABS = [
  { href: '/', label: 'Cases', icon: 'cases' },
  { href: '/helplines', label: 'Helplines', icon: 'phone' },
  { href: '/take-down', label: 'Take down', icon: 'flag' },
  { href: '/guidance', label: 'Guidance', icon: 'book' },
] as const

/** The four rooms that are one tap away from anywhere. */
export function Tabs({ at }: { at?: (typeof TABS)[number]['href'] }) {
  return <TabBar label="Main" tabs={TABS.map((tab) => ({ ...tab, current: tab.href === at }))} />
}
