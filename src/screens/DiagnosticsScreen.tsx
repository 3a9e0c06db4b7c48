import { useEffect, useState } from 'react'
import { Button } from '../components/Button'
import { KeyValueList } from '../components/KeyValueList'
import { Notice } from '../components/Notice'
import { ReadingScreen } from './ReadingScreen'
import styles from './SettingsScreen.module.css'
import { type HeaderDifference, useServices } from './services'
import { useOffline, worksOffline } from './vault/offline'

/** Whether this copy, this browser and the force's host are as they should be: for the officer, and for whoever mends it. */
export function DiagnosticsScreen() {
  const offline = useOffline()
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

/** What a host may send with headers of its own, by its address. */
const FILES: readonly [address: RegExp, words: string][] = [
  [/^\/$/, 'the page itself'],
  [/^\/sw\.js$/, 'the file that keeps the app on this phone'],
  [/^\/force-settings\.json$/, 'the file of what your force has set'],
  [/^\/assets\/kdf\.worker-/, 'the file that checks your passphrase'],
  [/^\/assets\//, 'a script of the app'],
]
const EACH = `each of the ${FILES.length} files that were asked for`
const wordsFor = (file: string) => FILES.find(([address]) => address.test(file))?.[1] ?? file

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
          text={`Every header that protects this app came as it was released, on ${EACH}.`}
          announce="status"
        />
      )}
      {differing !== undefined && differing.length > 0 && <Differences all={differing} />}
      {/* Stays while it asks, so that the focus does. */}
      <Button look="secondary" onClick={() => setTurn(turn + 1)}>
        Ask again
      </Button>
    </>
  )
}

function Differences({ all }: { all: readonly HeaderDifference[] }) {
  const missing = all.filter(({ name }) => name === ':status')
  const places = byPlace(all.filter((one) => !missing.includes(one)))
  const wrong = places.reduce((sum, { differing }) => sum + differing.length, 0)
  const others = wrong === 0 ? FILES.length - missing.length : 0
  return (
    <>
      {wrong > 0 && (
        <Notice
          tone="care"
          title={wrong === 1 ? 'One header is not as it should be' : `${wrong} headers are not as they should be`}
          text="Show this page to your force’s web team: docs/hosting.md in the app’s source says where each is set. What you keep stays sealed; the page around it is protected less than it should be."
          announce="status"
        />
      )}
      {places.map(({ files, differing }) => (
        <div key={files.join()}>
          <h3>{`On ${files.length === FILES.length ? EACH : files.map(wordsFor).join(', ')}`}</h3>
          <p className={styles.quiet}>{files.join(', ')}</p>
          <KeyValueList items={differing.map((one) => ({ key: one.name, value: <Difference of={one} /> }))} />
        </div>
      ))}
      {missing.length > 0 && (
        <>
          <Notice
            tone="care"
            title={missing.length === 1 ? 'One file did not come' : `${missing.length} files did not come`}
            text={`Nothing can be said of the headers of ${missing.length === 1 ? 'this one' : 'these'}.${others > 0 ? ` On each of the other ${others}, every header came as it was released.` : ''}`}
            announce="status"
          />
          <KeyValueList items={missing.map(({ on, sent }) => ({ key: on, value: `${came(sent)}: ${wordsFor(on)}` }))} />
        </>
      )}
    </>
  )
}

function came(status: string | null): string {
  if (status === null) return 'No answer'
  return status === '404' ? 'Not found' : `Answered with ${status}`
}

/** A header that is wrong in the same way on several files is said once, with all of them. */
function byPlace(all: readonly HeaderDifference[]) {
  const places = new Map<string, { files: readonly string[]; differing: HeaderDifference[] }>()
  for (const one of all) {
    const alike = all.filter(
      ({ name, expected, sent }) => name === one.name && expected === one.expected && sent === one.sent,
    )
    const files = alike.map(({ on }) => on)
    const place = places.get(files.join()) ?? { files, differing: [] }
    if (alike[0] === one) place.differing.push(one)
    places.set(files.join(), place)
  }
  return [...places.values()]
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
