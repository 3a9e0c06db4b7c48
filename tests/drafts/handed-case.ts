import { armor } from 'age-encryption'
import { utf8 } from '../../src/drafts/bytes'
import type { HandedCase } from '../../src/drafts/handed-case'
import type { Json } from '../../src/drafts/records'

const at = (seq: number) => new Date(Date.UTC(2026, 10, 25, 9, 0, seq)).toISOString()

/** A case of so many events, with the given texts in its notes. */
export const handedCase = (texts: readonly string[] = ['Spoke to the school.', 'Ŵyn said yes.']): HandedCase => ({
  caseId: '0123456789abcdef0123456789abcdef',
  schema: 1,
  madeAt: '2026-11-25T10:00:00.000Z',
  head: 'ab'.repeat(32),
  events: [
    { seq: 1, at: at(1), type: 'opened', case: 'x', edition: '2016/1', reviewAsked: true },
    ...texts.map((text, index): Json => ({ seq: index + 2, at: at(index + 2), type: 'noted', text })),
  ],
})

/** As a file comes that was sent as text. */
export const inArmour = (file: Uint8Array) => utf8(armor.encode(file))
