import { expect, test } from 'vitest'
import { tried } from '../../src/screens/tried'

const failsWith = (name: string) => tried(() => Promise.reject(Object.assign(new Error('x'), { name })))

test.each(['TypeError', 'SyntaxError', 'Error', 'RangeError'])('%s is a script that does not come', async (name) => {
  expect(await failsWith(name)).toEqual({ ok: false, problem: { kind: 'app-part-missing' } })
})

test.each(['UnknownError', 'OpenFailedError', 'DatabaseClosedError', 'InvalidStateError'])(
  '%s is storage that was not read',
  async (name) => {
    expect(await failsWith(name)).toEqual({ ok: false, problem: { kind: 'storage-unread' } })
    expect(await tried(() => Promise.reject(new DOMException('x', name)))).toMatchObject({
      problem: { kind: 'storage-unread' },
    })
  },
)

test('a full phone, and data of a newer version, are said to be that; nothing at all to be a script', async () => {
  expect(await failsWith('QuotaExceededError')).toMatchObject({ problem: { kind: 'storage-full' } })
  expect(await failsWith('VersionError')).toMatchObject({ problem: { kind: 'newer-data' } })
  expect(await tried(() => Promise.reject(undefined))).toMatchObject({ problem: { kind: 'app-part-missing' } })
})
