const BREAK = 2

/**
 * The text in parts that fit a box of `boxLength` characters, each headed '(1 of 3)', broken at line ends, and inside a
 * line only where the line alone is longer than the box. A line end counts as two, as Windows boxes count it. What is
 * said of the whole, `mark`, stands in the head of each part.
 */
export function inPieces(text: string, boxLength: number, mark = ''): readonly string[] {
  if (boxLength < 40) throw new RangeError(`A box of ${boxLength} characters is too small for a part and its number`)
  if (lengthOf(text) <= boxLength) return [text]
  for (let digits = 1; ; digits++) {
    const most = '9'.repeat(digits)
    const header = head(most, most, mark).length + BREAK
    const parts = packed(text, boxLength - header)
    if (String(parts.length).length <= digits) {
      return parts.map((part, index) => `${head(index + 1, parts.length, mark)}\n${part}`)
    }
  }
}

const head = (nth: number | string, of: number | string, mark: string) => `(${nth} of ${of}) ${mark}`.trimEnd()

function packed(text: string, room: number): readonly string[] {
  const parts: string[] = []
  let part: string | undefined
  for (const line of text.split('\n').flatMap((whole) => cut(whole, room))) {
    const longer: string = part === undefined ? line : `${part}\n${line}`
    if (part !== undefined && lengthOf(longer) > room) {
      parts.push(part)
      part = line
    } else part = longer
  }
  return part === undefined ? parts : [...parts, part]
}

/** A line in lengths that fit, at a space where there is one. */
function cut(line: string, room: number): readonly string[] {
  if (line.length <= room) return [line]
  const space = line.lastIndexOf(' ', room)
  const end = space > 0 ? space : /[\uD800-\uDBFF]/.test(line.charAt(room - 1)) ? room - 1 : room
  return [line.slice(0, end), ...cut(line.slice(space > 0 ? end + 1 : end), room)]
}

const lengthOf = (text: string) => text.length + (text.split('\n').length - 1) * (BREAK - 1)
