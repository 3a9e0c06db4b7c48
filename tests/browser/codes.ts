import { execFileSync } from 'node:child_process'

/** What a decoder of others reads in each picture: every code it finds, in no order. */
export function readsCodes(zbarimg: string, pictures: readonly string[]): string[][] {
  let xml: string
  try {
    xml = execFileSync(zbarimg, ['-q', '--xml', ...pictures], { encoding: 'utf8', maxBuffer: 64_000_000 })
  } catch (failure) {
    // It leaves with 4 where a picture holds no code: that is for the test to say.
    xml = String(Reflect.get(Object(failure), 'stdout') ?? '')
  }
  const found = new Map<string, string[]>()
  for (const [, picture = '', inside = ''] of xml.matchAll(/<source href='([^']*)'>(.*?)<\/source>/gs)) {
    found.set(
      picture,
      [...inside.matchAll(/<data[^>]*><!\[CDATA\[(.*?)\]\]><\/data>/gs)].map(([, code = '']) => code),
    )
  }
  return pictures.map((picture) => found.get(picture) ?? [])
}
