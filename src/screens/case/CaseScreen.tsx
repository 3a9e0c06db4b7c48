import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { Screen } from '../../components/Screen'
import type { Problem } from '../../drafts/problems'
import { useServices } from '../services'
import { tried } from '../tried'
import { useProblemWords } from '../vault/late-proof'
import { WhenOpen } from '../vault/WhenOpen'
import { OpenCaseProvider } from './case-context'
import { begunCase, holdCase, isHeldElsewhere, type OpenCase, openCase, takeBegun } from './open-case'
import { UrgentFirst } from './UrgentFirst'

type Opening = { open: OpenCase } | { problem: Problem } | 'opening' | 'elsewhere'

/** One case: opened, held against other tabs, and shown at the stage where the officer stands. */
export function CaseScreen() {
  return (
    <WhenOpen title="Case">
      <OneCase />
    </WhenOpen>
  )
}

function OneCase() {
  const { case: id = '' } = useParams()
  const opening = useOpening(id)
  if (opening === 'opening') return <Waiting />
  if (opening === 'elsewhere') {
    return (
      <Message
        title="Open in another tab"
        text="This case is being worked on in another tab. Close it there, and it opens here by itself. Nothing is lost in between."
      />
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
    const begin = async (): Promise<Opening> => {
      if (open === undefined && (await isHeldElsewhere(id))) setOpening('elsewhere')
      free = await holdCase(id, leaving.signal)
      const desk = await vault.desk()
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
      void (open?.close() ?? Promise.resolve()).finally(() => {
        letGo?.()
        free?.()
      })
    }
  }, [id, drafts, now, painted, vault])
  return opening
}

function NotOpened({ problem }: { problem: Problem }) {
  const words = useProblemWords(problem)
  return words ? <Message title={words.happened} text={`${words.safe} ${words.next}`} /> : <Waiting />
}

function Waiting() {
  return (
    <Screen title="Case" back={{ label: 'Cases', href: '/' }}>
      <title>Proportion</title>
      <p role="status">Opening…</p>
    </Screen>
  )
}

function Message({ title, text }: { title: string; text: string }) {
  return (
    <Screen title="Case" back={{ label: 'Cases', href: '/' }}>
      <title>Proportion</title>
      <EmptyState
        icon="alert"
        title={title}
        text={text}
        action={
          <Button as="link" href="/">
            Back to cases
          </Button>
        }
      />
    </Screen>
  )
}
