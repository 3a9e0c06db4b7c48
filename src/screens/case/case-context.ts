import { useSelector } from '@xstate/react'
import { createContext, useContext } from 'react'
import type { Case } from '../../case/case'
import type { CaseAction, CaseContext } from '../../flow/case-machine'
import { useServices } from '../services'
import type { OpenCase } from './open-case'

const OpenCaseContext = createContext<OpenCase | undefined>(undefined)
export const OpenCaseProvider = OpenCaseContext.Provider

export function useOpenCase(): OpenCase {
  const open = useContext(OpenCaseContext)
  if (open === undefined) throw new Error('No case is open here')
  return open
}

/** A part of the open case; what shows it is drawn again only when that part changes. */
export function useCase<Part>(
  part: (context: CaseContext) => Part,
  same: (a: Part, b: Part) => boolean = Object.is,
): Part {
  return useSelector(useOpenCase().actor, ({ context }) => part(context), same)
}

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
