// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What nobody needs before a first PDF or a first handover. */
const LATE = /(^|\/)(pdf|age|noto)[^/]*$/i

/** @param {string} folder @returns {string[]} */
const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .sort()

/** @param {string} text @param {RegExp} pattern */
const matches = (text, pattern) => [...text.matchAll(pattern)].map((match) => String(match[1]))

/**
 * What is downloaded, gzipped, in bytes.
 * @param {string} dist
 */
export function sizesOf(dist) {
  /** @type {Map<string, number>} */
  const weights = new Map()
  /** @param {string} file */
  const weight = (file) => {
    const known = weights.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
    weights.set(file, known)
    return known
  }
  /** @param {Iterable<string>} files */
  const total = (files) => [...files].reduce((sum, file) => sum + weight(file), 0)

  /** @param {string} file @param {Set<string>} seen @returns {Set<string>} */
  const withImports = (file, seen) => {
    if (seen.has(file)) return seen
    seen.add(file)
    const text = readFileSync(join(dist, file), 'utf8')
    for (const next of matches(text, /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) withImports(`assets/${next}`, seen)
    return seen
  }

  /** The scripts that a page loads before anything is tapped. @param {string} page */
  const scriptsOf = (page) => {
    const html = readFileSync(join(dist, page), 'utf8')
    const named = matches(html, /<(?:script|link rel="modulepreload")[^>]*?(?:src|href)="\/([^"]+\.js)"/g)
    /** @type {Set<string>} */
    const seen = new Set()
    for (const file of named) withImports(file, seen)
    return [...seen].sort()
  }

  const files = filesUnder(dist)
  /** @type {{ url: string }[]} */
  const precached = JSON.parse(readFileSync(join(dist, 'files.json'), 'utf8')).files
  const urls = precached.map(({ url }) => url.replace(/^\//, ''))
  const stylesheets = files.filter((file) => file.endsWith('.css'))
  return {
    pages: Object.fromEntries(
      files.filter((file) => file.endsWith('.html')).map((page) => [page, total(scriptsOf(page))]),
    ),
    firstScripts: Object.fromEntries(scriptsOf('index.html').map((file) => [file, weight(file)])),
    stylesheets,
    styles: total(stylesheets),
    precache: total(urls),
    precacheEarly: total(urls.filter((url) => !LATE.test(url))),
    late: urls.filter((url) => LATE.test(url)),
  }
}

/** @param {number} bytes */
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

/** Prints what a phone downloads, once all is built. @returns {import('vite').Plugin} */
export const printSizes = () => ({
  name: 'print-sizes',
  enforce: 'post',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  closeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      const sizes = sizesOf('dist')
      const first = Object.entries(sizes.firstScripts)
      const lines = [
        ...first.map(([file, size]) => `  ${file} ${kB(size)}`),
        `script before the first question: ${kB(first.reduce((sum, [, size]) => sum + size, 0))}`,
        `styles: ${kB(sizes.styles)}`,
        `precached: ${kB(sizes.precacheEarly)}, with the late chunks ${kB(sizes.precache)}`,
      ]
      this.info(`\nGzipped:\n${lines.join('\n')}`)
    },
  },
})
