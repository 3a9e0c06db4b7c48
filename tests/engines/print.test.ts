import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keptBetweenThem } from '../../src/screens/practice/story-first'
import { type Server, serveBuild } from '../browser/server'
import { judgedBy } from '../judges'
import { moves } from './by-hand'
import type { Engine } from './engine'
import { inEachEngine } from './engines'
import { played } from './played'

/** Where to leave the prints, for somebody to look at. */
const folder = process.env.PRINTS ?? mkdtempSync(join(tmpdir(), 'prints-'))
let server: Server

beforeAll(async () => {
  server = await serveBuild()
})
afterAll(async () => {
  await server.close()
  if (process.env.PRINTS === undefined) rmSync(folder, { recursive: true })
})

const fileOf = (engine: string, title: string) => join(folder, `${engine} ${title.replaceAll(/\W+/g, ' ')}.pdf`)

const PAPERS = [
  'Decision record',
  'Sheet for the family: Child A',
  'Sheet for the child: Child A',
  'Outcome letter to the child: Child A',
] as const

interface Words {
  all: readonly string[]
  headings: readonly string[]
}

/** Without spaces, and with two letters where an engine set one ligature. */
const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')

/** What stands on the paper, in its order. */
const wordsOn = (engine: Engine) =>
  engine.runs((): Words => {
    const tidy = (one: Element) => (one.textContent ?? '').trim()
    const all = [...document.querySelectorAll('article :is(h2, h3, h4, p, li, dl > div, figcaption, footer)')]
    return {
      all: all.filter((one) => one.getClientRects().length > 0).map(tidy),
      headings: all.filter((one) => /^h\d$/i.test(one.localName)).map(tidy),
    }
  }, null)

/** Of each page, where an engine prints it: among the words of what goes on overleaf. */
const NUMBER_OF_PAGE = /(?<=^\f? *)Page \d+ of \d+ *$/gm

/** What lies across the pages of a practice paper would stand between its lines as text. */
const withoutTheWordBehind = (engine: Engine) =>
  engine.runs(() => document.querySelector('article > [aria-hidden]')?.remove(), null)

/** The words that a print lacks, or has in another order. */
function missingIn(text: string, words: readonly string[]): string[] {
  let at = 0
  return words.filter((one) => {
    const found = bare(text).indexOf(bare(one), at)
    if (found >= 0) at = found + bare(one).length
    return found < 0
  })
}

inEachEngine((engine, name) => {
  test('a made-up case is played to its review', async () => {
    await engine().goesTo(`${server.url}/practice/${keptBetweenThem.id}/report`)
    await moves(
      engine(),
      { does: 'see', heading: 'What was reported' },
      ...played(keptBetweenThem),
      { does: 'read', words: 'Reviewed and agreed.' },
      { does: 'tap', name: 'Papers' },
      { does: 'see', heading: 'Papers' },
    )
  })

  for (const title of PAPERS) {
    judgedBy('pdftotext', `${title}: printed whole, on A4, without the screen around it`, async (pdftotext) => {
      await moves(engine(), { does: 'tap', name: title }, { does: 'see', heading: 'Take it out' })
      const words = await wordsOn(engine())
      const path = fileOf(name, title)
      if (process.env.PRINTS) writeFileSync(path.replace('.pdf', ' (practice).pdf'), await engine().prints())
      await withoutTheWordBehind(engine())
      writeFileSync(path, await engine().prints())
      await moves(engine(), { does: 'tap', name: 'Back to Papers' }, { does: 'see', heading: 'Papers' })

      const read = (...how: string[]) =>
        execFileSync(pdftotext, [...how, path, '-'], { encoding: 'utf8' }).replaceAll(NUMBER_OF_PAGE, '')
      const pages = read('-layout').split('\f').slice(0, -1)
      const sizes = [...read('-bbox').matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)]
      expect(sizes.map(([, width, height]) => [Number(width) / 595.3, Number(height) / 841.9])).toEqual(
        pages.map(() => [expect.closeTo(1, 2), expect.closeTo(1, 2)]),
      )
      expect(words.all.length).toBeGreaterThan(15)
      expect(missingIn(read('-raw'), words.all)).toEqual([])
      expect(pages.join('\n')).not.toMatch(/Take it out|Copy as text|Names for this paper|Practice: nothing is kept/)

      const lines = pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''))
      const headings = new Set(words.headings.map(bare))
      for (const [at, page] of lines.entries()) {
        expect([at + 1, headings.has(bare(page.at(-1) ?? ''))]).toEqual([at + 1, false])
      }
      // What is written by hand stands with the words above it.
      const end = lines.at(-1)?.map((line) => line.trim()) ?? []
      const held = title.startsWith('Outcome letter')
        ? ['Questions', 'Phone or email', 'Yours sincerely,', 'Signed']
        : []
      expect(held.filter((words) => !end.includes(words))).toEqual([])
      expect(bare(lines.at(-1)?.join('') ?? '')).toMatch(/.Made\d\d.*edition\d/)
    })
  }

  judgedBy('zbarimg', 'the squares on the printed sheet for the family are read', (zbarimg) => {
    const pages = join(folder, `${name} squares`)
    execFileSync('pdftoppm', ['-r', '150', '-png', fileOf(name, 'Sheet for the family: Child A'), pages])
    const pictures = readdirSync(folder).filter((file) => file.startsWith(`${name} squares`))
    const read = pictures.flatMap((picture) =>
      spawnSync(zbarimg, ['--quiet', '--raw', join(folder, picture)], { encoding: 'utf8' })
        .stdout.split('\n')
        .filter(Boolean),
    )
    expect(read.sort()).toEqual([
      'https://takeitdown.ncmec.org/',
      'https://www.ceopeducation.co.uk/',
      'https://www.childline.org.uk/',
      'https://www.internetmatters.org/',
    ])
  })
})
