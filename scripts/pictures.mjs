// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import { runnerImport } from 'vite'

/** A module of the browser tests, for a script. @template Module @param {string} file @returns {Promise<Module>} */
export async function fromTests(file) {
  const { module } = await runnerImport(`/tests/browser/${file}`, { configFile: false, logLevel: 'error' })
  return /** @type {Module} */ (module)
}

/** An empty folder. @param {string} folder */
export function emptied(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}
