import type { ShredSlots, SlotFile } from './shred-slots'

/** What the file worker holds. */
export interface SlotParts {
  slots: ShredSlots
  reserve: SlotFile
}

export interface SlotRequest {
  id: number
  of: keyof SlotParts
  name: string
  given: readonly unknown[]
}

/** `moves`: it is another tab's turn, or one file of several is done with: the worker is not stuck. */
export type SlotReply = { id: number; value: unknown } | { id: number; failed: string } | 'moves'

/** Does what is asked and says what came of it. */
export const answering =
  (parts: SlotParts, say: (reply: SlotReply) => void) =>
  async ({ id, of, name, given }: SlotRequest): Promise<void> => {
    try {
      const part = parts[of]
      say({ id, value: await Reflect.apply(Reflect.get(part, name), part, given) })
    } catch (error) {
      say({ id, failed: error instanceof Error ? error.name : 'Error' })
    }
  }
