// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { lineOf } from './icon-line.mjs'
import { lighterClient, lighterHints, replaced, without } from './lighter-dom.mjs'

/** An icon with what `Icon` asks of it: one line to draw; size, colour and pen are in `Icon.module.css`. */
const ICON = `import { createElement } from 'react'
export default (d) => (rest) => createElement('svg', { ...rest, viewBox: '0 0 24 24' }, createElement('path', { d }))
`

/**
 * What only the router's data mode runs (here nothing has a loader, an action or an error page of its own), and what it
 * warns a developer of.
 */
const UNUSED_OF_ROUTER = /** @type {const} */ ([
  ['let dataRouterState = dataRouterOpts?.state;', ''],
  [/\bdataRouterState\b/g, 'undefined'],
  ['isDataRoute ? useNavigateStable() : useNavigateUnstable()', 'useNavigateUnstable()'],
  [/^RenderErrorBoundary\.contextType = .*$/gm, ''],
  [/^( *)warning\(\n[\s\S]*?^\1\);$/gm, ''],
])

/**
 * What keeps queries up to date by what other parts of the app and other tabs write: nothing here asks for a query that
 * lives (`src/drafts/database.ts`).
 */
const LIVE_QUERIES = /** @type {const} */ ([
  ['this.use(cacheMiddleware);\n        this.use(observabilityMiddleware);', ''],
  [/^ +if \('mutatedParts' in idbtrans\) \{[\s\S]*?\n {12}\}\n/m, ''],
  [/^ +if \(wasCreated\) \{[\s\S]*?\n {8}\}\n/m, ''],
  [/^ +on: globalEvents,\n +liveQuery,\n +extendObservabilitySet,\n/m, ''],
  [/^ +cache,\n/m, ''],
  [/^if \(typeof dispatchEvent [\s\S]*?^\}\n/m, ''],
  [/^if \(typeof BroadcastChannel [\s\S]*?^\}\n/m, ''],
  [/^ +addEventListener\('pageshow'[\s\S]*?^ {4}\}\);\n/m, ''],
])

const CHANGES = 'remove|removeAll|removeFieldLength|discard|discardAll|replace|addAllAsync|warnDocumentChanged'
const TIDIES_UP = 'vacuum|conditionalVacuum|performVacuuming|maybeAutoVacuum|vacuumConditionsMet'
const IN_AND_OUT = 'toJSON|loadJSON|loadJSONAsync|loadJS|loadJSAsync|instantiateMiniSearch|getStoredFields|autoSuggest'

/** Of what is searched nothing is changed, written down or read again: it is made anew where it is needed. */
const UNUSED_OF_SEARCH = new RegExp(
  `^ {4}(?:static )?(?:async )?(?:${CHANGES}|${TIDIES_UP}|${IN_AND_OUT})\\(.*\\) \\{\\n[\\s\\S]*?^ {4}\\}\\n`,
  'gm',
)

