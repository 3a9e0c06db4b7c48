import { useEffect, useState } from 'react'
import { withDaysWhole } from '../case/days'
import { Notice } from '../components/Notice'
import { Row } from '../components/Row'
import { SearchBox } from '../components/SearchBox'
import { Stack } from '../components/Stack'
import { Tag } from '../components/Tag'
import { type Contact, type Place, routesIn } from '../directory/contact'
import { RouteButton } from './ContactRoute'
import { leftTyped } from './left-typed'
import { ReadingScreen } from './ReadingScreen'
import styles from './SearchScreen.module.css'
import type { Result, ResultKind, SearchIndex } from './search-index'
import { useServices } from './services'
import { useSearched } from './use-searched'

const KIND: Record<ResultKind, string> = {
  helpline: 'Helpline',
  provider: 'App or site',
  'take-down': 'Take down',
  'first-minute': 'First minute',
  'old-name': 'Old name or number',
  paragraph: 'Guidance',
  outcome: 'Outcome code',
  word: 'Word',
  app: 'In this app',
}

/** One box over helplines, apps, paragraphs, outcome codes and words. */
export function SearchScreen() {
  const [typed, setTyped, keepTyped] = useSearched(SEARCHED)
  const { settings } = useServices()
  const index = useSearchIndex(settings)
  const isAsking = typed.trim().length > 1
  const results = isAsking && typeof index === 'object' ? index.search(typed) : []
  return (
    <ReadingScreen title="Search">
      <SearchBox
        label="Search everything here"
        value={typed}
        onChange={setTyped}
        result={isAsking && typeof index === 'object' && howMany(results.length)}
      />
      {index === 'failed' && (
        <Notice
          tone="care"
          title="Search could not be loaded"
          text="The lists themselves are all here: helplines, take down and guidance."
          announce="status"
        />
      )}
      {!isAsking ? (
        <Begin />
      ) : results.length === 0 && typeof index === 'object' ? (
        <Ways of={NOT_HERE} />
      ) : (
        <Results results={results} onFollow={keepTyped} />
      )}
    </ReadingScreen>
  )
}

function Results({ results, onFollow }: { results: readonly Result[]; onFollow: () => void }) {
  const { settings } = useServices()
  return (
    <ul className={styles.list}>
      {results.map((result) => (
        <li key={result.id}>
          <Row
            title={result.title}
            meta={<span className={result.href && styles.text}>{withDaysWhole(result.text)}</span>}
            tags={
              <Tag tone={result.kind === 'old-name' ? 'open' : 'plain'} icon={ICON[result.kind] ?? 'dot'}>
                {KIND[result.kind]}
              </Tag>
            }
            {...(result.href && { href: result.href, onClick: onFollow })}
            trailing={firstWay(result.contact, settings)}
          />
        </li>
      ))}
    </ul>
  )
}

/** Rung from the result itself. What is to be checked first is read before it is rung. */
function firstWay(contact: Contact | undefined, place: Place) {
  const [route] = contact ? routesIn(contact, place) : []
  return contact && route?.status === 'confirmed' && <RouteButton contact={contact} route={route} />
}

interface Way {
  title: string
  icon: 'phone' | 'flag' | 'book'
  href: string
}

const HELPLINES: Way = { title: 'Helplines', icon: 'phone', href: '/helplines' }
const TO_BEGIN: readonly Way[] = [
  HELPLINES,
  { title: 'Take down', icon: 'flag', href: '/take-down' },
  { title: 'Guidance', icon: 'book', href: '/guidance' },
]
/** Most often an app that is not on the list: what to do is the same for all of those. */
const NOT_HERE: readonly Way[] = [
  { title: 'An app or site that is not named here', icon: 'flag', href: '/take-down#other-site' },
  { title: 'Report Remove: what the child can use', icon: 'phone', href: '/helplines#report-remove' },
  HELPLINES,
]

const Ways = ({ of }: { of: readonly Way[] }) => (
  <ul className={styles.list}>
    {of.map((way) => (
      <li key={way.href}>
        <Row {...way} />
      </li>
    ))}
  </ul>
)

const ICON: Partial<Record<ResultKind, 'phone' | 'flag' | 'book' | 'warning' | 'shield-alert'>> = {
  helpline: 'phone',
  provider: 'flag',
  'take-down': 'flag',
  'first-minute': 'shield-alert',
  'old-name': 'warning',
  paragraph: 'book',
}

function Begin() {
  return (
    <Stack>
      <p>
        Helplines, apps, paragraphs, outcome codes and words. Two letters are enough, and old names and numbers lead to
        the new ones.
      </p>
      <Ways of={TO_BEGIN} />
    </Stack>
  )
}

const howMany = (count: number) =>
  count === 0 ? 'Nothing found. Try fewer letters or another word.' : count === 1 ? '1 found' : `${count} found`

const SEARCHED = leftTyped<string>()

function useSearchIndex(place: Place): SearchIndex | 'loading' | 'failed' {
  const [index, setIndex] = useState<SearchIndex | 'loading' | 'failed'>('loading')
  useEffect(() => {
    let isOver = false
    import('./search-index').then(
      ({ buildSearchIndex }) => {
        if (!isOver) setIndex(buildSearchIndex(place))
      },
      () => setIndex('failed'),
    )
    return () => {
      isOver = true
    }
  }, [place])
  return index
}
