import { memo, startTransition, useEffect, useState } from 'react'
import { Button } from '../components/Button'
import { LiveRegion } from '../components/LiveRegion'
import { Notice } from '../components/Notice'
import { Row } from '../components/Row'
import { Stack } from '../components/Stack'
import { Tag } from '../components/Tag'
import type { Summary } from '../drafts/drafts'
import type { Due } from '../drafts/retention'
import { WORDING } from '../guidance/conclusions'
import { dayAndTime } from './case/clock-words'
import { RISK_LOOK } from './case/looks'
import { useServices } from './services'
import { shownLabel } from './shown-label'
import { calledAmong } from './vault/called-among'
import { dueCase } from './vault/late-proof'
import { useVaultView } from './vault/use-vault'
import { VaultNotices } from './vault/VaultNotices'

interface Here {
  cases: readonly Summary[]
  due: ReadonlyMap<string, Due>
  erased: number
  /** Some of them could not be read. */
  failed?: true
  /** Nothing more is looked for. */
  whole?: true
}

const NOTHING: Here = { cases: [], due: new Map(), erased: 0 }

/** The cases that are kept here, or in memory, with what is due. */
export function ListedCases() {
  const [here, lookAgain] = useCasesHere()
  const { state, notKept } = useVaultView()
  const [said, setSaid] = useState('')
  const isDone = (what: string) => {
    setSaid(what)
    lookAgain()
  }
  if (here === undefined) return null
  const { cases, due, erased, failed, whole } = here
  const open = cases.filter((one) => !one.closed)
  /** All of them. */
  const inMemory = state === 'no-vault' && notKept
  return (
    <>
      <VaultNotices none={cases.length === 0 && !failed} erased={erased} />
      {failed && (
        <Notice
          tone="stop"
          title="Your cases could not all be read"
          text="Nothing that is kept is lost. More of them may be here than you see."
          announce="alert"
        >
          <Button small look="secondary" onClick={lookAgain}>
            Try again
          </Button>
        </Notice>
      )}
      {[...due].map(([id, is]) => {
        const summary = is.kind === 'remind' || is.kind === 'choose' ? cases.find((one) => one.case === id) : undefined
        if (summary === undefined) return null
        const called = calledAmong(cases, summary)
        return <dueCase.Shown key={id} summary={summary} due={is} called={called} onDone={isDone} />
      })}
      <CaseList
        title={inMemory ? 'In memory, not kept' : 'Open on this phone'}
        cases={open}
        due={due}
        inMemory={inMemory}
      />
      <CaseList title="Closed" cases={cases.filter((one) => one.closed)} due={due} inMemory={inMemory} />
      {whole && cases.length > 0 && !inMemory && (
        <Button as="link" href="/take-in" look="quiet" small icon="download">
          Take in a handover file
        </Button>
      )}
      <LiveRegion>{said}</LiveRegion>
    </>
  )
}

function useCasesHere(): [Here | undefined, () => void] {
  const { drafts, vault } = useServices()
  const [here, setHere] = useState(() => listOf(vault.newestNow?.()))
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn looks again
  useEffect(() => {
    let shown = true
    let goneOn: Promise<unknown> | undefined
    const mine = ++looks
    /** Whoever has gone on already waits for something else. Answers whether to go on looking. */
    const looksOn = async () => {
      await goneOn
      return mine === looks
    }
    const look = async () => {
      const kept = await drafts()
      const show = (cases: readonly Summary[]) =>
        shown && setHere((before) => (before?.cases === cases ? before : { ...NOTHING, ...before, cases }))
      const newest = await kept.newest?.()
      if (newest !== undefined) {
        show(newest)
        await rest()
        if (!(await looksOn())) return
      }
      const cases = await kept.list()
      show(cases)
      // Once is enough: with the first look a case begins to count as one that stays.
      if (newest === undefined) await rest()
      if (!(await looksOn())) return
      const found = await (await vault.desk()).stays()?.look(cases)
      const erased = found?.erased ?? []
      if (!shown) return
      setHere({
        cases: cases.filter((one) => !erased.includes(one.case)),
        due: found?.due ?? new Map(),
        erased: erased.length,
        whole: true,
      })
    }
    look().catch(() => shown && setHere((before) => ({ ...NOTHING, ...before, failed: true })))
    return () => {
      shown = false
      goneOn = new Promise((resolve) => setTimeout(resolve, GONE_ON_MS))
    }
  }, [drafts, vault, turn])
  return [here, () => setTurn((before) => before + 1)]
}

const listOf = (cases: readonly Summary[] | undefined): Here | undefined => cases && { ...NOTHING, cases }

/** Each look at the cases has a number: one that was left ends where a newer one has begun. */
let looks = 0

/** From a list to a case and its first answer. */
const GONE_ON_MS = 3_000

/** Until the list is drawn and nobody waits for anything. */
const rest = () =>
  new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 1_000 })
    else setTimeout(resolve)
  })

/** Rows that fill a phone are drawn first, the rest of a page right after it, what is older when asked for. */
const SCREENFUL = 4
const PAGE = 100

interface CaseListProps {
  title: string
  cases: readonly Summary[]
  due: ReadonlyMap<string, Due>
  inMemory: boolean
}

function CaseList({ title, cases, due, inMemory }: CaseListProps) {
  const [most, setMost] = useState(PAGE)
  const [shown, setShown] = useState(SCREENFUL)
  useEffect(() => startTransition(() => setShown(most)), [most])
  if (cases.length === 0) return null
  return (
    <section aria-label={title}>
      <Stack gap="tight">
        <h2>{title}</h2>
        {cases.slice(0, shown).map((one) => (
          <CaseRow
            key={one.case}
            summary={one}
            meta={metaOf(one, due.get(one.case), inMemory || one.inMemory === true)}
            waits={due.get(one.case)?.kind === 'choose'}
          />
        ))}
        {cases.length > most && (
          <Button look="secondary" wide onClick={() => setMost(most + PAGE)}>
            Show {Math.min(PAGE, cases.length - most)} older
          </Button>
        )}
      </Stack>
    </section>
  )
}

/** Drawn again only when it says something else. */
const CaseRow = memo(function CaseRow({ summary, meta, waits }: { summary: Summary; meta: string; waits: boolean }) {
  const { case: id, label, risk, referral, savedAt } = summary
  return (
    <Row
      {...(!waits && { href: `/case/${id}` })}
      title={shownLabel(label)}
      meta={meta}
      // Of one whose summary is lost the risk is not undetermined: it is not known before it is opened.
      tags={
        savedAt !== '' && (
          <>
            <Tag tone={RISK_LOOK[risk].tone} icon={RISK_LOOK[risk].icon}>
              {WORDING.risk[risk].short}
            </Tag>
            {(referral === 'immediate' || referral === 'likely') && (
              <Tag tone="high" icon="shield-alert">
                {WORDING.referral[referral].short}
              </Tag>
            )}
          </>
        )
      }
    />
  )
})

function metaOf({ stage, savedAt, left, handedOver, begun }: Summary, due: Due | undefined, inMemory: boolean): string {
  return [
    due?.kind === 'choose' && 'Opens once you have said, above, what is to become of it',
    stage,
    inMemory ? 'not kept: closing the app loses it' : savedAt !== '' && `saved ${dayAndTime(savedAt)}`,
    left > 0 && `${left} ${left === 1 ? 'duty' : 'duties'} left`.replaceAll(' ', '\u00a0'),
    due?.kind === 'leaves'
      ? `handed over, erased after ${dayAndTime(new Date(due.at).toISOString())}`
      : handedOver && `handed over${begun ? ', not erased: something is begun in it' : ''}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
