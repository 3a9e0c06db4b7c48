import { useEffect, useState } from 'react'
import type { Summary } from '../../drafts/drafts'
import type { Tombstone } from '../../drafts/erasing'
import type { SlotKind } from '../../drafts/key-slots'
import type { Problem } from '../../drafts/problems'
import type { Due } from '../../drafts/retention'
import { useServices } from '../services'
import { tried } from '../tried'
import { useVaultView } from './use-vault'

export interface KeptHere {
  cases: readonly Summary[]
  due: ReadonlyMap<string, Due>
  /** Why cases that were due must stay, as the officer said. */
  reasons: ReadonlyMap<string, string>
  erased: readonly Tombstone[]
  ways: readonly SlotKind[]
  /** Deleting is erasing. */
  erases: boolean
  /** The browser has promised not to clear it by itself. */
  promised: boolean
  /** Bytes; unknown where the browser doesn't say. */
  used?: number
  room?: number
}

/** Looks at what is kept; again with each new turn. */
export function useKeptHere(turn: number): KeptHere | { problem: Problem } | undefined {
  const { vault, drafts } = useServices()
  const { state } = useVaultView()
  const [here, setHere] = useState<KeptHere | { problem: Problem }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn looks again
  useEffect(() => {
    if (state !== 'unlocked' && state !== 'no-vault') return
    let shown = true
    const look = async (): Promise<KeptHere> => {
      const desk = await vault.desk()
      const cases = await (await drafts()).list()
      const found = await desk.stays()?.look(cases)
      // Where nothing is open, storage that the browser refuses keeps nobody from what is in memory.
      const known = <Value>(asked: Promise<Value>, otherwise: Value) =>
        state === 'unlocked' ? asked : asked.catch(() => otherwise)
      const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {}
      return {
        cases: cases.filter((one) => !found?.erased.includes(one.case)),
        due: found?.due ?? new Map(),
        reasons: (await desk.stays()?.reasons()) ?? new Map(),
        erased: await desk.erasedCases(),
        ways: (await known(desk.keyring.waysIn(), { ways: [], unreadable: [] })).ways,
        erases: await known(desk.erases(), false),
        promised: (await navigator.storage?.persisted?.()) ?? false,
        ...(usage === undefined ? {} : { used: usage }),
        ...(quota === undefined ? {} : { room: quota }),
      }
    }
    void tried(look).then((found) => shown && setHere(found))
    return () => {
      shown = false
    }
  }, [vault, drafts, state, turn])
  return here
}
