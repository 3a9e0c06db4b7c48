// Cuts Noto Sans down to the letters that a paper needs, those of names among them: `node scripts/fonts.mjs`.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const PACKAGE = 'node_modules/@expo-google-fonts/noto-sans'
const TO = 'src/documents/pdf/fonts'
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

/**
 * Latin with every accent of the languages of Britain and Europe, of Vietnamese, of Yoruba and Igbo, and of Arabic as it
 * is spelt in Latin, and the marks of print. No accent by itself: beside one a letter is set in parts, and what is copied
 * from the whole paper is spelt wrong.
 */
const LETTERS = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  range(0x218, 0x21b),
  'ƏəƠơƯưʻʼʾʿ',
  range(0x1e00, 0x1eff),
  range(0x2010, 0x2015),
  '‘’‚“”„†•…‰′″‹›€™−≤≥',
].join('')

mkdirSync(TO, { recursive: true })
for (const [weight, to] of [
  ['400Regular/NotoSans_400Regular', 'noto-sans-400'],
  ['700Bold/NotoSans_700Bold', 'noto-sans-700'],
]) {
  const font = await subsetFont(readFileSync(`${PACKAGE}/${weight}.ttf`), LETTERS, {
    targetFormat: 'truetype',
    // Small capitals, old figures and other shapes of a letter are never set.
    noLayoutClosure: true,
  })
  writeFileSync(`${TO}/${to}.ttf`, font)
  console.log(`${to}.ttf ${font.length} bytes`)
}
copyFileSync(`${PACKAGE}/LICENSE_FONT`, `${TO}/OFL.txt`)
