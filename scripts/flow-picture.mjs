// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { runnerImport } from 'vite'

const USAGE = `Draws the flow of a case: docs/flow.svg, and the pieces that the app shows in public/flow.

  node scripts/flow-picture.mjs           writes them
  node scripts/flow-picture.mjs --check   exits 1 when one is stale
`

/** @typedef {import('../src/flow/picture').Piece} Piece */
/** @typedef {import('../src/flow/picture').Box} Box */

/** By day: the app turns them round at night. */
const COLOURS = {
  paper: '#ffffff',
  ink: '#16202b',
  quiet: '#4a5765',
  line: '#8494a3',
  box: '#f2f5f8',
  group: '#e3eaf1',
  stop: '#a4161a',
}

/** Finer than a tenth of a point nobody sees. @param {string} length */
const tenth = (length) => String(Number(Number(length).toFixed(1)))
/** A filled path is a box with round corners: it says its edges, and each corner by curves. @param {string} look @param {string} path */
function boxed(look, path) {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number)
  const [left, right, top, bottom] = [0, 1].flatMap((axis) => {
    const along = numbers.filter((_, at) => at % 2 === axis)
    return [Math.min(...along), Math.max(...along)]
  })
  const size = [Number(right) - Number(left), Number(bottom) - Number(top)].map((length) => tenth(String(length)))
  return `<rect ${look} x="${left}" y="${top}" width="${size[0]}" height="${size[1]}" rx="12"/>`
}
/** @param {string} text */
const quoted = (text) => `"${text.replaceAll('"', '\\"')}"`
/** @param {string} text */
const safe = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Lines no wider than a phone can show. @param {string} text @param {number} width */
function wrapped(text, width) {
  /** @type {string[]} */
  const lines = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/**
 * The piece in Graphviz's own language.
 * @param {Piece} piece
 */
function dotOf({ id, groups, boxes, arrows }) {
  const isWhole = id === 'whole'
  const width = isWhole ? 34 : id === 'outline' ? 18 : 34
  /** @param {Box} box */
  const drawn = (box) => {
    const title = wrapped(box.title, width - 4).map((line) => `<B>${safe(line)}</B>`)
    const lines = box.lines.flatMap((line) => wrapped(line, width)).map(safe)
    const small = lines.map((line) => `<FONT POINT-SIZE="12" COLOR="${COLOURS.quiet}">${line}</FONT>`)
    const colour = box.id === 'urgent' ? `, color="${COLOURS.stop}", penwidth=2` : ''
    return `${quoted(box.id)} [label=<${[...title, ...small].join('<BR/>')}>${colour}]`
  }
  const inner = groups.filter((group) => group.id !== 'open')
  const known = new Map(groups.map((group) => [group.id, group.boxes]))
  known.set('open', [...(known.get('open') ?? []), ...inner.flatMap((group) => group.boxes)])
  /** @param {Piece['groups'][number]} group @param {string} within @returns {string} */
  const cluster = (group, within) =>
    [
      `subgraph ${quoted(`cluster_${group.id}`)} {`,
      // An arrow into it comes down in the middle, past its title.
      `label=<<B>${safe(group.title)}</B>>; labeljust=l; margin=${isWhole || id === 'outline' ? 8 : 22}; style="rounded,filled"; fillcolor="${within === '' ? COLOURS.group : COLOURS.paper}"; color="${COLOURS.line}"`,
      ...group.boxes.map(drawn),
      ...(group.id === 'open' ? inner.map((one) => cluster(one, 'open')) : []),
      '}',
    ].join('\n')
  const open = groups.find((group) => group.id === 'open')
  /** A cluster has no place of its own: an arrow is tied to a box in it. @param {string} end @param {'ltail' | 'lhead'} side */
  const tied = (end, side) => {
    const inside = known.get(end)
    if (inside === undefined) return { box: end, tie: '' }
    const box = side === 'ltail' || isWhole ? inside.at(-1) : inside[0]
    return { box: box?.id ?? end, tie: `, ${side}=${quoted(`cluster_${end}`)}` }
  }
  return [
    'digraph {',
    `graph [compound=true, rankdir=TB, bgcolor="${COLOURS.paper}", fontname="Arial", fontsize=14, fontcolor="${COLOURS.ink}", ranksep=0.35, nodesep=0.25, pad=0.15]`,
    `node [shape=box, style="rounded,filled", fillcolor="${COLOURS.box}", color="${COLOURS.line}", fontname="Arial", fontsize=14, fontcolor="${COLOURS.ink}", margin="0.16,0.1"]`,
    `edge [color="${COLOURS.ink}", fontname="Arial", fontsize=12, fontcolor="${COLOURS.ink}", arrowsize=0.7]`,
    ...(open ? [cluster(open, '')] : groups.map((group) => cluster(group, ''))),
    ...boxes.map(drawn),
    ...arrows.map(({ from, to, words, usual }) => {
      const tail = tied(from, 'ltail')
      const head = tied(to, 'lhead')
      const label =
        words === ''
          ? ''
          : `, label=<${wrapped(words, isWhole ? 20 : 13)
              .map((line) => `&#160;${safe(line)}`)
              .join('<BR/>')}>`
      return `${quoted(tail.box)} -> ${quoted(head.box)} [style=${usual ? 'dashed' : 'solid'}${label}${tail.tie}${head.tie}]`
    }),
    '}',
  ].join('\n')
}

/**
 * Each file with what belongs in it.
 * @param {{ WHOLE: Piece, PIECES: readonly Piece[] }} pictures
 * @returns {Promise<[file: string, svg: string][]>}
 */
export async function flowPictures({ WHOLE, PIECES }) {
  const graphviz = await Graphviz.load()
  /** @param {Piece} piece */
  const draw = (piece) =>
    graphviz
      .dot(dotOf(piece))
      .replace(/<!--[\s\S]*?-->\n?/g, '')
      .replace(/<title>[\s\S]*?<\/title>\n?/g, '')
      .replace(/(<svg[^>]*?) role="[^"]*"/, '$1')
      .replace(/(<svg[^>]*>)/, `$1\n<title>${safe(piece.title)}</title>`)
      .replace(/<(?:\?xml|!DOCTYPE)[^>]*>\n/g, '')
      .replace(/ (?:class|id|xmlns:xlink|xml:space)="[^"]*"/g, '')
      .replace(/<[^>]+>/g, (tag) => tag.replace(/\d+\.\d+/g, tenth))
      .replace(/<path (fill="#[^>]*?) d="([^"]*)"\/>/g, (_, look, path) => boxed(look, path))
      // What is so without being said, and what is said of each word.
      .replace(/<\/?g>\n| text-anchor="start"| font-family="Arial"/g, '')
      .replace(/<g transform="[^"]*(translate\([^"]*)"/, '<g font-family="Arial" transform="$1"')
      .replace('</svg>', '</g>\n</svg>')
  return [
    ['docs/flow.svg', draw(WHOLE)],
    ...PIECES.map((piece) => /** @type {[string, string]} */ ([`public/flow/${piece.id}.svg`, draw(piece)])),
  ]
}

/** @param {string} file */
const textOf = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** @param {string[]} args @returns {Promise<number>} */
async function main([arg]) {
  const files = await flowPictures((await runnerImport('/src/flow/picture.ts', { logLevel: 'error' })).module)
  if (arg === undefined) {
    for (const [file, svg] of files) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, svg)
    }
    return 0
  }
  const stale = files.filter(([file, svg]) => textOf(file) !== svg)
  process.stderr.write(arg === '--check' ? stale.map(([file]) => `${file} is stale.\n`).join('') : USAGE)
  return arg !== '--check' ? 2 : stale.length === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2))
