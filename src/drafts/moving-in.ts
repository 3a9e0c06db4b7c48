import { lastSeq } from '../case/case'
import type { CaseEvent } from '../case/event'
import type { Drafts, Leaving } from './drafts'
import type { WholeCase } from './held-case'
import { isPractice } from './memory-drafts'
import type { SealedDrafts } from './sealed-drafts'

export interface MovedIn {
  ids: string[]
  /** Cases that could not be moved stay where they were. */
  left: number
}

/** Seals every case of another store. Each is read back, equal, before it leaves there; asked again after a crash, it goes on. */
export async function moveIn(from: Leaving, to: SealedDrafts): Promise<MovedIn> {
  const moved: MovedIn = { ids: [], left: 0 }
  for (const summary of await from.list()) {
    const { case: id } = summary
    const draft = await from.open(id)
    if ('problem' in draft) {
      moved.left += 1
      continue
    }
    if (isPractice(draft.events)) continue
    await to.append(id, 0, draft.events, draft.place, summary)
    if (!(await holdsAllOf(to, id, draft.events))) {
      moved.left += 1
      continue
    }
    await from.erase(id)
    moved.ids.push(id)
  }
  return moved
}

async function holdsAllOf(to: SealedDrafts, id: string, events: readonly CaseEvent[]): Promise<boolean> {
  const there = await to.open(id)
  if ('problem' in there) return false
  return JSON.stringify(there.events.slice(0, events.length)) === JSON.stringify(events)
}

/** Of two copies of a case the one that knows more counts, whichever comes first. */
export async function takeOver({ id, events, place, summary }: WholeCase, to: Drafts): Promise<void> {
  const there = await to.open(id)
  const after = 'events' in there ? lastSeq(there) : 0
  const rest = events.filter((event) => event.seq > after)
  if (rest.length > 0) await to.append(id, after, rest, place, summary)
}
