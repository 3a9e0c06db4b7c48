// @ts-check
/**
 * The web app manifest. Its names are seen over a shoulder and by phone management: neutral, nothing of the subject.
 * @type {Partial<import('vite-plugin-pwa').ManifestOptions>}
 */
export const manifest = {
  id: '/',
  name: 'Proportion',
  short_name: 'Proportion',
  description: 'Guidance and notes for a visit, kept on this phone. Works without signal.',
  lang: 'en-GB',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#12435c',
  background_color: '#f6f7f8',
  categories: ['productivity'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    { name: 'First minute', url: '/first-minute', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    { name: 'Helplines', url: '/helplines', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    { name: 'Take down', url: '/take-down', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    { name: 'Start a case', url: '/start', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    // Last: a phone shows four of them.
    { name: 'Guidance', url: '/guidance', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
  ],
}
