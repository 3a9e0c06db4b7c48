/** What a Snappy stream says, as far as it can be read; whatever follows its end is of no account. */
export function snappyFrom(stream: Buffer): Buffer {
  const [length, start] = varint(stream, 0)
  if (length === undefined || length > 64 * 1024 * 1024) return Buffer.alloc(0)
  const out = Buffer.alloc(length)
  let filled = 0
  let at = start
  while (filled < length && at < stream.length) {
    const tag = stream[at] ?? 0
    at += 1
    if ((tag & 3) === 0) {
      let size = (tag >> 2) + 1
      if (size > 60) {
        const bytes = size - 60
        if (at + bytes > stream.length) break
        size = stream.readUIntLE(at, bytes) + 1
        at += bytes
      }
      stream.copy(out, filled, at, at + size)
      at += size
      filled += size
    } else {
      const extra = [0, 1, 2, 4][tag & 3] ?? 0
      if (at + extra > stream.length) break
      const size = (tag & 3) === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
      const low = stream.readUIntLE(at, extra)
      const back = (tag & 3) === 1 ? ((tag >> 5) << 8) | low : low
      at += extra
      if (back === 0 || back > filled) break
      for (let copied = 0; copied < size && filled < length; copied++, filled++) out[filled] = out[filled - back] ?? 0
    }
  }
  return out.subarray(0, Math.min(filled, length))
}

/** A little-endian base-128 number and where it ends. */
export function varint(bytes: Buffer, from: number): [number | undefined, number] {
  let value = 0
  for (let at = from, factor = 1; at < bytes.length && at < from + 6; at++, factor *= 128) {
    const byte = bytes[at] ?? 0
    value += (byte & 127) * factor
    if (byte < 128) return [value, at + 1]
  }
  return [undefined, from]
}
