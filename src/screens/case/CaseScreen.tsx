import { type ReactNode, useEffect, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { Screen } from '../../components/Screen'
import { isHeld } from '../../drafts/case-lock'
import type { Summary } from '../../drafts/drafts'
import type { Problem, ProblemWords } from '../../drafts/problems'
import type { Due } from '../../drafts/retention'
import type { Desk } from '../../drafts/vault-desk'
import { useServices } from '../services'
import { tried } from '../tried'
import { dueCase, useProblemWords } from '../vault/late-proof'
import { WhenOpen } from '../vault/WhenOpen'
import { OpenCaseProvider } from './case-context'
import { HideButton } from './HideButton'
import { NoCase } from './NoCase'
import { begunCase, holdCase, type OpenCase, openCase, takeBegun } from './open-case'
import { UrgentFirst } from './UrgentFirst'

type Asked = { summary: Summary; due: Due }
type Opening = { open: OpenCase } | { problem: Problem } | Asked | 'opening' | 'elsewhere'

/** One case: opened, held against other tabs, and shown at the stage where the officer stands. */
export function CaseScreen() {
  const { case: id = '' } = useParams()
  return (
    <WhenOpen title="Case">
      {/* From one case right to another nothing of the first stays. */}
      <OneCase key={id} id={id} />
    </WhenOpen>
  )
}

function OneCase({ id }: { id: string }) {
  const leaves = useLocation().pathname.endsWith('/hand-over')
  const [isAnswered, setAnswered] = useState(leaves)
  const opening = useOpening(id, isAnswered)
  if (opening === 'opening') return <Before />
  if (opening === 'elsewhere') {
    return (
      <Before>
        <NoCase {...ELSEWHERE} />
      </Before>
    )
  }
  if ('due' in opening) {
    // To hand it over is an answer.
    if (leaves && !isAnswered) setAnswered(true)
    if (isAnswered) return <Before />
    return (
      <Before actions={<HideButton />}>
        <dueCase.Shown {...opening} onDone={() => setAnswered(true)} />
      </Before>
    )
  }
  if ('problem' in opening) return <NotOpened problem={opening.problem} />
  return (
    <OpenCaseProvider value={opening.open}>
      <UrgentFirst />
    </OpenCaseProvider>
  )
}

/** `isAnswered`: what is to become of it where it has been here too long. */
function useOpening(id: string, isAnswered: boolean): Opening {
  const { drafts, now, painted, vault } = useServices()
  const [opening, setOpening] = useState<Opening>(() => {
    const open = begunCase(id)
    return open === undefined ? 'opening' : { open }
  })
  useEffect(() => {
    const leaving = new AbortController()
    let open = takeBegun(id)
    let free: (() => void) | undefined
    let letGo: (() => void) | undefined
    let here: Desk | undefined
    /** What a full phone could not write is neither lost nor let go. */
    const leave = async () => {
      if (open !== undefined) await (here ?? (await vault.desk())).left(open)
    }
    const begin = async (): Promise<Opening> => {
      if (open === undefined && (await isHeld(id))) setOpening('elsewhere')
      free = await holdCase(id, leaving.signal)
      const desk = await vault.desk()
      here = desk
      const asks = open === undefined && !isAnswered
      const coming = open ?? drafts().then((kept) => openCase(kept, id, now, painted))
      const savedAt = async () => {
        const opened = await coming
        return 'problem' in opened ? undefined : opened.savedAt
      }
      const looked = asks ? tried(async () => desk.stays()?.dueHere(id, savedAt)) : undefined
      const opened = await coming
      if ('problem' in opened) return opened
      const due = await looked
      if (due && 'kind' in due && due.kind === 'choose') {
        const { summary } = opened.whole()
        if (!summary.handedOver) {
          await opened.close()
          // It may be deleted now.
          free()
          return { summary, due }
        }
      }
      // Nothing is waited for from here on: what was left meanwhile is held by nobody.
      if (leaving.signal.aborted) await opened.close()
      else {
        open = opened
        letGo = desk.hold(opened)
        opened.keeper.subscribe(() => {
          if (opened.keeper.keeping().problem?.kind === 'vault-gone') void desk.vaultIsGone()
        })
      }
      return { open: opened }
    }
    void tried(begin).then((opened) => leaving.signal.aborted || setOpening(opened))
    return () => {
      leaving.abort()
      void leave()
        .catch(() => undefined)
        .finally(() => {
          letGo?.()
          free?.()
        })
    }
  }, [id, drafts, now, painted, vault, isAnswered])
  return opening
}

function NotOpened({ problem }: { problem: Problem }) {
  const words = useProblemWords(problem)
  return <Before>{words && <NoCase {...words} />}</Before>
}

/** Until the case itself is on the screen. */
function Before({ children = <p role="status">Opening…</p>, actions }: { children?: ReactNode; actions?: ReactNode }) {
  return (
    <Screen title="Case" back={{ label: 'Cases', href: '/' }} actions={actions}>
      <title>Proportion</title>
      {children}
    </Screen>
  )
}

const ELSEWHERE: ProblemWords = {
  happened: 'Open in another tab',
  safe: 'This case is being worked on in another tab.',
  next: 'Close it there, and it opens here by itself. Nothing is lost in between.',
}
