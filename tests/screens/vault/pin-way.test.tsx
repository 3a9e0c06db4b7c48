// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { bad } from '../../../src/drafts/problems'
import type { VaultDesk } from '../../../src/drafts/vault-desk'
import { PinFields } from '../../../src/screens/vault/PinFields'
import { PinWay } from '../../../src/screens/vault/PinWay'
import { NO_VAULT_YET } from '../../../src/screens/vault-at-hand'
import { withServices } from '../with-services'

afterEach(cleanup)

const TOO_SIMPLE = 'That PIN is too easy to guess. Use six digits or more, not in a row.'
const refused = async () => bad({ kind: 'pin-refused', because: 'too-simple' })
const keyring = {
  setPin: refused,
  waysIn: async () => ({ ways: [], unreadable: [] }),
  passkeysOffered: async () => false,
}
const desk = { keyring, warm: () => undefined } as unknown as VaultDesk

async function triesAPin() {
  const pin = screen.getByRole('textbox', { name: 'PIN of six digits or more' })
  await userEvent.type(pin, '123456')
  const passphrase = screen.queryByRole('textbox', { name: 'Passphrase' })
  if (passphrase) await userEvent.type(passphrase, 'runny thirstily neurology yin')
  await userEvent.click(screen.getByRole('button', { name: 'Set the PIN' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(TOO_SIMPLE))
  return { pin, passphrase }
}

test('a PIN that is too simple is said at its own field, and the passphrase need not be typed again', async () => {
  const vault = { ...NO_VAULT_YET, desk: async () => desk }
  render(withServices(<PinWay onDone={() => {}} />, undefined, '/', { vault }))
  const { pin, passphrase } = await triesAPin()
  expect(pin.getAttribute('aria-invalid')).toBe('true')
  await waitFor(() => expect(document.activeElement).toBe(pin))
  expect(passphrase?.getAttribute('aria-invalid')).not.toBe('true')
  expect((passphrase as HTMLInputElement).value).toBe('runny thirstily neurology yin')
})

test.each([
  ['with the passphrase', <PinWay key="way" onDone={() => {}} />],
  ['while the key is new', <PinFields key="fields" onPin={refused} />],
])('it is said no more of the PIN that is typed after it, %s', async (_, fields) => {
  const vault = { ...NO_VAULT_YET, desk: async () => desk }
  render(withServices(fields, undefined, '/', { vault }))
  const { pin } = await triesAPin()
  await userEvent.type(pin, '7')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what is no PIN is not said to be easy to guess', async () => {
  render(withServices(<PinFields onPin={async () => bad({ kind: 'pin-refused', because: 'not-digits' })} />))
  await userEvent.type(screen.getByRole('textbox', { name: 'PIN of six digits or more' }), 'abcdef')
  await userEvent.click(screen.getByRole('button', { name: 'Set the PIN' }))
  await waitFor(() =>
    expect(screen.getByRole('alert').textContent).toBe('A PIN is six to twelve digits and nothing else. Type another.'),
  )
})
