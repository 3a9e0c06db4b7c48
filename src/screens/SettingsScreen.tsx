import { Address } from '../components/Address'
import { KeyValueList } from '../components/KeyValueList'
import { Notice } from '../components/Notice'
import { Row } from '../components/Row'
import { capitalised } from '../guidance/capitals'
import { type ForceSettings, LOCAL_CONTACTS } from '../guidance/force-settings'
import { CallLink } from './ContactRow'
import { counted } from './counted'
import { dayMonthYear } from './day-month-year'
import { LOCAL_CONTACT_NAMES } from './ForceContacts'
import { ReadingScreen } from './ReadingScreen'
import { SchoolContactsEditor } from './SchoolContactsEditor'
import styles from './SettingsScreen.module.css'
import { useServices } from './services'
import { VaultSettings } from './vault/VaultSettings'

const FROM = {
  file: 'Read from your force’s own file just now.',
  kept: 'From your force’s own file, as last read on this phone.',
  national: 'Your force has not set its own: these are the national defaults.',
} as const

/** What the force has arranged, with its date, and the officer's own contacts. */
export function SettingsScreen() {
  const { settings, settingsFrom, settingsProblem } = useServices()
  return (
    <ReadingScreen title="Settings">
      <div className={styles.page}>
        {settingsProblem && (
          <Notice tone="care" title="Local arrangements could not be read" text={settingsProblem} announce="status" />
        )}
        <section aria-labelledby="cases">
          <h2 id="cases">Cases on this phone</h2>
          <VaultSettings />
        </section>
        <section aria-labelledby="arrangements">
          <h2 id="arrangements">Local arrangements</h2>
          <p className={styles.quiet}>
            {FROM[settings.forceName === undefined ? 'national' : settingsFrom]} Of {dayMonthYear(settings.date)}, to be
            looked at again by {dayMonthYear(settings.reviewBy)}.
          </p>
          <KeyValueList items={arrangementsOf(settings)} />
        </section>
        <section aria-labelledby="numbers">
          <h2 id="numbers">Your force’s contacts</h2>
          <KeyValueList
            items={LOCAL_CONTACTS.map((id) => {
              const { name, phone, email, hours } = settings.contacts[id]
              return {
                key: LOCAL_CONTACT_NAMES[id],
                value:
                  phone || email ? (
                    <Address>{[capitalised(name), phone, email, hours].filter(Boolean).join(' · ')}</Address>
                  ) : (
                    'No number given'
                  ),
                ...(phone && { action: <CallLink name={name} phone={phone} look="secondary" /> }),
              }
            })}
          />
        </section>
        <section aria-labelledby="schools">
          <h2 id="schools">Your own school contacts</h2>
          <SchoolContactsEditor />
        </section>
        <section aria-labelledby="not-right">
          <h2 id="not-right">When something is not right</h2>
          <Row
            title="Diagnostics"
            meta="What your force’s host sends, this copy of the app, this browser"
            icon="info"
            href="/settings/diagnostics"
          />
        </section>
      </div>
    </ReadingScreen>
  )
}

function arrangementsOf(settings: ForceSettings) {
  const { retention, lock, record, letterWording, unitPublicKey, wipeAfterWrongTries } = settings
  return [
    { key: 'Force', value: settings.forceName ?? 'None given' },
    { key: 'Nation', value: settings.nation === 'wales' ? 'Wales' : 'England' },
    ...(settings.nation === 'england'
      ? [
          {
            key: 'Duty to report child sex offences',
            value:
              settings.reportingDutySince === undefined
                ? 'Not shown to be in force'
                : `In force from ${dayMonthYear(settings.reportingDutySince)}`,
          },
        ]
      : []),
    {
      key: 'Outcome 21 is reviewed by',
      value: capitalised(settings.review?.by ?? 'nobody: your force asks for no review'),
    },
    { key: 'Return of a device is signed off by', value: capitalised(settings.returnSignOff.by) },
    { key: 'Child contact form', value: capitalised(settings.childContactForm) },
    {
      key: 'Record goes into',
      value:
        capitalised(record.system) +
        (record.boxLength === undefined ? '' : `, at most ${record.boxLength} characters a box`),
    },
    {
      key: 'Letter',
      value: letterWording === undefined ? 'This app’s own wording, after paragraph 22' : 'Your force’s own wording',
    },
    {
      key: 'Handover key',
      value: unitPublicKey === undefined ? 'None given' : `Your unit’s, ending in ${unitPublicKey.slice(-6)}`,
    },
    {
      key: 'Erased after a confirmed handover',
      value: retention.hoursAfterHandover === 0 ? 'At once' : counted(retention.hoursAfterHandover, 'hour'),
    },
    {
      key: 'Not handed over',
      value: `Reminder from day ${retention.remindFromDay}, daily from day ${retention.remindDailyFromDay}, a choice from day ${retention.chooseFromDay}`,
    },
    {
      key: 'Locks itself',
      value: `After ${counted(lock.idleMinutes, 'minute')} without a tap, ${lock.hiddenSeconds === 0 ? 'and at once' : `or ${counted(lock.hiddenSeconds, 'second')}`} out of sight`,
    },
    { key: 'Fingerprint or face', value: settings.passkeysAllowed ? 'Allowed' : 'Not allowed' },
    {
      key: 'Wrong passphrases',
      value:
        wipeAfterWrongTries === 'off'
          ? 'Never erase anything'
          : `Everything is erased after ${wipeAfterWrongTries} wrong tries`,
    },
  ]
}
