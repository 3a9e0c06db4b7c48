import { withDaysWhole } from '../case/days'
import { Tag, type TagTone } from '../components/Tag'
import { DUTY_UNSET } from '../guidance/paragraphs'
import { type Correction, SURE, type Sure } from '../guidance/sources'
import styles from './Corrections.module.css'
import { dayMonthYear } from './day-month-year'
import { ParagraphLinks } from './ParagraphLinks'
import { SourceNames } from './SourceNames'
import { useServices } from './services'

const LOOK: Record<Sure, { tone: TagTone; icon: 'check' | 'info' | 'unknown'; word: string }> = {
  primary: { tone: 'low', icon: 'check', word: 'Read in the text' },
  secondary: { tone: 'plain', icon: 'info', word: 'Reported by others' },
  general: { tone: 'open', icon: 'unknown', word: 'To be confirmed' },
}

/** What has changed since 2016 or was left open: each with where it comes from, of when, and how sure it is. */
export function Corrections({ since }: { since: readonly Correction[] }) {
  const duty = useServices().settings.reportingDutySince
  const said = ({ text }: Correction) =>
    duty === undefined
      ? text
      : text.replace(DUTY_UNSET, `Your force says that it applies from ${dayMonthYear(duty)}. Refer in any case.`)
  return (
    <aside className={styles.since} aria-labelledby="since">
      <h2 id="since">Since 2016</h2>
      {since.length === 0 && <p className={styles.quiet}>Nothing known that changes this paragraph.</p>}
      {since.map((correction) => (
        <section key={correction.text} className={styles.one}>
          <p>
            <ParagraphLinks text={said(correction)} />
          </p>
          <p className={styles.tags}>
            <Tag tone={LOOK[correction.sure].tone} icon={LOOK[correction.sure].icon}>
              {LOOK[correction.sure].word}
            </Tag>
            {correction.onlyIn && (
              <Tag tone="plain" icon="flag">
                {correction.onlyIn === 'wales' ? 'Wales only' : 'England only'}
              </Tag>
            )}
            <span className={styles.quiet}>{withDaysWhole(correction.date)}</span>
          </p>
          <SourceNames of={correction.sources} className={styles.sources} />
        </section>
      ))}
      {since.length > 0 && (
        <details className={styles.key}>
          <summary>How sure is that?</summary>
          <dl>
            {(Object.keys(LOOK) as Sure[]).map((sure) => (
              <div key={sure}>
                <dt>{LOOK[sure].word}</dt>
                <dd>{`${SURE[sure]}.`}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </aside>
  )
}
