// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { matterKey } from '../../../src/case/subject'
import type { Drafts } from '../../../src/drafts/drafts'
import { NATIONAL_DEFAULTS } from '../../../src/guidance/force-settings'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import type { OpenCase } from '../../../src/screens/case/open-case'
import type { Services } from '../../../src/screens/services'
import { HandOverScreen } from '../../../src/screens/vault/HandOverScreen'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { says } from '../../flow/told'
import { AT, keptDrafts, opens, written } from '../case/opened'
import { withServices } from '../with-services'

vi.mock(import('../../../src/drafts/handover'), async (original) => ({
  ...(await original()),
  isRecipient: async (key: string) => key.startsWith('age1') && key.length === 6,
  sealHandover: async () => ({ ok: true, value: new Uint8Array(8) }),
}))
let compares: ((words: readonly string[]) => void) | undefined
vi.mock(import('../../../src/drafts/handover-words'), async (original) => ({
  ...(await original()),
  fingerprint: () => new Promise<string[]>((resolve) => (compares = (words) => resolve([...words]))),
}))

afterEach(cleanup)

const taps = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const vault = { ...NO_VAULT_YET, desk: async () => ({ lastOf: () => 'ab'.repeat(32) }) } as unknown as Services['vault']

async function shows(painted?: () => Promise<void>, stepUp: () => Promise<boolean> = async () => true) {
  const drafts = keptDrafts()
  await written(drafts, 'closing', [])
  return showsOf(drafts, painted, stepUp)
}

async function showsOf(drafts: Drafts, painted?: () => Promise<void>, stepUp = async () => true) {
  const open: OpenCase = await opens(drafts, painted)
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <HandOverScreen />
      </OpenCaseProvider>,
      undefined,
      '/case/c1/hand-over',
      { vault, stepUp },
    ),
  )
  return { drafts, open }
}

test('no file is made by whoever has not shown who it is', async () => {
  const stepUp = vi.fn(async () => false)
  await shows(undefined, stepUp)
  await taps('Make the file')
  await waitFor(() => expect(stepUp).toHaveBeenCalledTimes(1))
  expect(screen.queryByText('The file is ready')).toBe(null)
  expect(screen.queryByRole('progressbar')).toBe(null)
})

test('it is handed over once that is on the disk, and not called so before', async () => {
  const { drafts, open } = await shows(() => new Promise(() => undefined))
  const append = vi.spyOn(drafts, 'append').mockResolvedValue({ problem: { kind: 'storage-full' } })
  await taps('Make the file')
  await screen.findByText('The file is ready')
  await userEvent.type(screen.getByLabelText('Who has it now?'), 'The unit')
  await taps('They have opened it')
  await screen.findByText(/^Not saved/)
  expect(screen.queryByText('Handed over to The unit')).toBe(null)
  append.mockRestore()
  await open.keeper.retry()
  await taps('They have opened it')
  await screen.findByText('Handed over to The unit')
  const draft = await drafts.open('c1')
  expect('events' in draft && draft.events.at(-1)).toMatchObject({ type: 'handed-over', to: 'The unit' })
  // What a full phone could not write was said already: another tap says it no second time.
  expect(open.actor.getSnapshot().context.kase.events.filter(({ type }) => type === 'handed-over')).toHaveLength(1)
})

test('of a case that specialists are to look into it is asked who takes it on, and of no other', async () => {
  await shows()
  await taps('Make the file')
  await screen.findByText('The file is ready')
  expect(screen.queryByRole('radiogroup', { name: 'Who takes it on?' })).toBe(null)
  cleanup()
  const drafts = keptDrafts()
  await written(drafts, 'closing', [says(matterKey('m1'), 'coercion', 'yes')])
  await showsOf(drafts)
  await taps('Make the file')
  await screen.findByText('The file is ready')
  await userEvent.type(screen.getByLabelText('Who has it now?'), 'POLIT')
  const opened = screen.getByRole<HTMLButtonElement>('button', { name: 'They have opened it' })
  expect(opened.disabled).toBe(true)
  await userEvent.click(screen.getByRole('radio', { name: 'Specialists' }))
  await userEvent.click(opened)
  await screen.findByText('Handed over to POLIT')
  const draft = await drafts.open('c1')
  const sent = 'events' in draft ? draft.events.at(-1) : undefined
  expect(sent).toMatchObject({ type: 'handed-over', to: 'POLIT', as: 'specialists' })
})

