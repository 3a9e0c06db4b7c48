import { useEffect, useState } from 'react'
import { Button } from '../components/Button'
import { KeyValueList } from '../components/KeyValueList'
import { Notice } from '../components/Notice'
import { ReadingScreen } from './ReadingScreen'
import styles from './SettingsScreen.module.css'
import { type HeaderDifference, useServices } from './services'
import { worksOffline } from './vault/protection'
import { useWorksOffline } from './vault/use-kept-here'

/** Whether this copy, this browser and the force's host are as they should be: for the officer, and for whoever mends it. */
export function DiagnosticsScreen() {
  const offline = useWorksOffline()
  const promised = usePromised()
  return (
    <ReadingScreen title="Diagnostics" back={{ label: 'Settings', href: '/settings' }}>
      <div className={styles.page}>
        <section aria-labelledby="host">
          <h2 id="host">What your force’s host sends</h2>
          <FromTheHost />
        </section>
        <section aria-labelledby="copy">
          <h2 id="copy">This copy of the app</h2>
          <KeyValueList items={[{ key: 'Version', value: __APP_VERSION__ }, worksOffline(offline)]} />
        </section>
        <section aria-labelledby="browser">
          <h2 id="browser">This browser</h2>
          <KeyValueList
            items={[
              {
                key: 'Address',
                value: window.isSecureContext ? '✓ Secure' : 'Not secure: nothing can be kept or protected here',
              },
              {
                key: 'Kept apart from other pages',
                value: window.crossOriginIsolated ? '✓ Yes' : 'No: the host does not send what this takes',
              },
              {
                key: 'Storage',
                value: promised ? '✓ Promised not to be cleared by itself' : 'May be cleared when room is short',
              },
              { key: 'It calls itself', value: navigator.userAgent },
            ]}
          />
        </section>
      </div>
    </ReadingScreen>
  )
}

function FromTheHost() {
  const { differingHeaders } = useServices()
  const [turn, setTurn] = useState(0)
  const [found, setFound] = useState<{ differing: readonly HeaderDifference[] | undefined }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again
  useEffect(() => {
    let shown = true
    setFound(undefined)
    void (differingHeaders?.() ?? Promise.resolve(undefined))
      .catch(() => undefined)
      .then((differing) => shown && setFound({ differing }))
    return () => {
      shown = false
    }
  }, [differingHeaders, turn])
  const differing = found?.differing
  return (
    <>
      {found === undefined && <p role="status">Asking…</p>}
      {found !== undefined && differing === undefined && (
        <Notice
          tone="info"
          title="The host did not answer"
          text="Without a signal nothing can be said about it. What is on this phone works on, and stays sealed."
          announce="status"
        />
      )}
      {differing?.length === 0 && (
        <Notice
          tone="good"
          title="As it should be"
          text="Every header that protects this app came as it was released."
          announce="status"
        />
      )}
      {differing !== undefined && differing.length > 0 && (
        <>
          <Notice
            tone="care"
            title={
              differing.length === 1
                ? 'One header is not as it should be'
                : `${differing.length} headers are not as they should be`
            }
            text="Show this page to your force’s web team: the page on hosting that came with the app says where each is set. What you keep stays sealed; the page around it is protected less than it should be."
            announce="status"
          />
          <KeyValueList items={differing.map((one) => ({ key: one.name, value: <Difference of={one} /> }))} />
        </>
      )}
      {/* Stays while it asks, so that the focus does. */}
      <Button look="secondary" onClick={() => setTurn(turn + 1)}>
        Ask again
      </Button>
    </>
  )
}

/** A policy is long: only what is missing from it, or was not to be there. */
function Difference({ of: { expected, sent } }: { of: HeaderDifference }) {
  const partsOf = (header: string | null) => header?.split(/\s*[;,]\s*/).filter(Boolean) ?? []
  const [wanted, came] = [partsOf(expected), partsOf(sent)]
  const said = [
    {
      words: sent === null ? 'Not sent. It should be' : 'Missing',
      parts: wanted.filter((part) => !came.includes(part)),
    },
    { words: 'Not expected', parts: came.filter((part) => !wanted.includes(part)) },
  ].filter(({ parts }) => parts.length > 0)
  // The same parts in another order.
  if (said.length === 0) return `Sent as: ${sent ?? ''}`
  return said.map(({ words, parts }) => <p key={words}>{`${words}: ${parts.join('; ')}`}</p>)
}

function usePromised(): boolean {
  const [promised, setPromised] = useState(false)
  useEffect(() => {
    let shown = true
    void navigator.storage?.persisted?.().then((is) => shown && setPromised(is))
    return () => {
      shown = false
    }
  }, [])
  return promised
}
