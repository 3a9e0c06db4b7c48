// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { keptDrafts, opens, written } from './opened'

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** A case that is open, and how often it is written from here on. */
async function opened() {
  const drafts = keptDrafts()
  await written(drafts, 'report', [])
  const append = vi.spyOn(drafts, 'append')
  return { drafts, append, open: await opens(drafts) }
}

test('a case that was only looked at stays as it was written', async () => {
  const { append, open } = await opened()
  await open.flush()
  expect(append).not.toHaveBeenCalled()
})

test('where the officer looks is written before a lock, once', async () => {
  const { drafts, append, open } = await opened()
  document.body.innerHTML =
    '<main><section id="ask-case-first"></section><section id="ask-case-second"></section></main>'
  const second = document.getElementById('ask-case-second')
  if (second) second.getBoundingClientRect = () => ({ bottom: innerHeight }) as DOMRect
  vi.stubGlobal('scrollY', 300)
  await open.flush()
  await open.flush()
  expect(append).toHaveBeenCalledTimes(1)
  expect((await opens(drafts)).lookedAt()).toBe('ask-case-second')
})
