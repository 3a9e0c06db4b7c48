import { type ForceSettings, NATIONAL_DEFAULTS } from '../guidance/force-settings'
import { forceSettingsFrom } from '../screens/set-up/force-settings-schema'

const FILE = '/force-settings.json'

export interface LoadedSettings {
  settings: ForceSettings
  /** file: read just now; kept: the last good copy on this phone; national: nothing else is there. */
  from: 'file' | 'kept' | 'national'
  /** Why the file could not be used and what is used instead, in plain words. */
  problem?: string
}

/** Keeps the last good copy of the file; it never holds anything of a case. */
export interface KeptFile {
  read(): Promise<string | undefined>
  write(text: string): Promise<void>
}

/** The file's text; undefined when the host has none or there is no network. */
type SettingsSource = () => Promise<string | undefined>

/** What is on the phone already: at once, without network. */
export async function keptForceSettings(store: KeptFile): Promise<LoadedSettings> {
  const text = await store.read().catch(() => undefined)
  const parsed = text === undefined ? { problems: [] } : forceSettingsFrom(text)
  if ('settings' in parsed) return { settings: parsed.settings, from: 'kept' }
  const { problems } = parsed
  // What was good to an older version of the app.
  const said = problems.length > 0 && { problem: problemInWords(problems, 'national') }
  return { settings: NATIONAL_DEFAULTS, from: 'national', ...said }
}

/** Asks the host; what is good is kept, what is bad changes nothing and says why. */
export async function freshForceSettings(store: KeptFile, source: SettingsSource): Promise<LoadedSettings> {
  const text = await source().catch(() => undefined)
  if (text === undefined) return keptForceSettings(store)
  const parsed = forceSettingsFrom(text)
  if ('settings' in parsed) {
    await store.write(text).catch(() => undefined)
    return { settings: parsed.settings, from: 'file' }
  }
  const kept = await keptForceSettings(store)
  return { ...kept, problem: problemInWords(parsed.problems, kept.from) }
}

function problemInWords(problems: readonly string[], instead: LoadedSettings['from']): string {
  const shown = problems.slice(0, 3).join('; ')
  const more = problems.length > 3 ? `; and ${problems.length - 3} more` : ''
  const used = instead === 'kept' ? 'The last good copy on this phone is used' : 'The national defaults are used'
  return `Your force’s settings file could not be used: ${shown}${more}. ${used}. Tell whoever looks after this app in your force.`
}

/** The browser's cache of whole files, apart from the one the app itself lies in. */
export const cachedFile: KeptFile = {
  async read() {
    const kept = await (await caches.open('force-settings')).match(FILE)
    return kept?.text()
  },
  async write(text) {
    const copy = new Response(text, { headers: { 'Content-Type': 'application/json' } })
    await (await caches.open('force-settings')).put(FILE, copy)
  },
}

/** With what was read or written last, also where the phone has no room to keep it, or gives it back no more. */
export function remembered(file: KeptFile): KeptFile {
  let last: string | undefined
  return {
    async read() {
      const text = last ?? (await file.read())
      last ??= text
      return last
    },
    write(text) {
      last = text
      return file.write(text)
    },
  }
}

export const hostFile: SettingsSource = async () => {
  if (!navigator.onLine) return undefined
  const answer = await fetch(FILE, { cache: 'no-cache', credentials: 'omit', redirect: 'error' })
  const isJson = answer.headers.get('Content-Type')?.includes('json') ?? false
  return answer.ok && isJson ? answer.text() : undefined
}
