import { idle } from './idle'

/** What the build lists in `files.json`; the revision is part of the key under which Workbox keeps a file. */
interface BuiltFile {
  url: string
  revision: string | null
  integrity: string
}

interface BuiltFiles {
  version: string
  epoch: number
  files: BuiltFile[]
}

function isBuiltFile(value: unknown): value is BuiltFile {
  if (typeof value !== 'object' || value === null) return false
  const { url, revision, integrity } = value as Partial<Record<keyof BuiltFile, unknown>>
  return typeof url === 'string' && typeof integrity === 'string' && (revision === null || typeof revision === 'string')
}

function builtFilesFrom(value: unknown): BuiltFiles | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { version, epoch, files } = value as Partial<Record<keyof BuiltFiles, unknown>>
  if (typeof version !== 'string' || typeof epoch !== 'number') return undefined
  return Array.isArray(files) && files.length > 0 && files.every(isBuiltFile) ? { version, epoch, files } : undefined
}

const keyOf = ({ url, revision }: BuiltFile) => (revision === null ? url : `${url}?__WB_REVISION__=${revision}`)

async function integrityOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', await response.arrayBuffer()))
  return `sha384-${btoa(String.fromCharCode(...digest))}`
}

async function precache(): Promise<Cache | undefined> {
  const name = (await caches.keys()).find((key) => key.startsWith('workbox-precache'))
  return name === undefined ? undefined : caches.open(name)
}

async function isWhole(cache: Cache, file: BuiltFile): Promise<boolean> {
  const kept = await cache.match(keyOf(file))
  return kept !== undefined && (await integrityOf(kept)) === file.integrity
}

async function repair(cache: Cache, file: BuiltFile): Promise<boolean> {
  try {
    await cache.delete(keyOf(file))
    const fresh = await fetch(file.url, { cache: 'reload' })
    if (!fresh.ok || (await integrityOf(fresh.clone())) !== file.integrity) return false
    await cache.put(keyOf(file), fresh)
    return isWhole(cache, file)
  } catch {
    return false
  }
}

/** A page that has it starts no worker that has not. */
const EMBEDDER = 'Cross-Origin-Embedder-Policy'

/** False: the host does not send what this file lacks, or not what the pages need of it. */
async function takesHeaders(cache: Cache, file: BuiltFile): Promise<boolean> {
  const { ask, expectedOn } = await import('./live-headers')
  const { pathname } = new URL(file.url, location.href)
  const kept = await cache.match(keyOf(file))
  const expected = new Map(expectedOn(pathname))
  // It protects nothing.
  expected.delete('Cache-Control')
  const lacks = [...expected].filter(([name, value]) => kept && kept.headers.get(name) !== value)
  if (kept === undefined || lacks.length === 0) return true
  const sent = await ask(pathname)
  const now = lacks.filter(([name, value]) => sent?.ok && sent.headers.get(name) === value)
  const headers = new Headers(kept.headers)
  for (const [name, value] of now) headers.set(name, value)
  if (now.length > 0) await cache.put(keyOf(file), new Response(kept.body, { status: kept.status, headers }))
  return now.length > 0 && headers.get(EMBEDDER) === expected.get(EMBEDDER)
}

/**
 * A file is kept with the headers that it came with, and runs under them: of a host that sent them wrong at first, and was
 * mended since, they are taken without the file. Only what this build was released with is, and by the pages last.
 */
async function takeHeaders(cache: Cache, files: readonly BuiltFile[]): Promise<void> {
  const isPage = ({ url }: BuiltFile) => url.endsWith('.html')
  const inOrder = [...files.filter((file) => !isPage(file)), ...files.filter(isPage)]
  for (const [at, file] of inOrder.entries()) {
    if (at % AT_ONCE === 0) await idle()
    if (!(await takesHeaders(cache, file))) return
  }
}

/** Read back between two looks at whether the phone is wanted for something else. */
const AT_ONCE = 4

/** Reads every file back from the phone and compares it with its hash in the build; fetches again what is wrong. */
export async function everyFileIsKept(): Promise<boolean> {
  if (!(await navigator.serviceWorker.getRegistration())?.active) return false
  const cache = await precache()
  if (cache === undefined) return false
  const list = builtFilesFrom(await (await fetch('/files.json')).json().catch(() => undefined))
  if (list === undefined) return false
  let whole = true
  for (const [at, file] of list.files.entries()) {
    if (at % AT_ONCE === 0) await idle()
    if (await isWhole(cache, file)) continue
    whole = (await repair(cache, file)) && whole
  }
  void takeHeaders(cache, list.files).catch(() => undefined)
  return whole
}

/** The epoch of the version that was put on this phone last, let in or not. */
export async function newestEpoch(): Promise<number> {
  const cache = await precache()
  const lists = (await cache?.keys('/files.json', { ignoreSearch: true })) ?? []
  const newest = lists.at(-1)
  const list = newest && (await cache?.match(newest))
  return builtFilesFrom(await list?.json().catch(() => undefined))?.epoch ?? 0
}
