// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What the sources in a folder are made of, without what differs each time, from folder to folder and from npm to npm. @param {string} sources */
export function billOfMaterials(sources) {
  const npm = process.env.npm_execpath
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only']
  const { stdout, status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: sources, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: sources, encoding: 'utf8', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('npm sbom failed')
  const { name } = JSON.parse(readFileSync(join(sources, 'package.json'), 'utf8'))
  const bill = JSON.parse(stdout.replaceAll(basename(sources), name))
  bill.serialNumber = undefined
  bill.metadata.timestamp = undefined
  bill.metadata.tools = undefined
  return `${JSON.stringify(bill, null, 2)}\n`
}
