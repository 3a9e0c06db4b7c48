import type { Page } from 'playwright-core'

/** Flags for each of the two stores that the browser may keep IndexedDB in. */
export const STORES = {
  LevelDB: [],
  SQLite: ['--enable-features=IdbSqliteBackingStore'],
} as const
export type Store = keyof typeof STORES
export const STORE_NAMES = Object.keys(STORES) as readonly Store[]

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A word that no other text holds by chance, and that no store can squeeze. */
export function canary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  return [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join('')
}

const SHAPES = [
  'a short text',
  'a text of 1 kB',
  'a text of 50 kB',
  'a text of 300 kB',
  'a short text not in Latin letters',
  'a text of 5 kB not in Latin letters',
  'bytes',
  'a map in a list',
  'a file',
  'JSON',
] as const

/** By the shape each is planted in. */
export type Planted = Record<string, string>

/** Three of each shape that a leak could take, to be found by the scan that finds nothing else. */
export function plantable(): Planted {
  return Object.fromEntries(SHAPES.flatMap((shape) => [1, 2, 3].map((time) => [`${shape}, ${time}`, canary()])))
}

/** Plants them in clear in a database of this page's origin, and writes enough after them that the store tidies up. */
export async function plant(page: Page, planted: Planted): Promise<void> {
  await page.evaluate(async (canaries) => {
    const opened = indexedDB.open('planted', 1)
    opened.onupgradeneeded = () => opened.result.createObjectStore('rows')
    const finished = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await finished(opened)
    /** Half of it can be squeezed, as people's texts can. */
    const rest = (length: number) => {
      let text = ''
      while (text.length < length) text += `the child was seen ${Math.random().toString(36).slice(2)} `
      return text.slice(0, length)
    }
    const around = (word: string, length: number) => rest(length / 2) + word + rest(length / 2)
    const shaped = (shape: string, word: string): unknown => {
      if (shape.startsWith('a text of 1 kB')) return around(word, 1_000)
      if (shape.startsWith('a text of 50 kB')) return around(word, 50_000)
      if (shape.startsWith('a text of 300 kB')) return around(word, 300_000)
      if (shape.startsWith('a short text not')) return `Ж${word}ψ`
      if (shape.startsWith('a text of 5 kB')) return `Ж${around(word, 5_000)}ψ`
      if (shape.startsWith('bytes')) return new TextEncoder().encode(around(word, 500))
      if (shape.startsWith('a map')) return [{ deep: new Map([['key', { word }]]) }]
      if (shape.startsWith('a file')) return new Blob([around(word, 2_000)])
      if (shape.startsWith('JSON')) return JSON.stringify({ note: { word, rest: rest(200) } })
      return word
    }
    const put = async (values: [string, unknown][]) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
      for (const [key, value] of values) transaction.objectStore('rows').put(value, key)
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onabort = () => reject(transaction.error)
      })
    }
    await put(Object.entries(canaries).map(([shape, word]) => [shape, shaped(shape, word)]))
    for (let megabyte = 0; megabyte < 12; megabyte++) {
      await put(Array.from({ length: 64 }, (_, row) => [`other ${megabyte} ${row}`, rest(16_384)]))
    }
    database.close()
  }, planted)
}
