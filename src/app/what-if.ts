import type { Facts } from '../guidance/facts'
import type { Outlook } from '../guidance/outlook'

type Working = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'terminate'>

/** Works out what would change, away from the screen: a tap never waits for it. The worker starts at the first ask. */
export function whatIfIn(newWorker: () => Working): (facts: Facts) => Promise<Outlook> {
  const waiting = new Map<number, { tell: (outlook: Outlook) => void; fail: (why: Error) => void }>()
  let worker: Working | undefined
  let asks = 0

  const start = () => {
    const started = newWorker()
    started.onmessage = ({ data }: MessageEvent<{ ask: number; outlook: Outlook }>) => {
      waiting.get(data.ask)?.tell(data.outlook)
      waiting.delete(data.ask)
    }
    started.onerror = () => {
      for (const { fail } of waiting.values()) fail(new Error('What would change could not be worked out'))
      waiting.clear()
      // It may have failed at one ask alone, and would stay.
      started.terminate()
      worker = undefined
    }
    return started
  }

  return (facts) =>
    new Promise((tell, fail) => {
      worker ??= start()
      asks += 1
      waiting.set(asks, { tell, fail })
      worker.postMessage({ ask: asks, facts })
    })
}
