import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type { Case } from '../../case/case'
import type { CaseAction, CaseContext } from '../../flow/case-machine'
import { useServices } from '../services'
import type { CaseActor, OpenCase } from './open-case'

const OpenCaseContext = createContext<OpenCase | undefined>(undefined)
export const OpenCaseProvider = OpenCaseContext.Provider

export function useOpenCase(): OpenCase {
  const open = useContext(OpenCaseContext)
  if (open === undefined) throw new Error('No case is open here')
  return open
}

type CaseSnapshot = ReturnType<CaseActor['getSnapshot']>

/** A part of what the machine of the open case says; what shows it is drawn again only when that part changes. */
export function useSaid<Part>(
  part: (snapshot: CaseSnapshot) => Part,
  same: (a: Part, b: Part) => boolean = Object.is,
): Part {
  const { actor } = useOpenCase()
  const last = useRef<{ snapshot: CaseSnapshot; part: (snapshot: CaseSnapshot) => Part; value: Part }>(undefined)
  const subscribe = useCallback(
    (listener: () => void) => {
      const listening = actor.subscribe(listener)
      return () => listening.unsubscribe()
    },
    [actor],
  )
  /** The same while the snapshot is: React asks twice, and a part may make a new list each time. */
  const read = () => {
    const snapshot = actor.getSnapshot()
    const before = last.current
    if (before?.snapshot === snapshot && before.part === part) return before.value
    const value = part(snapshot)
    last.current = { snapshot, part, value: before !== undefined && same(before.value, value) ? before.value : value }
    return last.current.value
  }
  return useSyncExternalStore(subscribe, read, read)
}

export const useCase = <Part>(part: (context: CaseContext) => Part, same?: (a: Part, b: Part) => boolean): Part =>
  useSaid(({ context }) => part(context), same)

export const useKase = (): Case => useCase(({ kase }) => kase)
export const useMatter = (): string => useCase(({ matter }) => matter)

type Untimed<Action> = Action extends unknown ? Omit<Action, 'at'> : never

/** Tells the case what the officer did, now. Answers whether it was taken. */
export function useDo(): (action: Untimed<CaseAction>) => boolean {
  const { actor } = useOpenCase()
  const { now } = useServices()
  return (action) => {
    const timed = { ...action, at: now().toISOString() } as CaseAction
    const taken = actor.getSnapshot().can(timed)
    if (taken) actor.send(timed)
    return taken
  }
}