/** Actions that a machine's setup holds out to whoever writes it; here they are imported by name, the one that is used. */
const HELD_OUT = /(?<=^function setup\([\s\S]*?return \{\n)\s+assign,\n[\s\S]*?\bspawnChild,\n/m

/** Methods of a class, by their names. @param {string} names parted by `|` */
const methods = (names) => new RegExp(`^ {2}(?:${names})\\(.*\\) \\{\\n[\\s\\S]*?^ {2}\\}\\n`, 'gm')

/**
 * By file: what a machine tells a developer's tools of itself, which nobody has on a phone, how to write one that is wrong,
 * and what nothing here asks of it.
 */
const UNUSED_OF_MACHINES = {
  'xstate-dev': [/(?<=^const devToolsAdapter = service => \{)[\s\S]*?(?=^\};)/m],
  raise: [
    / This usually happens when [^`]*(?=`)| Use `always: \{ \.\.\. \}` instead\.| Did you mean [^`]*(?=`)|; use raise\([^`]*(?=`)/g,
    methods('toJSON|select'),
  ],
  StateMachine: [/ Try adding \{ initial: [^`]*(?=`)/, methods('get definition|toJSON|resolveState|provide')],
  xstate: [HELD_OUT],
}

/**
 * A list of words in the order of the alphabet, as a script that puts it together again: of each word how many letters
 * it shares with the one before it, and the rest.
 * @param {string} words parted by spaces, without a digit
 */
export function shared(words) {
  let last = ''
  const parts = words.split(' ').map((word) => {
    let same = 0
    while (same < Math.min(last.length, 9) && word[same] === last[same]) same++
    last = word
    return same + word.slice(same)
  })
  return `let last = ''
export const WORDS = '${parts.join('')}'.replace(/(\\d)(\\D*)/g, (_, same, rest) => (last = last.slice(0, same) + rest) + ' ').trim()
`
}

/** What asks React itself for its names, once, in the place of everybody who uses one. */
const NAMED = '\0named:'

/**
 * A package that hands out all its names in one object, as a module that hands out each. Two names of one thing are one.
 * @param {string} name @param {Record<string, unknown>} its
 */
export function named(name, its) {
  const names = Object.keys(its).filter((one) => /^[a-z]\w*$/i.test(one) && one !== 'default')
  const lines = names.map((one) => {
    const first = names.find((other) => its[other] === its[one])
    return first !== one
      ? `export { ${first} as ${one} }`
      : `export const ${one} = /* @__PURE__ */ (() => all.${one})()`
  })
  return `import all from '${name}'\nexport default all\n${lines.join('\n')}\n`
}

/**
 * Where each class of a stylesheet is asked for by its own name, the names are imported, and no object that holds them.
 * @param {string} code
 */
export const withoutClassObjects = (code) =>
  code.replaceAll(/^import (\w+) from (?='[^']+\.module\.css'$)/gm, (whole, styles) =>
    new RegExp(`\\b${styles}\\b(?!\\.\\w)`).test(code.replace(whole, '')) ? whole : `import * as ${styles} from `,
  )

const SENTENCE = /\n {2}says:\s*('(?:[^'\\]|\\.)*'),/g
const RULE = /\n {2}id: ('[\w-]+'),\n(?:(?!\n\})[\s\S])*?\n {2}says:\s*('(?:[^'\\]|\\.)*'),/g

/** The rules of a file without their sentences, which the page of rules alone shows. @param {string} code */
export const withoutSentences = (code) => code.replaceAll(SENTENCE, '')

/** The sentences of many files by rule, as the script that has them apart. @param {readonly string[]} files */
export function sentencesApart(files) {
  const all = files.join('\n')
  const sentences = [...all.matchAll(RULE)].map(([, id, words]) => `${id}: ${words}`)
  if (sentences.length === 0 || sentences.length !== all.match(/\n {2}says:/g)?.length) {
    throw new Error('The rules are not written as they were: see scripts/lighter.mjs')
  }
  return `const SAYS = { ${sentences.join(', ')} }\nexport const saidBy = ({ id }) => SAYS[id]\n`
}

/** @returns {import('vite').Plugin} */
export function rulesWithoutSentences() {
  return {
    name: 'lighter-rules',
    apply: 'build',
    transform: {
      order: 'pre',
      filter: { id: /src[\\/]guidance[\\/]rules[\\/][\w-]+\.ts$/ },
      handler(code, id) {
        if (!/says\.ts$/.test(id)) return { code: withoutSentences(code), map: null }
        const folder = dirname(id)
        return {
          code: sentencesApart(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))),
          map: null,
        }
      },
    },
  }
}

/** The script that every page has (`vite.config.ts`). */
const HOST = 'basics'
const ASKED = /import\{([^}]*)\}from"\.\/rolldown-runtime-[^"]+"/

/** `'n as e, t'` → `[['n', 'e'], ['t', 't']]`. @param {string} names @returns {[string, string][]} */
const pairs = (names) =>
  names.split(',').map((name) => {
    const [from = '', to = from] = name.trim().split(' as ')
    return [from, to]
  })

/** What the host calls a name of the runtime's. @param {string} name */
export const handedAs = (name) => `rt$${name}`

/**
 * The bundler's own few lines, which most scripts ask for, written into one that all of them have.
 * @param {string} runtime a script without imports @param {string} host the script to write them into
 * @returns {string} the host, which hands out each name of the runtime's, too
 * @throws {Error} where either is not built as it was
 */
