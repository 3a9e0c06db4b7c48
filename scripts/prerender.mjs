// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { minifySync } from 'vite'

/**
 * What src/entry-server.tsx exports.
 * @typedef {object} ServerEntry
 * @property {readonly string[]} paths addresses that get a page of their own
 * @property {string} fallback the address whose page starts the app for every other address; becomes 404.html
 * @property {(path: string) => Promise<string>} render markup of one address
 * @property {(path: string) => readonly string[]} [modules] source files that an address loads lazily
 */

const HOISTED = /<(title)\b[^>]*>[\s\S]*?<\/\1>|<(?:meta|link)\b[^>]*>/g
const LEADING = /^(?:\s*(?:<title\b[^>]*>[\s\S]*?<\/title>|<(?:meta|link)\b[^>]*>))+/
/** The page is there to read before it can listen: on a slow network its styles come first. */
const SCRIPTS = /<(?:link rel="modulepreload"|script type="module")[^>]*>/g
/** Brings out what a page keeps put away for some phones, before the app takes it over. */
const WRITTEN_LOCK = 'written-lock.js'
const BRINGS_OUT = `<script src="/${WRITTEN_LOCK}" defer></script>`
const FORBIDDEN = /<script|<style|\sstyle="|\son[a-z]+="/i

/** `/` → index.html, `/guidance/1` → guidance/1.html. @param {string} path */
export const fileOf = (path) => (path === '/' ? 'index.html' : `${path.slice(1)}.html`)

/**
 * One page: React's title, meta and link go into the head, the rest into the root, which says which address it is for.
 * @param {string} template @param {string} path @param {string} markup @param {readonly string[]} preloads
 */
export function pageOf(template, path, markup, preloads) {
  const forbidden = FORBIDDEN.exec(markup)
  if (forbidden) {
    throw new Error(
      `${path} came out with ${forbidden[0].trim()}, which the content security policy blocks: …${markup.slice(Math.max(0, forbidden.index - 80), forbidden.index + 120)}…`,
    )
  }
  const leading = LEADING.exec(markup)?.[0] ?? ''
  const body = markup.slice(leading.length)
  const own = leading.match(HOISTED) ?? []
  const links = preloads
    .filter((file) => !template.includes(`"/${file}"`))
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
  const head = own.some((tag) => tag.startsWith('<title'))
    ? template.replace(/\s*<title>[\s\S]*?<\/title>/, '')
    : template
  const root = '<div id="root"></div>'
  if (!head.includes(root)) throw new Error(`index.html has no ${root}`)
  return head
    .replace('</head>', () => [...own, ...links, '</head>'].join(''))
    .replace('<script', () => (body.includes('<template>') ? `${BRINGS_OUT}<script` : '<script'))
    .replaceAll(SCRIPTS, (tag) => tag.replace(/>$/, ' fetchpriority="low">'))
    .replace(root, () => `<div id="root" data-path="${path}">${body}</div>`)
}

/**
 * Writes one page for every address of the server entry, after the client is built.
 * @param {{ entry: string }} options the built server entry
 * @returns {import('vite').Plugin}
 */
export function prerender({ entry }) {
  let root = ''
  let out = ''
  /** @type {Map<string, { file: string, imports: string[] }>} source file → its chunk */
  const chunks = new Map()
  /** @type {Map<string, string[]>} */
  const importsOf = new Map()

  /** @param {string} file @param {Set<string>} seen @returns {Set<string>} */
  const closure = (file, seen = new Set()) => {
    if (seen.has(file)) return seen
    seen.add(file)
    for (const next of importsOf.get(file) ?? []) closure(next, seen)
    return seen
  }

  return {
    name: 'prerender',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved(config) {
      root = config.root
      out = resolve(config.root, config.build.outDir)
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        importsOf.set(chunk.fileName, chunk.imports)
        for (const id of Object.keys(chunk.modules)) {
          if (id.startsWith(root)) {
            chunks.set(id.slice(root.length + 1), { file: chunk.fileName, imports: chunk.imports })
          }
        }
      }
    },
    closeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        /** @type {ServerEntry} */
        const server = await import(`${pathToFileURL(resolve(root, entry)).href}?${Date.now()}`)
        // In the head, and between its blocks, white space says nothing, nor that a style of our own may be read by all;
        // each page has it again.
        const template = readFileSync(join(out, 'index.html'), 'utf8')
          .replace(/>\s+</g, '><')
          .replace('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"')
        const pages = [
          ...server.paths.map((path) => ({ path, file: fileOf(path) })),
          { path: server.fallback, file: '404.html' },
        ]
        for (const { path, file } of pages) {
          const preloads = new Set(
            (server.modules?.(path) ?? []).flatMap((source) => {
              const chunk = chunks.get(source)
              if (!chunk) throw new Error(`${path} names ${source}, which is in no chunk`)
              return [...closure(chunk.file)]
            }),
          )
          const target = join(out, file)
          mkdirSync(dirname(target), { recursive: true })
          writeFileSync(target, pageOf(template, path, await server.render(path), [...preloads].sort()))
        }
        const { code } = minifySync(WRITTEN_LOCK, readFileSync(join(out, WRITTEN_LOCK), 'utf8'))
        writeFileSync(join(out, WRITTEN_LOCK), code)
        console.log(`prerendered ${pages.length} pages`)
      },
    },
  }
}
