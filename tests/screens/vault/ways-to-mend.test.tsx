// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type DeskView, NOTHING_KNOWN } from '../../../src/drafts/desk-view'
import type { SlotKind } from '../../../src/drafts/key-slots'
import { bad, wordsFor } from '../../../src/drafts/problems'
import type { VaultDesk } from '../../../src/drafts/vault-desk'
import { ChangePassphrase } from '../../../src/screens/vault/ChangePassphrase'
import { PasskeyWay } from '../../../src/screens/vault/PasskeyWay'
import { ProofForm } from '../../../src/screens/vault/ProofForm'
import { VaultNotices } from '../../../src/screens/vault/VaultNotices'
import { WayList } from '../../../src/screens/vault/WayList'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { withServices } from '../with-services'

afterEach(cleanup)

const WORDS = ['abacus', 'gondola', 'swoop', 'yo-yo']
const hasWords = vi.fn()
const vaultOf = (
  view: Partial<DeskView>,
  { unreadable = [], offered = true }: { unreadable?: readonly SlotKind[]; offered?: boolean } = {},
) => {
  const whole: DeskView = { ...NOTHING_KNOWN, state: 'unlocked', ...view }
  const ways = ['passphrase', 'recovery', 'passkey'] as const
  const keyring = {
    hasWords,
    newWords: async () => WORDS,
    passkeysOffered: async () => offered,
    waysIn: async () => ({ ways: ways.filter((way) => !unreadable.includes(way)), unreadable }),
  }
  const desk = {
    keyring,
    wantsWords: async () => true,
    owner: async () => '',
    warm: () => undefined,
  } as unknown as VaultDesk
  return { ...NO_VAULT_YET, view: () => whole, desk: async () => desk }
}
const LOCKED = { state: 'locked' } as const

describe('above the list', () => {
  const shows = (view: Partial<DeskView>) => {
    const list = <VaultNotices none={false} erased={0} />
    return render(withServices(list, undefined, '/', { vault: vaultOf(view) })).container.textContent ?? ''
  }
  const leadsTo = (name: string) => screen.getByRole('link', { name }).getAttribute('href')

  test('an opening by the recovery code is told, leads to new words, and can be set aside', async () => {
    expect(shows({ openedByCode: true })).toContain(
      'Opened with the recovery codeIf your four words are lost, set new ones now. The code still opens your cases: keep it on paper, in a safe place.',
    )
    expect(leadsTo('Set new words')).toBe('/settings/ways')
    expect(hasWords).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'I still have my words' }))
    await vi.waitFor(() => expect(hasWords).toHaveBeenCalledOnce())
  })

  test('the code is not said to open anything still, where there is another that nobody has written down', () => {
    expect(shows({ openedByCode: true, codeNotWritten: true })).not.toContain('still opens')
  })

  test.each([
    ['passphrase', 'The lock for your words is damaged', 'Set new words'],
    ['recovery', 'The lock for your recovery code is damaged', 'Make a new recovery code'],
    ['passkey', 'The lock for fingerprint or face is damaged', 'Take it away or set it anew'],
  ] as const)('that the %s opens nothing any more is told, and leads to where it is set anew', (way, says, link) => {
    const text = shows({ damagedWays: [way] })
    expect(text).toContain(says)
    expect(text).toContain('while your cases are open')
    expect(leadsTo(link)).toBe('/settings/ways')
    expect(text.match(/is damaged/g)).toHaveLength(1)
  })

  test('of words whose lock is damaged nobody is asked whether they are still known', () => {
    const text = shows({ openedByCode: true, damagedWays: ['passphrase'] })
    expect([text.includes('The lock for your words is damaged'), text.includes('Opened with')]).toEqual([true, false])
  })

  test('nothing of it is told where all is well, nor while it is locked', () => {
    for (const view of [
      { openedByCode: false, damagedWays: [] },
      { ...LOCKED, openedByCode: true, damagedWays: ['passphrase'] as const },
    ]) {
      expect(shows(view)).not.toMatch(/recovery code|damaged/)
      cleanup()
    }
  })
})

