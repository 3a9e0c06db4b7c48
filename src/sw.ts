import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { keptOf } from './app/as-kept'

declare const self: {
  /** Every file of the build, with the hash that it must have when it comes. */
  __WB_MANIFEST: { url: string; revision: string | null; integrity: string }[]
  skipWaiting(): Promise<void>
}

addEventListener('message', ({ data }: MessageEvent) => {
  // Only when the officer has said so: a version that lets itself in loses trust.
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
})

addPlugins([{ fetchDidSucceed: ({ response }) => keptOf(response) }])
// Whatever stands behind a question mark, the page is the same.
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/./] })
cleanupOutdatedCaches()
// The licences are not kept on the phone: nobody needs them there.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/404.html'), { denylist: [/^\/licences\.txt$/] }))
