// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runtimePackages } from './runtime-packages.mjs'

/** Where the licences of all that is handed out with the app stand, in the build. */
export const FILE = 'licences.txt'

const RULE = '-'.repeat(72)

/** @param {string} text */
const tidy = (text) =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trim()

/** What a package says of its licence: its file, or where it has none, what its manifest names. @param {string} folder */
function textOf(folder) {
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.|$)/i.test(one))
  if (file !== undefined) return tidy(readFileSync(join(folder, file), 'utf8'))
  const { author, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const by = (typeof author === 'string' ? author : author?.name)?.replace(/ <.*/, '') ?? 'its authors'
  return `Copyright (c) ${by}. Its package has no file for it, and names the licence: ${license}. The words of the MIT\nlicence stand at the top of this page, with another copyright.`
}

/** The licence of the app, what belongs to others, the fonts' licence, and that of every package that is built in. */
export function licences() {
  /** @type {Map<string, string[]>} */
  const sharing = new Map()
  for (const { name, place, licence } of runtimePackages(JSON.parse(readFileSync('package-lock.json', 'utf8')))) {
    const text = textOf(place)
    const called = `${name} (${licence})`
    sharing.set(text, [...new Set([...(sharing.get(text) ?? []), called])])
  }
  const parts = [
    tidy(readFileSync('LICENSE', 'utf8')),
    tidy(readFileSync('NOTICE', 'utf8')),
    `Noto Sans\n\n${tidy(readFileSync('src/documents/pdf/fonts/OFL.txt', 'utf8'))}`,
    ...[...sharing].map(([text, names]) => `${names.join('\n')}\n\n${text}`),
  ]
  return `${parts.join(`\n\n${RULE}\n\n`)}\n`
}

/** Puts them beside the app. @returns {import('vite').Plugin} */
export const licencesFile = () => ({
  name: 'licences',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: FILE, source: licences() })
  },
})
