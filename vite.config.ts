import { readdirSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { hostFiles } from './scripts/deploy.mjs'
import { SECURITY_HEADERS } from './scripts/headers.mjs'
import { licencesFile } from './scripts/licences.mjs'
import { manifest } from './scripts/manifest.mjs'
import { packed } from './scripts/packed.mjs'
import { withIntegrity } from './scripts/precache.mjs'
import { prerender } from './scripts/prerender.mjs'
import { staticFiles } from './scripts/serve.mjs'
import { printSizes } from './scripts/sizes.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
/** Raised in the drafts when older code must no longer write what newer code has written. */
const epoch = Number(
  readdirSync('src/drafts')
    .map((file) => /APP_EPOCH = (\d+)/.exec(readFileSync(`src/drafts/${file}`, 'utf8'))?.[1])
    .find(Boolean),
)
if (!(epoch > 0)) throw new Error('No file of src/drafts says which APP_EPOCH this is')

/**
 * Chunks by what they are for, each by its folders. The first that fits a file takes it, with what it needs: what starts
 * the app, what shows a question, what keeps a case, what later stages need, what prints it. The rest comes by address.
 */
const CHUNKS = (
  [
    { name: 'vendor', test: /node_modules[\\/](react|react-dom|scheduler|react-router|xstate|lucide-react)[\\/]/ },
    { name: 'first', tags: ['$initial'] },
    {
      name: 'case',
      test: /src[\\/](screens[\\/](StartScreen|case[\\/](CaseScreen|AtItsStage))|drafts[\\/]memory-drafts)\./,
    },
    { name: 'components', test: /src[\\/]components[\\/]/ },
    { name: 'note', test: /src[\\/]guidance[\\/](paragraphs|sources)\./ },
    { name: 'pages', test: /src[\\/]directory[\\/]|src[\\/]screens[\\/](?!\w+Screen)[\w-]+\./ },
    { name: 'vault', test: /src[\\/](drafts|screens[\\/]vault)[\\/](?!age|taking|hand)/ },
    { name: 'later', test: /src[\\/](flow[\\/](?!picture)|screens[\\/]case[\\/])/ },
    { name: 'papers', test: /src[\\/](documents|screens[\\/]papers)[\\/]/ },
  ] satisfies Rolldown.CodeSplittingGroup[]
).map((group, at) => ({ ...group, priority: 10 - at }))

/** `vite preview` answers as a host would: the same files, the same headers. */
const previewAsHosted: Plugin = {
  name: 'preview-as-hosted',
  configurePreviewServer(server) {
    server.middlewares.use(staticFiles('dist'))
  },
}

export default defineConfig(({ isSsrBuild }) => ({
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __APP_EPOCH__: JSON.stringify(epoch),
    __SECURITY_HEADERS__: JSON.stringify(SECURITY_HEADERS),
  },
  build: {
    target: 'es2022',
    outDir: isSsrBuild ? 'dist-ssr' : 'dist',
    rolldownOptions: {
      output: {
        codeSplitting: isSsrBuild ? false : { groups: CHUNKS },
      },
    },
    // A page names what it needs, and a late script finds its parts by itself.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, deps, { hostType }) => (hostType === 'js' ? [] : deps),
    },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    copyPublicDir: !isSsrBuild,
  },
  worker: {
    format: 'es',
    // Whose work is in it is said in licences.txt, as for every other script.
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js', comments: false } },
  },
  plugins: [
    react(),
    prerender({ entry: 'dist-ssr/entry-server.js' }),
    hostFiles(),
    licencesFile(),
    VitePWA({
      registerType: 'prompt',
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      injectRegister: null,
      includeManifestIcons: false,
      integration: {
        closeBundleOrder: 'post',
        beforeBuildServiceWorker({ injectManifest }) {
          // These would go in without their hash; the patterns below find the same files.
          delete injectManifest.additionalManifestEntries
        },
      },
      manifest,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,webmanifest,svg,png,ico,woff2,woff,ttf}'],
        rollupFormat: 'iife',
        target: 'es2022',
        maximumFileSizeToCacheInBytes: 4_000_000,
        manifestTransforms: [withIntegrity({ dist: 'dist', version: () => ({ version, epoch }) })],
      },
    }),
    packed(),
    printSizes(),
    previewAsHosted,
  ],
}))
