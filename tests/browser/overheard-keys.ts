import type { Page } from 'playwright-core'

/** Every raw key that the page is given or derives from here on, though none of them can be read back from it. */
export async function overhearsKeys(page: Page): Promise<Record<string, Uint8Array>> {
  const keys: Record<string, Uint8Array> = {}
  await page.exposeFunction('overheard', (kind: string, bytes: number[]) => {
    keys[`${kind} ${Object.keys(keys).length}`] = Uint8Array.from(bytes)
  })
  await page.addInitScript(() => {
    const { overheard } = window as unknown as { overheard: (kind: string, bytes: number[]) => void }
    const { importKey, deriveKey, exportKey } = SubtleCrypto.prototype as unknown as Record<
      string,
      (...all: unknown[]) => Promise<never>
    >
    if (!importKey || !deriveKey || !exportKey) throw new Error('No Web Crypto')
    Object.assign(SubtleCrypto.prototype, {
      importKey(this: SubtleCrypto, ...all: unknown[]) {
        const [format, raw] = all
        if (format === 'raw' && raw instanceof Uint8Array) overheard('a secret given', [...raw.slice(0, 32)])
        return importKey.apply(this, all)
      },
      async deriveKey(this: SubtleCrypto, ...all: unknown[]) {
        const [how, from, kind, , uses] = all
        const same = await deriveKey.call(this, how, from, kind, true, uses)
        overheard('a key derived', [...new Uint8Array(await exportKey.call(this, 'raw', same))])
        return deriveKey.apply(this, all)
      },
    })
  })
  return keys
}
