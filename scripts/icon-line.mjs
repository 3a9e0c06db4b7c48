// @ts-check
import { optimize } from 'svgo'

/** @typedef {readonly [tag: string, its: Record<string, string>]} Shape */

const PLAIN = new Set(['key', 'd', 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height'])

/** With its corners, of which the optimiser makes no path. @param {Record<string, string>} its */
function roundCorners(its) {
  /** @param {string} name */
  const n = (name) => Number(its[name] ?? 0)
  const r = n('rx')
  const [w, h] = [n('width') - 2 * r, n('height') - 2 * r]
  /** @param {number} right @param {number} down */
  const corner = (right, down) => `a${r} ${r} 0 0 1 ${right * r} ${down * r}`
  const start = `M${n('x') + r} ${n('y')}`
  return `${start}h${w}${corner(1, 1)}v${h}${corner(-1, 1)}h-${w}${corner(-1, -1)}v-${h}${corner(1, -1)}z`
}

/** @param {Shape} shape @returns {string} */
function elementOf([tag, { key, ...its }]) {
  if (tag === 'rect') return elementOf(['path', { d: roundCorners(its) }])
  // A dot is a line too short to see, with round ends; rounded, it would be none.
  const said = Object.entries(its).map(([name, value]) => `${name}="${value.replaceAll(/\.01\b/g, '.1')}"`)
  return `<${tag} ${said.join(' ')}/>`
}

/**
 * An icon's shapes as one path: drawn with a pen of one colour, it looks the same. Its points are within a twentieth of
 * the 24 steps across an icon, which is less than anybody sees. Undefined if one of the shapes is more than a line.
 * @param {readonly Shape[]} shapes
 */
export function lineOf(shapes) {
  if (!shapes.every(([, its]) => Object.keys(its).every((name) => PLAIN.has(name)))) return undefined
  const { data } = optimize(`<svg xmlns="http://www.w3.org/2000/svg">${shapes.map(elementOf).join('')}</svg>`, {
    plugins: [
      { name: 'convertShapeToPath', params: { convertArcs: true } },
      { name: 'mergePaths', params: { force: true } },
      { name: 'convertPathData', params: { floatPrecision: 1, noSpaceAfterFlags: true, convertToZ: false } },
    ],
  })
  return /^<svg[^>]*><path d="([^"]+)"\/><\/svg>$/.exec(data)?.[1]
}
