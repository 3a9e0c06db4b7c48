import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** As the scripts that make the pictures use them: nothing of a run of tests is there. */
const ALONE = `
const { fromTests } = await import('./scripts/pictures.mjs')
await fromTests('tour.ts')
const { installedOnce } = await fromTests('installed.ts')
console.log(await installedOnce({}))`

test('the phones of the tests can be used by a script, too', () => {
  const { VITEST: _, ...env } = process.env
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', ALONE], { env, encoding: 'utf8' })
  expect(ran.status, ran.stderr).toBe(0)
  expect(ran.stdout.trim()).toBe('undefined')
})
