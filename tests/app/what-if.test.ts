import { describe, expect, it, vi } from 'vitest'
import { whatIfIn } from '../../src/app/what-if'
import type { Facts } from '../../src/guidance/facts'
import { outlookOf } from '../../src/guidance/outlook'

/** A worker that answers when told to, in any order. */
function fakeWorker() {
  const asked: { ask: number; facts: Facts }[] = []
  const ended = vi.fn()
  const worker: Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'terminate'> = {
    terminate: ended,
    onmessage: null,
    onerror: null,
    postMessage: (message: { ask: number; facts: Facts }) => void asked.push(structuredClone(message)),
  }
  const answer = (at: number) => {
    const one = asked[at]
    if (one === undefined) throw new Error(`Nothing was asked ${at} times`)
    const data = structuredClone({ ask: one.ask, outlook: outlookOf(one.facts) })
    worker.onmessage?.call(worker as Worker, { data } as MessageEvent)
  }
  return { worker, answer, ended, fail: () => worker.onerror?.call(worker as Worker, {} as ErrorEvent) }
}

const pressed: Facts = { features: { coercion: 'yes' } }
const nothing: Facts = {}

describe('what would change, worked out elsewhere', () => {
  it('gives each ask its own answer, in whatever order they come', async () => {
    const { worker, answer } = fakeWorker()
    const whatIf = whatIfIn(() => worker)
    const both = Promise.all([whatIf(pressed), whatIf(nothing)])
    answer(1)
    answer(0)
    expect(await both).toEqual([outlookOf(pressed), outlookOf(nothing)])
  })

  it('leaves nothing that would end the worker later, once all is answered', async () => {
    vi.useFakeTimers()
    try {
      const { worker, answer, ended } = fakeWorker()
      const whatIf = whatIfIn(() => worker)
      const both = Promise.all([whatIf(pressed), whatIf(nothing)])
      answer(0)
      answer(1)
      await both
      await vi.runAllTimersAsync()
      expect(ended).not.toHaveBeenCalled()
    } finally {
      vi.useRealTimers()
    }
  })

  it('starts no worker before the first ask, and one for all', async () => {
    const { worker, answer } = fakeWorker()
    let started = 0
    const whatIf = whatIfIn(() => {
      started += 1
      return worker
    })
    expect(started).toBe(0)
    const first = whatIf(nothing)
    const second = whatIf(pressed)
    answer(0)
    answer(1)
    await Promise.all([first, second])
    expect(started).toBe(1)
  })

  it('says when the worker fails, ends it, and starts another for the next ask', async () => {
    const failing = fakeWorker()
    const sound = fakeWorker()
    const workers = [failing.worker, sound.worker]
    const whatIf = whatIfIn(() => workers.shift() ?? failing.worker)
    const lost = whatIf(nothing)
    failing.fail()
    await expect(lost).rejects.toThrow('could not be worked out')
    expect(failing.ended).toHaveBeenCalledOnce()
    const found = whatIf(nothing)
    sound.answer(0)
    expect(await found).toEqual(outlookOf(nothing))
  })

  it('takes a worker that answers no more for lost, and starts another for the next ask', async () => {
    vi.useFakeTimers()
    try {
      const [gone, sound] = [fakeWorker(), fakeWorker()]
      const workers = [gone.worker, sound.worker]
      const whatIf = whatIfIn(() => workers.shift() ?? gone.worker)
      const [answered, lost] = [whatIf(pressed), whatIf(nothing)]
      lost.catch(() => {})
      gone.answer(0)
      expect(await answered).toEqual(outlookOf(pressed))
      await vi.runAllTimersAsync()
      await expect(lost).rejects.toThrow('could not be worked out')
      expect(gone.ended).toHaveBeenCalledOnce()
      const found = whatIf(nothing)
      sound.answer(0)
      expect(await found).toEqual(outlookOf(nothing))
      expect(vi.getTimerCount()).toBe(0)
      const neverAnswered = whatIf(nothing)
      neverAnswered.catch(() => {})
      await vi.runAllTimersAsync()
      await expect(neverAnswered).rejects.toThrow('could not be worked out')
    } finally {
      vi.useRealTimers()
    }
  })
})
