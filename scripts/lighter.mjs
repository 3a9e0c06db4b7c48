// @ts-check
/** An icon with what `Icon` asks of it: no context, no names, no classes of its own. */
const ICON = `import { createElement } from 'react'
const FIXED = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeLinecap: 'round', strokeLinejoin: 'round' }
export default (node) => ({ size, ...rest }) =>
  createElement('svg', { ...FIXED, width: size, height: size, ...rest }, ...node.map(([tag, its]) => createElement(tag, its)))
`

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
          code: code
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
