// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Locked */

/** @param {string} file @returns {Locked | undefined} */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Whether what is installed is what the lockfile says. */
export function isInstalled() {
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || (present[name] ? present[name].version === version : optional),
  )
}

/** @param {string[]} args */
export function npm(args) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' })
}

/** Installs what the lockfile names, if it isn't there. Ends the process in plain words when it can't. */
export function installWhatIsMissing() {
  if (isInstalled()) return
  console.log('Installing the packages (once; a minute or two)…')
  if (npm(['ci', '--include=dev']).status === 0) return
  console.error('The packages could not be installed. Is this machine online? The lines above say what went wrong.')
  process.exit(1)
}
