import type { Facts } from '../guidance/facts'
import type { Outlook } from '../guidance/outlook'

type Working = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'terminate'>

/** Many times as long as a worn phone takes: browsers lose a worker now and then, and say nothing. */
const LOST_AFTER_MS = 60_000

/** Works out what would change, away from the screen: a tap never waits for it. The worker starts at the first ask. */
export function whatIfIn(newWorker: () => Working): (facts: Facts) => Promise<Outlook> {
  const waiting = new Map<number, { tell: (outlook: Outlook) => void; fail: (why: Error) => void }>()
  let worker: ReturnType<typeof start> | undefined
  let lost: ReturnType<typeof setTimeout> | undefined
  let asks = 0

  const start = () => {
    const started = newWorker()
    const end = () => {
      for (const { fail } of waiting.values()) fail(new Error('What would change could not be worked out'))
      waiting.clear()
      clearTimeout(lost)
      // It may have failed at one ask alone, and would stay.
      started.terminate()
      worker = undefined
    }
    started.onmessage = ({ data }: MessageEvent<{ ask: number; outlook: Outlook }>) => {
      waiting.get(data.ask)?.tell(data.outlook)
      waiting.delete(data.ask)
      clearTimeout(lost)
      if (waiting.size > 0) lost = setTimeout(end, LOST_AFTER_MS)
    }
    started.onerror = end
    return { ask: (message: { ask: number; facts: Facts }) => started.postMessage(message), end }
  }

  return (facts) =>
    new Promise((tell, fail) => {
      worker ??= start()
      asks += 1
      if (waiting.size === 0) lost = setTimeout(worker.end, LOST_AFTER_MS)
      waiting.set(asks, { tell, fail })
      worker.ask({ ask: asks, facts })
    })
}
