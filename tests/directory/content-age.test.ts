import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

function contentAge(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/content-age.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr, last: stdout.trimEnd().split('\n').at(-1) ?? '' }
}

describe('the content tells its age', () => {
  it('on its 180th day it passes, and lists contacts and law with their source’s date', () => {
    const { status, stdout, last } = contentAge('--on', '2027-05-24')
    expect(stdout).toContain(
      'contact childline: 0800 1111 (confirmed)\n       source: 2026-08-28; last read 2026-11-25, 180 days ago\n',
    )
    expect(stdout).toContain('provider onlyfans: onlyfans.com/contact (check-first)\n       source: no date;')
    expect(stdout).toContain('gone: Net Aware (NSPCC)\n       source: 2016-11;')
    expect(stdout).toMatch(/law and guidance [\w-]+: .*Protection of Children Act 1978/)
    expect(last).toMatch(/^\d+ lines on 2027-05-24: 0 last read more than 180 days ago/)
    expect(status).toBe(0)
  })

  it('a day later it fails, and marks what is old', () => {
    const { status, stdout } = contentAge('--on', '2027-05-25')
    expect(stdout).toContain('OLD  contact childline: 0800 1111 (confirmed)')
    expect(status).toBe(1)
  })

  it('whoever releases runs it by its name', () => {
    const run = (day: string) => spawnSync('npm', ['run', '--silent', 'content:age', '--', '--on', day], { cwd: root })
    expect([run('2026-11-25').status, run('2027-05-25').status]).toEqual([0, 1])
  })

  it('a day that makes no sense is answered with how to use it', () => {
    expect(contentAge('--on', 'tomorrow')).toMatchObject({ status: 2, stdout: '' })
    expect(contentAge('--on', 'tomorrow').stderr).toContain('Exits 1 when')
  })
})
