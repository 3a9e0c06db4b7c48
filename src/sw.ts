import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

type Extendable = Parameters<PrecacheController['install']>[0]
type Installing = Extendable & {
  /** Not in every browser. */
  addRoutes?(rule: { condition: { requestMode: 'navigate' }; source: 'fetch-event' }): Promise<void>
}

declare const self: {
  /** Every file of the build, with the hash that it must have when it comes. */
  __WB_MANIFEST: { url: string; revision: string | null; integrity: string }[]
  skipWaiting(): Promise<void>
}

/** A browser asks a host for six at once; what the officer goes on to meanwhile finds room beside these. */
const AT_ONCE = 4

addEventListener('message', ({ data }: MessageEvent) => {
  // Only when the officer has said so: a version that lets itself in loses trust.
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
})

const precache = new PrecacheController()
precache.addToCacheList(self.__WB_MANIFEST)

/** All of the build, or none of it. Workbox itself asks for one file after the other, and waits for the network each time. */
async function bringsEveryFile(event: Extendable): Promise<void> {
  const files = precache.getURLsToCacheKeys().entries()
  const oneAfterTheOther = async () => {
    for (const [url, cacheKey] of files) {
      const integrity = precache.getIntegrityForCacheKey(cacheKey) ?? ''
      // What has no hash in its name is asked for past the browser's own cache.
      const request = new Request(url, { integrity, cache: url === cacheKey ? 'default' : 'reload' })
      await Promise.all(precache.strategy.handleAll({ event, request, params: { cacheKey } }))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterTheOther))
}

addEventListener('install', (event) => {
  const installing = event as Installing
  // Left to itself Chromium asks the host for a page while it starts this, and so tells it which case is opened, and when.
  installing.addRoutes?.({ condition: { requestMode: 'navigate' }, source: 'fetch-event' }).catch(() => undefined)
  installing.waitUntil(bringsEveryFile(installing))
})
addEventListener('activate', (event) => void precache.activate(event as Extendable))

// Whatever stands behind a question mark, the page is the same.
registerRoute(new PrecacheRoute(precache, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/./] }))
cleanupOutdatedCaches()
// The licences are not kept on the phone: nobody needs them there.
registerRoute(new NavigationRoute(precache.createHandlerBoundToURL('/404.html'), { denylist: [/^\/licences\.txt$/] }))
