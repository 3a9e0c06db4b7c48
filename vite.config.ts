import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { hostFiles } from './scripts/deploy.mjs'
import { SECURITY_HEADERS } from './scripts/headers.mjs'
import { licencesFile } from './scripts/licences.mjs'
import { lighter, rulesWithoutSentences } from './scripts/lighter.mjs'
import { manifest } from './scripts/manifest.mjs'
import { packed } from './scripts/packed.mjs'
import { withIntegrity } from './scripts/precache.mjs'
import { prerender } from './scripts/prerender.mjs'
import { staticFiles } from './scripts/serve.mjs'
import { shortNames } from './scripts/short-names.mjs'
import { kB, sizesOf } from './scripts/sizes.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
/** Raised in the drafts when older code must no longer write what newer code has written. */
const epoch = Number(
  readdirSync('src/drafts')
    .map((file) => /APP_EPOCH = (\d+)/.exec(readFileSync(`src/drafts/${file}`, 'utf8'))?.[1])
    .find(Boolean),
)
if (!(epoch > 0)) throw new Error('No file of src/drafts says which APP_EPOCH this is')

/**
 * What an address loads, in chunks by purpose; the first that fits a file takes it, and with it what only it needs.
 * `basics` and `first` hold what every page needs to listen and to show, `question` what a question needs besides.
 */
const CHUNKS: readonly (readonly [name: string, test: RegExp])[] = [
  ['files', /node_modules[\\/]valibot|src[\\/]app[\\/]force-settings/],
  [
    'fittings',
    /src[\\/]components[\\/](?!SearchBox|Cover)|screens[\\/](Reading|NotFound|Broken|left-typed|ways-out|use-|paragraph-name|ParagraphRefs)|app[\\/]UpdateBanner/,
  ],
  [
    'proof',
    /src[\\/]drafts[\\/]problems\.|screens[\\/]vault[\\/](ProofForm|ProblemNotice|UnlockForm|StepUpForm|VaultCover|sealed-school-contacts|use-wait)\.|components[\\/]Cover\./,
  ],
  [
    'question',
    /node_modules[\\/]xstate|src[\\/]drafts[\\/](keeper|memory-drafts)\.|src[\\/]screens[\\/](case[\\/](CaseScreen|AtItsStage)|StartScreen)|src[\\/]guidance[\\/](rules[\\/](?!ways|says)|questions|facts|answers|assess|duty-|cautions)/,
  ],
  ['vault', /src[\\/]case[\\/]in-place\.|src[\\/]drafts[\\/](?!drafts\.|words|hand|taking|sound|age)/],
  ['note', /src[\\/]guidance[\\/](paragraphs|sources)\./],
  [
    'contacts',
    /src[\\/]directory[\\/](contact\.|helplines|hours|seen|first-minute|giving|force-contacts|telephone)|screens[\\/](Contact|ForceContacts|FirstMinuteScreen)/,
  ],
  ['removal', /src[\\/]directory[\\/](providers|take-down|gone)|screens[\\/](TakeDown(Parts|Screen)|ProviderFold)/],
  ['leaving', /screens[\\/](GiveSheet|PrintCard|QrCode|papers[\\/]qr-matrix)|node_modules[\\/]uqr/],
  ['list', /src[\\/]screens[\\/]ListedCases\./],
  ['keeping', /screens[\\/]vault[\\/](Keeping|\w+Step|PinFields?)\./],
  ['duties', /src[\\/](guidance[\\/](duties|meanings)|documents[\\/](document|paragraphs-of))\./],
  [
    'seldom',
    /case[\\/](ClosedScreen|NotSaved|OtherAccounts|Harmed|AfterAnotherTab|EditionChanged|NewCaution|PapersOut|OnTheirWay|UrgentDone|UrgentScreen|AnotherMatter|MatterSwitch|Withdraw|Stands|Stages|NoteReport|InShort|Unknowns|WhatWouldChange|AgainstAdvice|ReviewForm|Departure|conclusions-of)\./,
  ],
  [
    'later-stages',
    /app[\\/](late-work|what-if|pdf)\.|flow[\\/](at-odds|odds-|papers-out)|guidance[\\/]later-help|case[\\/]((People|Referral|Accounts|Devices|Online|Decision|Review|Telling|Closing)Stage|later-words|Odds|CloseButton|Earlier|contradictions)\./,
  ],
  ['practice', /src[\\/]screens[\\/]practice[\\/](?!Practice(End|Screen)|compare|OtherPractice|stories)/],
  ['stories', /src[\\/]screens[\\/]practice[\\/](OtherPractice|stories)/],
  ['settings', /src[\\/]screens[\\/](vault[\\/]\w+Screen|Settings)/],
  ['papers', /src[\\/]screens[\\/]papers/],
  ['guidance', /src[\\/]screens[\\/](Guidance|Paragraph|Rules|Flow|About|Search)Screen/],
]

/** Dexie, and of the vault what no unlock and no answer needs: compiled when it is used. Only the vault may ask for these. */
const DEXIE_AND_RARE =
  /node_modules[\\/]dexie|src[\\/]drafts[\\/](bundle|case-index|changing-ways|erasing|keyring|moving-in|passkey|recovery-code|session-pin|shred-slots|slot-making|stays|unwritten)\./

