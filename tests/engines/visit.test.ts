import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Server, serveBuild } from '../browser/server'
import { moves } from './by-hand'
import { type Engine, until } from './engine'
import { inEachEngine } from './engines'
import { KEPT_PRIVATE } from './kept-private'

const listed = (engine: Engine, list: string) =>
  engine.runs(
    (name) => [...document.querySelectorAll(`[aria-label="${name}"] li`)].map((one) => (one.textContent ?? '').trim()),
    list,
  )

const numbersOn = (engine: Engine) =>
  engine.runs(() => [...document.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')].map(({ href }) => href), null)

inEachEngine((engine) => {
  let server: Server
  beforeAll(async () => {
    server = await serveBuild()
  })
  afterAll(() => server.close())

  test('helplines are there to read and to ring', async () => {
    await engine().goesTo(`${server.url}/helplines`)
    await moves(engine(), { does: 'see', heading: 'Helplines' }, { does: 'read', words: '0800 1111' })
    expect(await numbersOn(engine())).toContain('tel:08001111')
  })

  test('and without the network, once the app is on the phone', async () => {
    await until(
      () => engine().runs(() => document.documentElement.dataset.offline === 'kept', null),
      'every file of the app to be on the phone',
    )
    server.goSilent()
    await engine().goesTo(`${server.url}/helplines?again`)
    await moves(engine(), { does: 'see', heading: 'Helplines' }, { does: 'read', words: '0800 1111' })
    expect(await numbersOn(engine())).toContain('tel:08001111')
  })

  test('two 15-year-olds, nothing passed on: from first report to closed, not kept and with no signal', async () => {
    await engine().goesTo(`${server.url}/`)
    await moves(
      engine(),
      { does: 'tap', name: 'Start a case' },
      { does: 'tap', name: 'Later: work without keeping' },
      ...KEPT_PRIVATE,
    )
  })

  test('a kept case is locked after a reload, and opens with the four words where it stood', async () => {
    await engine().goesTo(`${server.url}/`)
    await moves(engine(), { does: 'tap', name: 'Start a case' }, { does: 'see', heading: 'Four words keep your cases' })
    await until(async () => (await listed(engine(), 'Your four words')).length === 4, 'four words to write down')
    const words = (await listed(engine(), 'Your four words')).join(' ')
    await moves(
      engine(),
      { does: 'tap', name: 'I have written them down' },
      { does: 'fill', label: 'Your four words', text: words },
      { does: 'tap', name: 'Keep my cases with these words' },
      { does: 'tap', name: 'I have written it down' },
      { does: 'tap', name: 'Go on' },
      { does: 'see', heading: 'What was reported' },
      { does: 'fill', label: 'What is said to have happened?', text: 'One image each way, kept private, they say.' },
      { does: 'read', words: 'Saved on this phone' },
    )
    const address = await engine().runs(() => location.href, null)
    await engine().goesTo(`${server.url}/helplines`)
    await engine().goesTo(address)
    await moves(
      engine(),
      { does: 'see', heading: 'Your cases are locked' },
      { does: 'fill', label: 'Passphrase', text: words },
      { does: 'tap', name: 'Open' },
      { does: 'see', heading: 'What was reported' },
    )
    const said = await engine().runs(
      () => [...document.querySelectorAll('main textarea')].map((one) => (one as HTMLTextAreaElement).value),
      null,
    )
    expect(said).toContain('One image each way, kept private, they say.')
  })
})