export function withRuntime(runtime, host) {
  const [, lines, exported] = /^(?:\/\/.*\n)?(var [\s\S]*;)export\{([^}]*)\};\s*$/.exec(runtime) ?? []
  const [, asked] = ASKED.exec(host) ?? []
  if (!lines || !exported || !asked)
    throw new Error('The bundler’s own lines are not as they were: see scripts/lighter.mjs')
  const wanted = new Map(pairs(asked))
  const own = pairs(exported).map(([inside, name]) => ({ inside, name, here: wanted.get(name) ?? handedAs(name) }))
  if (own.some(({ name }) => host.includes(handedAs(name)))) throw new Error('A name is taken: see scripts/lighter.mjs')
  const made = `var[${own.map(({ here }) => here)}]=(()=>{${lines}return[${own.map(({ inside }) => inside)}]})()`
  const handed = own.map(({ here, name }) => `${here} as ${handedAs(name)},`).join('')
  return host.replace(ASKED, () => made).replace(/export\{(?=[^}]*\};\s*$)/, (start) => start + handed)
}

/**
 * Leaves out of six packages what nothing here uses and no bundler can see to be unused: names for a developer's tools
 * (which keep half of the router in the bundle), the icons' own way of being configured, what the setup of a machine holds
 * out, Dexie's queries that live, what changes an index of MiniSearch, and of React what `lighter-dom.mjs` names. And the
 * bundler's way to preload a late script's parts, which find themselves here (`vite.config.ts`). And what words in a row
 * have in common, and the objects in which React and the stylesheets hand out their names. The rules come without their
 * sentences, and the bundler's own lines with the script that every page has.
 * @returns {import('vite').Plugin[]}
 */