/** What every page needs and what names no chunk but the lock's form: an update that changes neither does not move it. */
const BASICS =
  /node_modules|named:react|preload-helper|src[\\/](app[\\/]trusted|components|guidance|case|drafts|documents|screens[\\/](?!routes|CasesScreen|KeptCases|late-give))/

/** Of `in-every-page.ts`, what does nothing when it is read: left to itself it would come beside what names every chunk. */
const WORDS_OF_EVERY_PAGE = /src[\\/](case[\\/]days|guidance[\\/](capitals|paragraph-ids))\./

/**
 * What few open, and late; what a case shows seldom, and what later stages have in common with that; what a written page does
 * without; the fittings of pages, of which a case uses a fifth; Dexie, of which more than half is never used here.
 * Compiled as a whole before anybody needs it, it would only take room in a phone's memory.
 */
const COMPILED_WHEN_USED =
  /^(fittings|seldom|papers|settings|leaving|guidance|keeping|note|files|age|search-index|workbox|contacts|removal|HelplinesScreen|TakeDown|dexie|Diagnostics|\w*Practice)/

const BROWSER_OUTPUT: Rolldown.OutputOptions = {
  codeSplitting: {
    groups: [
      { name: 'basics', test: BASICS, tags: ['$initial'], priority: 101 },
      { name: 'first', tags: ['$initial'], priority: 100 },
      { name: 'dexie', test: DEXIE_AND_RARE, includeDependenciesRecursively: false, priority: 99 },
      ...CHUNKS.map(([name, test], at) => ({ name, test, priority: CHUNKS.length - at })),
      { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 10_000 },
    ],
  },
  // What somebody waits for is compiled while it is read, on a thread of its own, and not bit by bit.
  postBanner: ({ name }) => (COMPILED_WHEN_USED.test(name) ? '' : '//# allFunctionsCalledOnLoad'),
  chunkFileNames: ({ name }) => `assets/${name.startsWith('shared') ? 'shared' : '[name]'}-[hash].js`,
}

/** For `light-dark()`, which no style here has, the minifier of styles puts two lines into every set of colours. */
const LIGHT_DARK = 1 << 20

/** `vite preview` answers as a host would: the same files, the same headers. */
const previewAsHosted: Plugin = {
  name: 'preview-as-hosted',
  configurePreviewServer(server) {
    server.middlewares.use(staticFiles('dist'))
  },
}

const printSizes: Plugin = {
  name: 'print-sizes',
  enforce: 'post',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  closeBundle: {
    order: 'post',
    sequential: true,
    handler() {
      const sizes = sizesOf('dist')
      const lines = [
        ...Object.entries(sizes.firstScripts).map(([file, size]) => `  ${file} ${kB(size)}`),
        `script before the first question: ${kB(Object.values(sizes.firstScripts).reduce((a, b) => a + b, 0))}`,
        `styles: ${kB(sizes.styles)}`,
        `precached: ${kB(sizes.precacheEarly)}, with the late chunks ${kB(sizes.precache)}`,
      ]
      this.info(`\nGzipped:\n${lines.join('\n')}`)
    },
  },
}

export default defineConfig(({ command, isSsrBuild }) => ({
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __APP_EPOCH__: JSON.stringify(epoch),
    __SECURITY_HEADERS__: JSON.stringify(SECURITY_HEADERS),
  },
  build: {
    target: 'es2022',
    outDir: isSsrBuild ? 'dist-ssr' : 'dist',
    rolldownOptions: {
      output: isSsrBuild ? { codeSplitting: false } : BROWSER_OUTPUT,
      treeshake: { moduleSideEffects: [{ test: WORDS_OF_EVERY_PAGE, sideEffects: true }] },
    },
    // A page names what it needs; a script that comes later finds its parts by itself, sooner than by a link for each.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, deps, { hostType }) => (hostType === 'js' ? [] : deps),
    },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    copyPublicDir: !isSsrBuild,
  },
  css: {
    modules: command === 'build' ? { generateScopedName: shortNames(import.meta.dirname) } : {},
    lightningcss: { exclude: LIGHT_DARK },
  },
  resolve: {
    alias: [
      ...['brotli/decompress.js', '@noble/ciphers/aes'].map((find) => ({
        find,
        replacement: resolve('scripts/left-out.mjs'),
      })),
      // Its package names only what was made for browsers of ten years ago.
      { find: /^dexie$/, replacement: resolve('node_modules/dexie/dist/modern/dexie.mjs') },
      // Its package names only the development build, with a warning for every mistake of a developer.
      { find: /^react-router$/, replacement: resolve('node_modules/react-router/dist/production/index.mjs') },
    ],
  },
  // Drawn the same in the build as in the browser.
  ssr: { noExternal: ['lucide-react'] },
  worker: {
    format: 'es',
    plugins: () => [rulesWithoutSentences()],
    // Whose work is in it is said in licences.txt, as for every other script.
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js', comments: false } },
  },
  plugins: [
    react(),
    ...lighter(),
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
    printSizes,
    previewAsHosted,
  ],
}))
