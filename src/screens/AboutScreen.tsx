import { withDaysWhole } from '../case/days'
import { Details } from '../components/Details'
import { KeyValueList } from '../components/KeyValueList'
import { Link } from '../components/Link'
import { PointList } from '../components/PointList'
import { monthAndYear, SEEN_IN } from '../directory/seen-in'
import { EDITION } from '../guidance/edition'
import { type Reading, SOURCES, SURE } from '../guidance/sources'
import styles from './AboutScreen.module.css'
import { dayMonthYear } from './day-month-year'
import { HowItWasChecked } from './HowItWasChecked'
import { ReadingScreen } from './ReadingScreen'

const READ: Record<Reading, string> = {
  primary: SURE.primary,
  secondary: SURE.secondary,
  'not-seen': SURE.general,
}

const BEFORE_USE = [
  'Neither the College of Policing nor any force has endorsed this.',
  'No number here has been rung and no page opened for you: each says where it was seen.',
  'No real case goes in before your force has approved it: data protection, records, IT and contacts.',
  'It advises and says why. You decide, and write down your own reasons.',
]

const HOW_IT_WORKS = [
  'It never stores an image. It asks for a child’s or a parent’s name only for a paper, and keeps it only if you say so.',
  'If you put your own name or number above your list, it is sealed with your cases.',
  'What you answer stays on this phone until you hand it over.',
  'Not known is an answer, and never counts as no.',
]

/** True to docs/accessibility.md, which is longer. */
const NOT_ACCESSIBLE = [
  'At 320 px wide with text at 200 %, a long word can break in the middle.',
  'Arrow keys in a set of answers give each answer they pass: it stays in the case’s history as changed.',
  'The PDFs have not been checked against PDF/UA. Every paper can be copied as text or printed from its page.',
  'Screen readers, switch and voice control on a phone, and Dragon and ZoomText on a desk, have not been tried.',
]

export function AboutScreen() {
  return (
    <ReadingScreen title="About">
      <div className={styles.page}>
        <section aria-labelledby="before">
          <h2 id="before">Before you rely on it</h2>
          <PointList points={BEFORE_USE.map((text) => ({ id: text, icon: 'info', text }))} />
        </section>
        <section aria-labelledby="what">
          <h2 id="what">What it does</h2>
          <p>
            It takes an officer through a first report of sexual images that children made or shared, following one
            briefing note, and shows what the note says to each answer.
          </p>
          <PointList points={HOW_IT_WORKS.map((text) => ({ id: text, icon: 'check', text }))} />
        </section>
        <section aria-labelledby="edition">
          <h2 id="edition">What it follows</h2>
          <KeyValueList
            items={[
              {
                key: 'Note',
                value: `${EDITION.title}, ${EDITION.publisher}, ${EDITION.date}, version ${EDITION.version}`,
              },
              { key: 'This app', value: `Version ${__APP_VERSION__}` },
              {
                key: 'Corrections and contacts',
                value: `Version ${EDITION.factsVersion}, read on ${dayMonthYear(EDITION.factsDate)}`,
              },
              { key: 'To be read again by', value: dayMonthYear(EDITION.reviewBy) },
            ]}
          />
          <p>{EDITION.follows}</p>
          <p>
            <Link href={EDITION.newerPage.address}>{EDITION.newerPage.title}</Link>
          </p>
          <p>
            The app is free software under the MIT licence. What it is made of keeps its own:{' '}
            <Link href="/licences.txt" target="_blank">
              all licences
            </Link>{' '}
            (not kept on the phone: needs a signal).
          </p>
        </section>
        <section aria-labelledby="accessibility">
          <h2 id="accessibility">Accessibility</h2>
          <p>
            This app is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. It is partially
            compliant, because of what is listed here.
          </p>
          <PointList points={NOT_ACCESSIBLE.map((text) => ({ id: text, icon: 'info', text }))} />
          <p>
            Each release is tested with axe on every screen, in light, in dark and with large text, and by a whole case
            with the keyboard alone. Orca with Firefox read parts of it on a desk. Those who build it tested it, last on
            30 November 2026; nobody else has audited it.
          </p>
          <p>
            If something keeps you from using it, tell whoever your force names, or open an issue in the app’s
            repository. Put nothing of a case into it. Not happy with the answer? The Equality Advisory and Support
            Service (EASS) advises you.
          </p>
        </section>
        <HowItWasChecked />
        <section aria-labelledby="sources">
          <h2 id="sources">Sources</h2>
          <Details summary={`Law and guidance: ${Object.keys(SOURCES).length}`}>
            <ul className={styles.sources}>
              {Object.entries(SOURCES).map(([id, source]) => (
                <li key={id}>
                  {source.address ? <Link href={source.address}>{source.title}</Link> : source.title}
                  {withDaysWhole(
                    `, ${source.date}. ${READ[source.read]}${source.lastRead ? `, last on ${dayMonthYear(source.lastRead)}` : ''}.`,
                  )}
                </li>
              ))}
            </ul>
          </Details>
          <Details summary={`Numbers and addresses: ${Object.keys(SEEN_IN).length}`}>
            <ul className={styles.sources}>
              {Object.entries(SEEN_IN).map(([id, { what, date, lastRead }]) => (
                <li key={id}>
                  {withDaysWhole(
                    `${what}${date ? datedBeside(what, date) : ''}.${id === 'no-source' ? '' : ` Read on ${dayMonthYear(lastRead)}.`}`,
                  )}
                </li>
              ))}
            </ul>
          </Details>
        </section>
      </div>
    </ReadingScreen>
  )
}

/** Nothing, where what it is called says it already. */
function datedBeside(what: string, date: string): string {
  const when = date.length === 10 ? dayMonthYear(date) : monthAndYear(date)
  return withDaysWhole(what).includes(when) ? '' : `, of ${when}`
}
