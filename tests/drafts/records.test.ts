import { createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import { caseKeyFrom, dataKey, linkOf, seal, unseal, vaultKeyFrom } from '../../src/drafts/records'
import { seededRandom } from './fakes'

const dek = Uint8Array.from({ length: 32 }, (_, at) => at)
const shred = Uint8Array.from({ length: 32 }, (_, at) => 255 - at)
const caseId = '0123456789abcdef0123456789abcdef'
const place = { store: 'events', caseId, number: 7, schema: 1 } as const
const caseKey = async () => caseKeyFrom(await dataKey(dek), shred, caseId)

test('a record is AES-256-GCM as another implementation reads it: key, place, padding and all', async () => {
  const sealed = await seal(await caseKey(), place, { type: 'noted', text: 'Ŵyn' }, seededRandom(5))
  const key = new Uint8Array(hkdfSync('sha256', dek, shred, `pv1 case ${caseId}`, 32))
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.slice(0, 12))
  decipher.setAAD(Buffer.from(`["pv1","events","${caseId}",7,1]`))
  decipher.setAuthTag(sealed.slice(-16))
  const plain = Buffer.concat([decipher.update(sealed.slice(12, -16)), decipher.final()])
  const length = plain.readUInt32BE(0)
  expect([plain.length, plain.subarray(4, 4 + length).toString()]).toEqual([1024, '{"type":"noted","text":"Ŵyn"}'])
  expect(plain.subarray(4 + length).every((byte) => byte === 0)).toBe(true)
})

test('a record’s link is the hash of its ciphertext', async () => {
  const sealed = await seal(await caseKey(), place, 'x', systemRandom)
  expect(await linkOf(sealed)).toBe(createHash('sha256').update(sealed).digest('hex'))
})

test('sizes come in whole KiBs, whatever was said', async () => {
  const sizes = new Set<number>()
  for (const length of [0, 1, 500, 1017, 1018, 1019, 3000])
    sizes.add((await seal(await caseKey(), place, 'x'.repeat(length), systemRandom)).length - 28)
  expect([...sizes]).toEqual([1024, 2048, 3072])
})

test('the same content is never sealed the same twice', async () => {
  const key = await caseKey()
  const sealed = await Promise.all([1, 2, 3].map(async () => linkOf(await seal(key, place, 'same', systemRandom))))
  expect(new Set(sealed).size).toBe(3)
})

test('keys can’t be read back', async () => {
  const key = await dataKey(dek)
  for (const made of [key, await caseKey(), await vaultKeyFrom(key, caseId)]) {
    expect(made.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', made)).rejects.toThrow()
  }
})

test('another case’s key, another key part and the vault’s key open nothing', async () => {
  const key = await dataKey(dek)
  const sealed = await seal(await caseKey(), place, 'x', systemRandom)
  const others = [
    await caseKeyFrom(key, shred, 'f'.repeat(32)),
    await caseKeyFrom(key, dek, caseId),
    await vaultKeyFrom(key, caseId),
  ]
  for (const other of others) expect(await unseal(other, place, sealed)).toBeUndefined()
  expect(await unseal(await caseKey(), place, sealed)).toEqual({ content: 'x' })
})
