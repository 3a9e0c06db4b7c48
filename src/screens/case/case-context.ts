import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type { Case } from '../../case/case'
import type { Doing } from '../../flow/case-action'
import type { CaseContext, CaseSnapshot } from '../../flow/case-machine'
import { useServices } from '../services'
import type { OpenCase } from './open-case'

const OpenCaseContext = createContext<OpenCase | undefined>(undefined)
export const OpenCaseProvider = OpenCaseContext.Provider

export function useOpenCase(): OpenCase {
  const open = useContext(OpenCaseContext)
  if (open === undefined) throw new Error('No case is open here')
  return open
}

interface Source {
  subscribe(listener: () => void): (() => void) | { unsubscribe(): void }
  getSnapshot(): CaseSnapshot
}

function usePart<Part>(
  source: Source,
  part: (snapshot: CaseSnapshot) => Part,
  same: (a: Part, b: Part) => boolean,
): Part {
  const last = useRef<{ snapshot: CaseSnapshot; part: (snapshot: CaseSnapshot) => Part; value: Part }>(undefined)
  const subscribe = useCallback(
    (listener: () => void) => {
      const listening = source.subscribe(listener)
      return () => (typeof listening === 'function' ? listening() : listening.unsubscribe())
    },
    [source],
  )
  /** The same while the snapshot is: React asks twice, and a part may make a new list each time. */
  const read = () => {
    const snapshot = source.getSnapshot()
    const before = last.current
    if (before?.snapshot === snapshot && before.part === part) return before.value
    const value = part(snapshot)
    last.current = { snapshot, part, value: before !== undefined && same(before.value, value) ? before.value : value }
    return last.current.value
  }
  return useSyncExternalStore(subscribe, read, read)
}

/** A part of what the machine of the open case says; what shows it is drawn again only when that part changes. */
export const useSaid = <Part>(
  part: (snapshot: CaseSnapshot) => Part,
  same: (a: Part, b: Part) => boolean = Object.is,
): Part => usePart(useOpenCase().drawn, part, same)

/** The same without a moment's delay after an answer: for the control that was tapped, and what says how far it is. */
export const useAtOnce = <Part>(part: (context: CaseContext) => Part): Part =>
  usePart(useOpenCase().actor, ({ context }) => part(context), Object.is)

export const useCase = <Part>(part: (context: CaseContext) => Part, same?: (a: Part, b: Part) => boolean): Part =>
  useSaid(({ context }) => part(context), same)

/** For a part that is a list, made anew at each look. */
export const alike = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

export const useKase = (): Case => useCase(({ kase }) => kase)
export const useMatter = (): string => useCase(({ matter }) => matter)

/** Tells the case what the officer did, now. Answers whether it was taken. */
export function useDo(): (action: Doing) => boolean {
  const { actor, drawn, keeper, typing } = useOpenCase()
  const { now, painted } = useServices()
  return (action) => {
    // What was typed before comes before it: some answers lead away from where it could be taken.
    if (!('typing' in action)) typing.settleAll()
    const timed = { ...action, at: now().toISOString() }
    if (!actor.getSnapshot().can(timed)) return false
    if (action.type === 'answer' && painted) {
      drawn.waitFor(painted().then(() => Promise.race([keeper.settled(), atMost(LONGEST_MS)])))
    }
    actor.send(timed)
    if (action.type !== 'answer') drawn.now()
    return true
  }
}

/** However slow the phone's storage is: what follows from an answer is not kept from the officer for it. */
const LONGEST_MS = 200
const atMost = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
