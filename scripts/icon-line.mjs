// @ts-check

/** @typedef {readonly [tag: string, its: Record<string, string>]} Shape */

/** A hundredth of one of the 24 steps across an icon is more than anybody sees. @param {number} length */
const short = (length) => String(Number(length.toFixed(2)))

const NUMBER = '(-?(?:\\d+\\.?\\d*|\\.\\d+))'
const RELATIVE_START = new RegExp(`^m\\s*${NUMBER}[\\s,]*${NUMBER}[\\s,]*(.*)$`, 's')

const PLAIN = new Set(['key', 'd', 'cx', 'cy', 'r', 'rx', 'ry', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height'])

/** A shape as a piece of a path: drawn with a pen of one colour, it looks the same. @param {Shape} shape */
function pathOf([tag, its]) {
  /** @param {string} name */
  const n = (name) => Number(its[name] ?? 0)
  switch (tag) {
    case 'path':
      // The first step of a path starts at nothing; behind another it would start where that one ended.
      return String(its.d).replace(
        RELATIVE_START,
        (_, x, y, rest) => `M${x} ${y}${/^[-.\d]/.test(rest) ? 'l' : ''}${rest}`,
      )
    case 'circle': {
      const [x, y, r] = [n('cx'), n('cy'), n('r')]
      return `M${short(x - r)} ${y}a${r} ${r} 0 1 0 ${short(2 * r)} 0a${r} ${r} 0 1 0 ${short(-2 * r)} 0z`
    }
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`
    case 'rect': {
      const r = n('rx')
      const [w, h] = [n('width') - 2 * r, n('height') - 2 * r].map(short)
      /** @param {number} right @param {number} down */
      const corner = (right, down) => `a${r} ${r} 0 0 1 ${right * r} ${down * r}`
      const start = `M${short(n('x') + r)} ${n('y')}`
      return `${start}h${w}${corner(1, 1)}v${h}${corner(-1, 1)}h-${w}${corner(-1, -1)}v-${h}${corner(1, -1)}z`
    }
    default:
      return undefined
  }
}

const APART = `${NUMBER}[\\s,]*`
const ARC = new RegExp(`${APART.repeat(3)}([01])[\\s,]*([01])[\\s,]*${APART.repeat(2)}`, 'g')

/**
 * Each number as fine as can be seen, and as close to the next as it may stand. An arc's two flags need no space in what
 * comes in.
 * @param {string} path
 */
const seen = (path) =>
  path.replaceAll(/([a-z])([^a-z]*)/gi, (_, command, its) => {
    const numbers = [...its.matchAll(/a/i.test(command) ? ARC : new RegExp(NUMBER, 'g'))].flatMap(([, ...all]) => all)
    const fine = numbers.map((number) => short(Number(number)).replace(/^(-?)0\./, '$1.'))
    return command + fine.join(' ').replaceAll(/ (?=-)|(?<=\.\d+) (?=\.)/g, '')
  })

/** An icon's shapes as one path; undefined if one of them is more than a line. @param {readonly Shape[]} shapes */
export function lineOf(shapes) {
  const pieces = shapes.map(pathOf)
  const isPlain = shapes.every(([, its]) => Object.keys(its).every((name) => PLAIN.has(name)))
  return isPlain && !pieces.includes(undefined) ? seen(pieces.join('')) : undefined
}
