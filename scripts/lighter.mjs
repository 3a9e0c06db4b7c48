// @ts-check
/** An icon with what `Icon` asks of it: no context, no names, no classes of its own. */
const ICON = `import { createElement } from 'react'
const FIXED = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeLinecap: 'round', strokeLinejoin: 'round' }
export default (node) => ({ size, ...rest }) =>
  createElement('svg', { ...FIXED, width: size, height: size, ...rest }, ...node.map(([tag, its]) => createElement(tag, its)))
`

/** What only the router's data mode runs: here nothing has a loader, an action or an error page of its own. */
const DATA_MODE = /** @type {const} */ ([
  ['let dataRouterState = dataRouterOpts?.state;', ''],
  [/\bdataRouterState\b/g, 'undefined'],
  ['isDataRoute ? useNavigateStable() : useNavigateUnstable()', 'useNavigateUnstable()'],
  [/^RenderErrorBoundary\.contextType = .*$/gm, ''],
])

/** @param {string} code */
const withoutDataMode = (code) =>
  DATA_MODE.reduce((left, [what, instead]) => {
    const less = left.replace(what, instead)
    if (less === left) throw new Error(`The router no longer has ${what}: see scripts/lighter.mjs`)
    return less
  }, code)

/**
 * Leaves out of two packages what nothing here uses and no bundler can see to be unused: names for a developer's tools
 * (which keep half of the router in the bundle), and the icons' own way of being configured.
 * @returns {import('vite').Plugin[]}
 */
export function lighter() {
  return [
    {
      name: 'lighter-router',
      apply: 'build',
      transform: {
        filter: { id: /react-router[\\/]dist[\\/]production/ },
        handler: (code) => ({
          code: (code.includes('function _renderMatches(') ? withoutDataMode(code) : code)
            .replaceAll(/^\w+\.displayName = "[^"]*";$/gm, '')
            .replaceAll(/extends React\w*\.Component/g, 'extends Component')
            .concat("import { Component } from 'react'\n")
            .replaceAll(/= (React\w*\.(?:forwardRef|createContext|memo)\()/g, '= /* @__PURE__ */ $1'),
          map: null,
        }),
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
          const drawn = node.replaceAll(/,?\s*key: "[^"]*"/g, '')
          return {
            code: `import drawn from '../createLucideIcon.mjs'\nexport default /* @__PURE__ */ drawn(${drawn})\n`,
            map: null,
          }
        },
      },
    },
  ]
}
