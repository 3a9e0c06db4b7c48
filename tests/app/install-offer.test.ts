import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { installOffer } from '../../src/app/install-offer'

let page: EventTarget
beforeEach(() => {
  page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
})
afterEach(() => vi.unstubAllGlobals())

function offers(answer: () => Promise<unknown> = async () => undefined) {
  const prompt = vi.fn(answer)
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
  page.dispatchEvent(event)
  return { event, prompt }
}

test('what the browser offers waits until the officer asks for it, and is good for once', () => {
  const offer = installOffer()
  const heard = vi.fn()
  offer.subscribe(heard)
  expect(offer.isThere()).toBe(false)
  const { event, prompt } = offers()
  expect(event.defaultPrevented).toBe(true)
  expect(offer.isThere()).toBe(true)
  expect(prompt).not.toHaveBeenCalled()
  expect(heard).toHaveBeenCalledOnce()
  offer.take()
  expect(prompt).toHaveBeenCalledOnce()
  expect(offer.isThere()).toBe(false)
  expect(heard).toHaveBeenCalledTimes(2)
  offer.take()
  expect(prompt).toHaveBeenCalledOnce()
})

test('a browser that offers it again is heard again, and one that has installed it offers no more', () => {
  const offer = installOffer()
  offers()
  offer.take()
  offers()
  expect(offer.isThere()).toBe(true)
  page.dispatchEvent(new Event('appinstalled'))
  expect(offer.isThere()).toBe(false)
})

test('a browser that refuses after all breaks nothing', async () => {
  const offer = installOffer()
  offers(() => Promise.reject(new Error('not now')))
  expect(() => offer.take()).not.toThrow()
  await Promise.resolve()
  expect(offer.isThere()).toBe(false)
})
