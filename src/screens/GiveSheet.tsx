import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../components/Button'
import { ButtonRow } from '../components/ButtonRow'
import { Chips } from '../components/Chips'
import { Notice } from '../components/Notice'
import { Sheet } from '../components/Sheet'
import { type Contact, type Place, type Route, routesIn } from '../directory/contact'
import { givenCodes, givenText, qrPayload } from '../directory/giving'
import styles from './GiveSheet.module.css'
import { PrintCard } from './PrintCard'
import { QrCode } from './QrCode'
import { print } from './ways-out'

interface GiveSheetProps {
  contacts: readonly Contact[]
  place: Place
  onClose: () => void
}

/** Gives contacts to somebody else's phone or hand. Nothing of any case is in it, nor words that give the subject away. */
export function GiveSheet({ contacts, place, onClose }: GiveSheetProps) {
  const only = contacts.length === 1 ? contacts[0] : undefined
  const routes = only ? differentCodes(routesIn(only, place)) : []
  const sets = only ? [] : givenCodes(contacts, place)
  const [chosen, setChosen] = useState('0')
  const route = routes[Number(chosen)]
  const text = givenText(contacts, place)
  const payload = route ? qrPayload(route) : (sets[Number(chosen)] ?? text)
  return (
    <Sheet open title={only ? `Give ${only.neutralName ?? only.name}` : 'Give'} onClose={onClose}>
      {routes.length > 1 && (
        <Chips
          label="What the code holds"
          value={chosen}
          onChange={setChosen}
          options={routes.map((one, at) => ({ value: String(at), label: codeLabel(one) }))}
        />
      )}
      {sets.length > 1 && (
        <Chips
          label="Which code"
          value={chosen}
          onChange={setChosen}
          options={sets.map((_, at) => ({ value: String(at), label: `Code ${at + 1} of ${sets.length}` }))}
        />
      )}
      <div className={styles.code}>
        <QrCode payload={payload} title={`Code for ${only ? (only.neutralName ?? only.name) : 'these contacts'}`} />
        <p>Point the other phone’s camera at it. It holds only this:</p>
        <pre className={styles.payload}>{payload}</pre>
        {route?.neutral && <p>Then {route.neutral.next}.</p>}
      </div>
      <ShareButtons text={text} />
      {createPortal(<PrintCard contacts={contacts} place={place} />, document.body)}
    </Sheet>
  )
}

/** Routes that share a neutral address share its code. */
function differentCodes(routes: readonly Route[]): Route[] {
  return routes.filter((route, at) => routes.findIndex((one) => qrPayload(one) === qrPayload(route)) === at)
}

function codeLabel({ kind, label, value }: Route): string {
  if (kind === 'phone') return `Call ${value}`
  if (kind === 'text') return `Text ${value}`
  if (kind === 'email') return 'Email'
  return label === 'Open' ? 'Web page' : label
}

function ShareButtons({ text }: { text: string }) {
  const [copying, setCopying] = useState<'asking' | 'done' | 'refused'>()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopying('done'),
      () => setCopying('refused'),
    )
  return (
    <>
      <ButtonRow>
        {typeof navigator.share === 'function' && (
          <Button look="secondary" icon="share" onClick={() => void navigator.share({ text }).catch(() => undefined)}>
            Share
          </Button>
        )}
        <Button as="link" look="secondary" icon="message" href={`sms:?&body=${encodeURIComponent(text)}`}>
          Text it
        </Button>
        <Button look="secondary" icon="copy" onClick={() => setCopying('asking')}>
          Copy
        </Button>
        <Button look="secondary" icon="print" onClick={() => void print()}>
          Print a card
        </Button>
      </ButtonRow>
      {copying === 'asking' && (
        <Notice
          tone="info"
          title="Copy these numbers?"
          text="Other apps on this phone can read what is copied."
          announce="status"
        >
          <ButtonRow>
            <Button small onClick={() => void copy()}>
              Copy them
            </Button>
            <Button small look="secondary" onClick={() => setCopying(undefined)}>
              Not now
            </Button>
          </ButtonRow>
        </Notice>
      )}
      <div role="status">
        {copying === 'done' && <Notice tone="good" text="Copied." />}
        {copying === 'refused' && (
          <Notice tone="care" text="This phone did not allow copying. Share or print instead." />
        )}
      </div>
    </>
  )
}