export function lighter() {
  return [
    rulesWithoutSentences(),
    {
      name: 'lighter-react',
      apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
      enforce: 'pre',
      resolveId: {
        filter: { id: /^react(\/jsx-runtime)?$/ },
        handler: (id, importer) =>
          importer?.startsWith(NAMED) || /node_modules[\\/]react(-dom)?[\\/]/.test(importer ?? '')
            ? undefined
            : NAMED + id,
      },
      load: {
        filter: { id: new RegExp(`^${NAMED}`) },
        // As it is for an officer and not for a developer, whose two ways to make an element differ.
        handler(id) {
          const name = id.slice(NAMED.length)
          const file = `node_modules/react/cjs/${name.replace('/', '-')}.production.js`
          return named(name, createRequire(import.meta.url)(resolve(file)))
        },
      },
    },
    {
      name: 'lighter-dom',
      apply: 'build',
      transform: {
        filter: { id: /react-dom[\\/]cjs[\\/]react-dom(-client)?\.production\.js/ },
        handler: (code, id) => ({
          code: id.includes('client') ? lighterClient(code) : lighterHints(code),
          map: null,
        }),
      },
    },
    {
      name: 'lighter-classes',
      apply: 'build',
      transform: {
        order: 'pre',
        filter: { id: /src[\\/].*\.tsx$/, code: /\.module\.css'/ },
        handler: (code) => ({ code: withoutClassObjects(code), map: null }),
      },
    },
    {
      name: 'lighter-router',
      apply: 'build',
      transform: {
        filter: { id: /react-router[\\/]dist[\\/]production/ },
        handler: (code) => ({
          code: (code.includes('function _renderMatches(') ? without(code, UNUSED_OF_ROUTER) : code)
            .replaceAll(/^\w+\.displayName = "[^"]*";$/gm, '')
            .replaceAll(/extends React\w*\.Component/g, 'extends Component')
            .concat("import { Component } from 'react'\n")
            .replaceAll(/= (React\w*\.(?:forwardRef|createContext|memo)\(|new Set\()/g, '= /* @__PURE__ */ $1'),
          map: null,
        }),
      },
    },
    {
      name: 'lighter-machines',
      apply: 'build',
      transform: {
        filter: { id: /xstate[\\/]dist[\\/](xstate|xstate-dev|(raise|StateMachine)-\w+)\.esm\.js/ },
        handler(code, id) {
          const [, file = ''] = /(xstate-dev|raise|StateMachine|xstate)(-\w+)?\.esm\.js/.exec(id) ?? []
          const unused = UNUSED_OF_MACHINES[/** @type {keyof typeof UNUSED_OF_MACHINES} */ (file)]
          return { code: unused.reduce((left, one) => replaced(left, one, ''), code), map: null }
        },
      },
    },
    {
      name: 'lighter-dexie',
      apply: 'build',
      transform: {
        filter: { id: /dexie[\\/]dist[\\/]modern[\\/]dexie\.mjs/ },
        handler: (code) => ({ code: without(code, LIVE_QUERIES), map: null }),
      },
    },
    {
      name: 'lighter-search',
      apply: 'build',
      transform: {
        filter: { id: /minisearch[\\/]dist[\\/]es[\\/]index\.js/ },
        handler: (code) => ({ code: replaced(code, UNUSED_OF_SEARCH, ''), map: null }),
      },
    },
    {
      name: 'lighter-runtime',
      apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
      // What is in a file is what its name says, also after this has changed.
      augmentChunkHash: ({ name }) => (name === HOST ? `${withRuntime}${handedAs}` : undefined),
      generateBundle: {
        order: 'pre',
        handler(_, bundle) {
          const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
          const runtime = chunks.find(({ name }) => name === 'rolldown-runtime')
          const host = chunks.find(({ name }) => name === HOST)
          if (!runtime || !host) throw new Error('The bundler’s own lines are in no script: see scripts/lighter.mjs')
          const place = host.fileName.slice(host.fileName.lastIndexOf('/') + 1)
          host.code = withRuntime(runtime.code, host.code)
          for (const chunk of chunks) {
            if (!chunk.imports.includes(runtime.fileName)) continue
            const others = chunk.imports.filter((one) => one !== runtime.fileName && one !== host.fileName)
            chunk.imports = chunk === host ? others : [host.fileName, ...others]
            if (chunk === host) continue
            chunk.code = chunk.code.replace(ASKED, (_, asked) => {
              const names = pairs(asked).map(([name, here]) => `${handedAs(name)} as ${here}`)
              return `import{${names}}from"./${place}"`
            })
            if (chunk.code.includes('rolldown-runtime-')) throw new Error(`${chunk.fileName} asks for what is gone`)
          }
          delete bundle[runtime.fileName]
        },
      },
    },
    {
      name: 'lighter-late-scripts',
      apply: 'build',
      transform: {
        filter: { id: /vite[\\/]preload-helper/ },
        handler: () => ({ code: 'export const __vitePreload = (load) => load()\n', map: null }),
      },
    },
    {
      name: 'lighter-words',
      apply: 'build',
      transform: {
        filter: { id: /src[\\/]drafts[\\/]words\.ts/ },
        handler(code) {
          const words = /[a-z-]+( [a-z-]+){999,}/.exec(code)?.[0]
          if (!words) throw new Error('The list of words is not written as it was: see scripts/lighter.mjs')
          return { code: shared(words), map: null }
        },
      },
    },
    {
      name: 'lighter-icons',
      apply: 'build',
      transform: {
        filter: { id: /lucide-react[\\/]dist[\\/]esm[\\/](createLucideIcon|icons[\\/][\w-]+)\.mjs/ },
        handler(code, id) {
          if (/createLucideIcon\.mjs/.test(id)) return { code: ICON, map: null }
          const node = /node: (\[[\s\S]*?\])\s*(?:,\s*aliases: \[[^\]]*\]\s*)?\};/.exec(code)?.[1]
          const name = /const (\w+) = createLucideIcon\(/.exec(code)?.[1]
          if (!node || !name) return undefined
          const shapes = JSON.parse(node.replaceAll(/([{,]\s*)(\w+):/g, '$1"$2":').replaceAll(/,(?=\s*[\]}])/g, ''))
          // A name that nothing has: one of the icons in use stops the build, the others are left out of it.
          const line = JSON.stringify(lineOf(shapes)) ?? 'notOneLine'
          return {
            code: `import drawn from '../createLucideIcon.mjs'\nexport default /* @__PURE__ */ drawn(${line})\n`,
            map: null,
          }
        },
      },
    },
  ]
}
