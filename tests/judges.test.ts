import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Judge, whereIs } from './judges'

const JUDGE = 'proportion-judge' as Judge
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proportion-judges-'))
  vi.stubEnv('PATH', folder)
  vi.stubEnv('CI', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const isInstalled = () => {
  const path = join(folder, JUDGE)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}

test('a judge that is not here is one to do without, and in CI one that must be', () => {
  expect(whereIs(JUDGE)).toEqual({ lacks: JUDGE, mustBe: false })
  vi.stubEnv('CI', 'true')
  expect(whereIs(JUDGE)).toEqual({ lacks: JUDGE, mustBe: true })
})

test('one without a part that it needs is not here either', () => {
  const path = isInstalled()
  const part = join(folder, 'part.so')
  expect([whereIs(JUDGE), whereIs(JUDGE, part)]).toEqual([
    { path, mustBe: false },
    { lacks: part, mustBe: false },
  ])
  writeFileSync(part, '')
  expect(whereIs(JUDGE, part)).toEqual({ path, mustBe: false })
})
