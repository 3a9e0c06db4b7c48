import { snappyFrom, varint } from './snappy'

const LOG_BLOCK = 32 * 1024
const LOG_HEADER = 7
const FOOTER = 48
const BLOCK_TRAILER = 5

/** A LevelDB log without the headers that cut its records in pieces. */
export function logOf(raw: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let block = 0; block < raw.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, raw.length)
    for (let at = block; at + LOG_HEADER <= end; ) {
      const length = raw.readUInt16LE(at + 4)
      if (length === 0 && raw[at + 6] === 0) break
      pieces.push(raw.subarray(at + LOG_HEADER, Math.min(at + LOG_HEADER + length, end)))
      at += LOG_HEADER + length
    }
  }
  return Buffer.concat(pieces)
}

/** The data blocks of a LevelDB table, each with its keys whole again. */
export function blocksOf(raw: Buffer): Buffer[] {
  if (raw.length < FOOTER) return []
  const footer = raw.subarray(raw.length - FOOTER)
  const [, afterMetaOffset] = varint(footer, 0)
  const [, afterMeta] = varint(footer, afterMetaOffset)
  const index = blockAt(raw, footer, afterMeta)
  if (index === undefined) return []
  return entriesOf(index).flatMap(({ value }) => {
    const block = blockAt(raw, value, 0)
    return block === undefined ? [] : [Buffer.concat(entriesOf(block).flatMap(({ key, value }) => [key, value]))]
  })
}

function blockAt(raw: Buffer, handle: Buffer, from: number): Buffer | undefined {
  const [offset, after] = varint(handle, from)
  const [size] = varint(handle, after)
  if (offset === undefined || size === undefined || offset + size + BLOCK_TRAILER > raw.length) return undefined
  const block = raw.subarray(offset, offset + size)
  return raw[offset + size] === 1 ? snappyFrom(block) : block
}

function entriesOf(block: Buffer): { key: Buffer; value: Buffer }[] {
  const entries: { key: Buffer; value: Buffer }[] = []
  const end = block.length - 4 - 4 * (block.length >= 4 ? block.readUInt32LE(block.length - 4) : 0)
  let last = Buffer.alloc(0)
  for (let at = 0; at < end; ) {
    const [shared, one] = varint(block, at)
    const [own, two] = varint(block, one)
    const [length, three] = varint(block, two)
    if (shared === undefined || own === undefined || length === undefined) break
    last = Buffer.concat([last.subarray(0, shared), block.subarray(three, three + own)])
    entries.push({ key: last, value: block.subarray(three + own, three + own + length) })
    at = three + own + length
  }
  return entries
}
