import { expect, test } from 'vitest'
import { tried } from '../../src/screens/tried'

const failsWith = (name: string) => tried(() => Promise.reject(Object.assign(new Error('x'), { name })))

test.each(['TypeError', 'SyntaxError', 'Error'])('%s is a script that does not come', async (name) => {
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