describe('a fingerprint or face whose row can’t be read', () => {
  const CANT = 'Fingerprint or face can’t open your cases'
  const asks = (how: Parameters<typeof vaultOf>[1], view: Partial<DeskView> = LOCKED) =>
    render(
      withServices(<ProofForm action="Open" prove={async () => bad({ kind: 'locked' })} />, undefined, '/', {
        vault: vaultOf(view, how),
      }),
    )

  test('is told on the lock in the place of its button, with what opens them', async () => {
    asks({ unreadable: ['passkey'] })
    const told = (await screen.findByText(CANT)).parentElement?.textContent
    expect(told).toContain('What this phone keeps for it can’t be read. Your words or the recovery code open them.')
    expect(screen.queryByRole('button', { name: 'Open with fingerprint or face' })).toBeNull()
  })

  test('names no way that can’t be read either', async () => {
    asks({ unreadable: ['passkey', 'passphrase'] })
    const told = (await screen.findByText(CANT)).parentElement?.textContent
    expect(told).toContain('The recovery code opens them.')
    expect(told).not.toContain('words')
  })

  test('is not told of one that is as it was made, nor where the phone offers none', async () => {
    asks({})
    await screen.findByRole('button', { name: 'Open with fingerprint or face' })
    expect(screen.queryByText(CANT)).toBeNull()
    cleanup()
    const vault = vaultOf(LOCKED, { unreadable: ['passkey'], offered: false })
    const asked = vi.spyOn((await vault.desk()).keyring, 'passkeysOffered')
    render(
      withServices(<ProofForm action="Open" prove={async () => bad({ kind: 'locked' })} />, undefined, '/', { vault }),
    )
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    await new Promise((soon) => setTimeout(soon))
    expect(screen.queryByText(CANT)).toBeNull()
  })

  test.each([true, false])('can be taken away in the settings, the phone offering it or not (%s)', async (offered) => {
    const vault = vaultOf({}, { unreadable: ['passkey'], offered })
    render(withServices(<WayList onChange={() => {}} />, undefined, '/', { vault }))
    await screen.findByRole('button', { name: 'Take fingerprint or face away' })
    expect(document.body.textContent).toContain('It is damaged and opens nothing. Take it away, then add it anew.')
    cleanup()
    render(withServices(<PasskeyWay onDone={() => {}} />, undefined, '/', { vault }))
    await screen.findByRole('button', { name: 'Take it away' })
  })
})

test('the ways to open say which of them is damaged, and of none that is not', async () => {
  const shows = async (view: Partial<DeskView>) => {
    render(withServices(<WayList onChange={() => {}} />, undefined, '/', { vault: vaultOf(view) }))
    await screen.findByRole('button', { name: 'Take fingerprint or face away' })
    const rows = screen.getAllByRole('button').map((row) => /damaged/.test(row.parentElement?.textContent ?? ''))
    cleanup()
    return rows
  }
  expect(await shows({})).toEqual([false, false, false, false])
  expect(await shows({ damagedWays: ['passphrase'] })).toEqual([true, false, false, false])
  expect(await shows({ damagedWays: ['recovery', 'passkey'] })).toEqual([false, true, true, false])
})

test('where the ways to open cannot be read that is said, and those that are known stand', async () => {
  const vault = vaultOf({})
  const desk = await vault.desk()
  desk.keyring.waysIn = async () => {
    throw new DOMException('', 'AbortError')
  }
  render(withServices(<WayList onChange={() => {}} />, undefined, '/', { vault }))
  expect((await screen.findByRole('alert')).textContent).toContain(wordsFor({ kind: 'storage-unread' }).happened)
  expect(screen.getAllByRole('button')).toHaveLength(3)
})

test.each([
  ['lost', { openedByCode: true }, 'Recovery code'],
  ['damaged', { damagedWays: ['passphrase'] }, 'Recovery code'],
  ['there', {}, 'Passphrase'],
] as const)('whoever sets new words where the old are %s is asked for what opens them', async (_, view, field) => {
  render(withServices(<ChangePassphrase onDone={() => {}} />, undefined, '/', { vault: vaultOf(view) }))
  await screen.findByText(WORDS[0] ?? '')
  await userEvent.click(screen.getByRole('button', { name: 'I have written them down' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Your four words' }), WORDS.join(' '))
  await userEvent.click(screen.getByRole('button', { name: 'These are right' }))
  expect(screen.getByRole('textbox', { name: field })).toBeDefined()
})
