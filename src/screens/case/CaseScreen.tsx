import { type ReactNode, useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { Screen } from '../../components/Screen'
import { isHeld } from '../../drafts/case-lock'
import type { Problem, ProblemWords } from '../../drafts/problems'
import type { Desk } from '../../drafts/vault-desk'
import { useServices } from '../services'
import { tried } from '../tried'
import { useProblemWords } from '../vault/late-proof'
import { WhenOpen } from '../vault/WhenOpen'
import { OpenCaseProvider } from './case-context'
import { NoCase } from './NoCase'
import { begunCase, holdCase, type OpenCase, openCase, takeBegun } from './open-case'
import { UrgentFirst } from './UrgentFirst'

type Opening = { open: OpenCase } | { problem: Problem } | 'opening' | 'elsewhere'

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
  const opening = useOpening(id)
  if (opening === 'opening') return <Before />
  if (opening === 'elsewhere') {
    return (
      <Before>
        <NoCase {...ELSEWHERE} />
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

function useOpening(id: string): Opening {
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
      const opened = open ?? (await openCase(await drafts(), id, now, painted))
      if ('problem' in opened) return opened
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
  }, [id, drafts, now, painted, vault])
  return opening
}

function NotOpened({ problem }: { problem: Problem }) {
  const words = useProblemWords(problem)
  return <Before>{words && <NoCase {...words} />}</Before>
}

/** Until the case itself is on the screen. */
function Before({ children = <p role="status">Opening…</p> }: { children?: ReactNode }) {
  return (
    <Screen title="Case" back={{ label: 'Cases', href: '/' }}>
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
