import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { snappyFrom } from './snappy'
import { blocksOf, logOf } from './table-files'

interface Hit {
  needle: string
  file: string
  /** How it lay there: which encoding, inside what. */
  as: string
}

/** One reading of a file's bytes. */
interface View {
  how: string
  bytes: Buffer
}

const BLINK_SNAPPY = Buffer.from([0xff, 0x11, 0x02])
const GZIP = Buffer.from([0x1f, 0x8b, 0x08])
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
const SQLITE = Buffer.from('SQLite format 3\0', 'latin1')

/**
 * Everything in a folder that says one of the needles, in clear, encoded or squeezed as a browser's stores do it.
 * Only as good as the control that was found with it in the same run.
 */
export function scan(folder: string, needles: Readonly<Record<string, string | Uint8Array>>): Hit[] {
  const wanted = Object.entries(needles).flatMap(([needle, secret]) =>
    writingsOf(secret).map(({ how, bytes }) => ({ needle, how, bytes })),
  )
  const hits = new Map<string, Hit>()
  for (const file of filesIn(folder)) {
    for (const view of viewsOf(file)) {
      for (const { needle, how, bytes } of wanted) {
        if (!view.bytes.includes(bytes)) continue
        const hit = { needle, file: relative(folder, file), as: `${how}${view.how}` }
        hits.set(JSON.stringify(hit), hit)
      }
    }
  }
  return [...hits.values()]
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function writingsOf(secret: string | Uint8Array): View[] {
  if (typeof secret !== 'string') return bytesWritten(Buffer.from(secret), '')
  const wide = Buffer.from(secret, 'utf16le')
  return [
    ...bytesWritten(Buffer.from(secret, 'utf8'), ''),
    { how: 'UTF-16LE', bytes: wide },
    { how: 'UTF-16BE', bytes: Buffer.from(wide).swap16() },
    ...(/^[\x20-\x7e]*$/.test(secret) ? [] : [{ how: 'escaped', bytes: Buffer.from(escaped(secret)) }]),
  ]
}

const escaped = (text: string) =>
  [...text.split('')]
    .map((unit) => (unit > '~' ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit))
    .join('')

/** As they are, in hex, and the middle of them in base64 wherever they begin. */
function bytesWritten(bytes: Buffer, of: string): View[] {
  const middles = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    return text.slice(before === 0 ? 0 : 4, Math.floor((before + bytes.length) / 3) * 4)
  })
  return [
    { how: `bytes${of}`, bytes },
    { how: `hex${of}`, bytes: Buffer.from(bytes.toString('hex')) },
    { how: `HEX${of}`, bytes: Buffer.from(bytes.toString('hex').toUpperCase()) },
    ...middles.flatMap((text) => [
      { how: `base64${of}`, bytes: Buffer.from(text) },
      { how: `base64url${of}`, bytes: Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_')) },
    ]),
  ].filter((one, at, all) => all.findIndex((other) => other.bytes.equals(one.bytes)) === at)
}

function viewsOf(file: string): View[] {
  const raw = readFileSync(file)
  const views: View[] = [{ how: '', bytes: raw }]
  if (/\.log$/.test(file)) views.push({ how: ' in a LevelDB log', bytes: logOf(raw) })
  if (/\.(ldb|sst)$/.test(file)) views.push(...blocksOf(raw).map((bytes) => ({ how: ' in a LevelDB table', bytes })))
  if (raw.subarray(0, SQLITE.length).equals(SQLITE)) {
    views.push({ how: ' in SQLite', bytes: Buffer.from(columnsOf(file)) })
  }
  const opened = views.flatMap(openedOf)
  return [...views, ...opened, ...opened.flatMap(openedOf)]
}

/** What is squeezed inside: from each place where a frame begins. */
function openedOf({ how, bytes }: View): View[] {
  const gunzipped = placesOf(GZIP, bytes).map((at) => gunzippedFrom(bytes.subarray(at)))
  const unsnapped = placesOf(BLINK_SNAPPY, bytes).map((at) => snappyFrom(bytes.subarray(at + BLINK_SNAPPY.length)))
  const unzstd = zstdFrom(placesOf(ZSTD, bytes).map((at, nth, all) => bytes.subarray(at, all[nth + 1])))
  return [
    ...gunzipped.map((inner) => ({ how: `${how}, gzip`, bytes: inner })),
    ...unsnapped.map((inner) => ({ how: `${how}, Snappy`, bytes: inner })),
    ...unzstd.map((inner) => ({ how: `${how}, zstd`, bytes: inner })),
  ].filter((view) => view.bytes.length > 0)
}

function placesOf(magic: Buffer, bytes: Buffer): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(magic); at !== -1; at = bytes.indexOf(magic, at + 1)) places.push(at)
  return places
}

function gunzippedFrom(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: 2 })
  } catch {
    return Buffer.alloc(0)
  }
}

/** All at once: the tool is started once for as many frames as there are. What follows a frame is of no account. */
function zstdFrom(frames: readonly Buffer[]): Buffer[] {
  if (frames.length === 0) return []
  const folder = mkdtempSync(join(tmpdir(), 'proportion-zstd-'))
  try {
    for (const [at, frame] of frames.entries()) writeFileSync(join(folder, String(at)), frame)
    const script = 'for f in "$1"/*; do zstd -dcq < "$f" > "$f.out" 2>/dev/null; done; zstd --version'
    const { status, error } = spawnSync('sh', ['-c', script, 'sh', folder])
    if (error || status !== 0) throw new Error('The scan needs the zstd tool (apt-get install zstd)')
    return frames.map((_, at) => readFileSync(join(folder, `${at}.out`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const READ_COLUMNS = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.text_factory = bytes
out = sys.stdout.buffer
for (table,) in db.execute("select name from sqlite_master where type = 'table'").fetchall():
    try:
        for row in db.execute('select * from "%s"' % table.decode()):
            for value in row:
                if isinstance(value, bytes):
                    out.write(value + b'\\n')
    except sqlite3.Error:
        pass
`

/** Every text and blob of a database, read from a copy with its write-ahead log. */
function columnsOf(file: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'proportion-sqlite-'))
  try {
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(dirname(file))) {
      if (name === basename(file) || name === `${basename(file)}-wal`) {
        cpSync(join(dirname(file), name), join(folder, name))
      }
    }
    const { stdout, error } = spawnSync('python3', ['-c', READ_COLUMNS, join(folder, basename(file))], {
      maxBuffer: 1024 ** 3,
    })
    if (error) throw new Error('The scan needs python3 to read SQLite files')
    return stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
