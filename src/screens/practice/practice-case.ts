import { createActor } from 'xstate'
import type { Case } from '../../case/case'
import { happen } from '../../case/replay'
import { MemoryDrafts } from '../../drafts/memory-drafts'
import { caseMachine } from '../../flow/case-machine'
import { EDITION_NOW } from '../../guidance/edition'
import { type OpenCase, resume } from '../case/open-case'
import type { Story } from './story'

const BEGUN = new Map<string, OpenCase>()

/** The practice that is under way, or a new one. It lives in this tab's memory and nowhere else, and holds no lock. */
export function practiceOf(story: Story, now: () => Date): OpenCase {
  const begun =
    BEGUN.get(story.id) ??
    resume(new MemoryDrafts(), { events: opened(story, now().toISOString()).events, place: PLACE }, now)
  BEGUN.set(story.id, begun)
  return begun
}

/** Nothing is left of it. */
export function forget(story: Pick<Story, 'id'>): void {
  void BEGUN.get(story.id)?.close()
  BEGUN.delete(story.id)
}

const PLACE = { stage: 'report', matter: 'm1' }

function opened({ id }: Story, at: string): Case {
  const begun = happen(
    undefined,
    { type: 'opened', case: `practice-${id}`, edition: EDITION_NOW, reviewAsked: true, practice: id },
    at,
  )
  return happen(begun, { type: 'matter-added', matter: 'm1' }, at)
}

/** The case as it stands for an officer who listened, after the first so many steps of the story. */
export function asTold(story: Story, at: string, steps = story.steps.length): Case {
  const actor = createActor(caseMachine, { input: { kase: opened(story, at) } }).start()
  for (const { stage, does } of story.steps.slice(0, steps)) {
    actor.send({ type: 'goTo', stage })
    for (const doing of does) {
      const action = { ...doing, at }
      if (!actor.getSnapshot().can(action)) throw new Error(`${story.id}, ${stage}: ${doing.type} is not taken`)
      actor.send(action)
    }
  }
  return actor.getSnapshot().context.kase
}