describe('the six words of a file', () => {
  const words = () => screen.getByRole('list', { name: 'The six words' }).textContent
  /** The page begins anew, and the case is opened again. */
  const locks = async ({ drafts, open }: { drafts: Drafts; open: OpenCase }) => {
    await open.close()
    cleanup()
    return showsOf(drafts)
  }
  const made = async () => {
    const shown = await shows()
    await taps('Make the file')
    await screen.findByText('The file is ready')
    return { ...shown, read: words() }
  }

  test('are there again after a lock, with what is left to confirm, and no file that is not', async () => {
    const { read, ...shown } = await made()
    const { drafts, open } = await locks(shown)
    expect(words()).toBe(read)
    expect(screen.getByText('If it was neither shared nor saved, make another.')).toBeDefined()
    expect(screen.queryByRole('button', { name: /the file$/ })).toBe(null)
    await userEvent.type(screen.getByLabelText('Who has it now?'), 'The unit')
    await taps('They have opened it')
    await screen.findByText('Handed over to The unit')
    const draft = await drafts.open('c1')
    // Nothing is begun in it that would keep it here.
    expect('events' in draft && [draft.events.at(-1)?.type, draft.place.halfDone]).toEqual(['handed-over', undefined])
    await locks({ drafts, open })
    expect(screen.queryByRole('list', { name: 'The six words' })).toBe(null)
  })

  test('are there after a lock where a full phone could not keep that they were used, and it is said once', async () => {
    const { read, drafts, open } = await made()
    const append = vi.spyOn(drafts, 'append').mockResolvedValue({ problem: { kind: 'storage-full' } })
    await userEvent.type(screen.getByLabelText('Who has it now?'), 'The unit')
    await taps('They have opened it')
    await screen.findByText(/^Not saved/)
    // What could not be written stands in the case when it is opened again.
    const { events, place } = open.whole()
    await open.close()
    append.mockRestore()
    cleanup()
    const waiting = { events, place, saved: events.length - 1 }
    vi.spyOn(drafts, 'open').mockResolvedValueOnce(waiting)
    const shown = await showsOf(drafts)
    expect(words()).toBe(read)
    await userEvent.type(screen.getByLabelText('Who has it now?'), 'The unit')
    await taps('They have opened it')
    await screen.findByText('Handed over to The unit')
    const draft = await drafts.open('c1')
    expect('events' in draft && draft.events.filter(({ type }) => type === 'handed-over')).toHaveLength(1)
    await locks({ drafts, open: shown.open })
    screen.getByRole('button', { name: 'Make the file' })
  })

  test('of a second file to the same are said as well', async () => {
    const { read: _, ...shown } = await made()
    const confirms = async () => {
      await userEvent.type(screen.getByLabelText('Who has it now?'), 'The unit')
      await taps('They have opened it')
      await screen.findByText('Handed over to The unit')
    }
    await confirms()
    const again = await locks(shown)
    await taps('Make the file')
    await screen.findByText('The file is ready')
    const { drafts } = await locks(again)
    await confirms()
    const draft = await drafts.open('c1')
    expect('events' in draft && draft.events.filter(({ type }) => type === 'handed-over')).toHaveLength(2)
  })

  test('go where another is to be made', async () => {
    const { read: _, ...shown } = await made()
    await taps('Make another file')
    await locks(shown)
    screen.getByRole('button', { name: 'Make the file' })
  })

  test('are not taken for those of the case as it stands, once something is added to it', async () => {
    const { read: _, ...shown } = await made()
    shown.open.actor.send({ type: 'handOver', to: 'Another unit', at: AT })
    await shown.open.keeper.settled()
    await locks(shown)
    screen.getByRole('button', { name: 'Make the file' })
  })
})

test('a file for a key is made once its six words are there to compare, and those of no other key', async () => {
  await shows()
  await userEvent.click(screen.getByRole('radio', { name: /^A unit whose key I have/ }))
  const makes = () => (screen.getByRole('button', { name: 'Make the file' }) as HTMLButtonElement).disabled
  const pastes = (key: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: key } })
  expect(makes()).toBe(true)
  pastes('age1ab')
  await vi.waitFor(() => expect(compares).toBeDefined())
  compares?.(['words', 'of', 'one', 'key', 'in', 'six'])
  await screen.findByText('words of one key in six')
  expect(makes()).toBe(false)
  pastes('age1cd')
  expect([screen.queryByText('words of one key in six'), makes()]).toEqual([null, true])
})

test('where the key that the force has set is none, that is said, and another way makes the file', async () => {
  const drafts = keptDrafts()
  await written(drafts, 'closing', [])
  const settings = { ...NATIONAL_DEFAULTS, unitPublicKey: `age1${'q'.repeat(58)}` }
  render(
    withServices(
      <OpenCaseProvider value={await opens(drafts)}>
        <HandOverScreen />
      </OpenCaseProvider>,
      undefined,
      '/case/c1/hand-over',
      { vault, settings },
    ),
  )
  await screen.findByText(/stands so in your force’s settings/)
  expect(screen.getByRole('button', { name: 'Make the file' })).toHaveProperty('disabled', true)
  await userEvent.click(screen.getByRole('radio', { name: 'Someone I can talk to' }))
  expect(screen.queryByText(/stands so in your force’s settings/)).toBe(null)
  await taps('Make the file')
  await screen.findByText('The file is ready')
})
