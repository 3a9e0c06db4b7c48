import type { DeskState } from '../../drafts/desk-view'
import type { SlotKind } from '../../drafts/key-slots'
import { capitalised } from '../../guidance/capitals'
import type { ForceSettings } from '../../guidance/force-settings'
import { counted } from '../counted'
import { isIosTab } from './ios-tab'
import { type Offline, worksOffline } from './offline'
import type { KeptHere } from './use-kept-here'

const WAY: Record<SlotKind, string> = {
  passphrase: 'passphrase',
  recovery: 'recovery code',
  passkey: 'fingerprint or face',
}

/** The passphrase first, whichever was made first. */
const opensWith = (ways: readonly SlotKind[], hasPin: boolean) =>
  capitalised(
    [
      ...Object.entries(WAY).flatMap(([way, name]) => (ways.some((one) => one === way) ? name : [])),
      ...(hasPin ? ['until the app is closed a PIN'] : []),
    ].join(', '),
  )

const megabytes = (bytes: number) =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`

/** What is so, and no more than that. */
export function protection(
  { state, inClear, hasPin }: { state: DeskState; inClear: number; hasPin: boolean },
  here: KeptHere,
  offline: Offline,
  { wipeAfterWrongTries }: Pick<ForceSettings, 'wipeAfterWrongTries'>,
) {
  const isKept = state === 'unlocked'
  return [
    {
      key: 'Stored',
      value: isKept
        ? 'Sealed (AES-256) before it is written. The key is made from your passphrase and is never stored.'
        : inClear > 0
          ? `${counted(inClear, 'case')} of an earlier version, not sealed. Keep your cases with a passphrase, and they are.`
          : 'Nothing is stored: cases are worked in memory.',
    },
    ...(isKept
      ? [
          {
            key: 'Also kept',
            value:
              'Whose cases these are, your school contacts, how long each case has stayed, what this phone’s clock showed last, whether the recovery code was written down, which cases are accounts of the same, and what was deleted: sealed with the cases.',
          },
          { key: 'Opens with', value: opensWith(here.ways, hasPin) },
          {
            key: 'Deleting',
            value: here.erases
              ? 'Erases: the case’s key part is overwritten where it lies. Some phones keep an old block for a while, under their own encryption.'
              : 'Takes it away, but this browser can’t overwrite: deleted data may be recoverable.',
          },
          {
            key: 'Wrong tries',
            value: `Slowed by this app only. What protects a copied phone is the passphrase.${
              wipeAfterWrongTries === 'off'
                ? ''
                : ` After ${wipeAfterWrongTries} in a row everything is erased, as your force has set.`
            }`,
          },
        ]
      : []),
    {
      key: 'The browser',
      value: here.promised
        ? 'Has promised not to clear this by itself.'
        : isIosTab()
          ? 'Safari clears what a tab keeps after 7 days without a visit. Hand your cases over first, then add the app to the Home Screen: there it has a storage of its own, and they do not move.'
          : 'May clear this when the phone is short of room, or after long disuse. Install the app, and hand cases over.',
    },
    {
      key: 'Room',
      value:
        here.used === undefined
          ? 'The browser doesn’t say.'
          : `${megabytes(here.used)} used${here.room === undefined ? '' : ` of about ${megabytes(here.room)}`}, the app itself included`,
    },
    worksOffline(offline),
  ]
}
