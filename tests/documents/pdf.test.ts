import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { deviceKey, matterKey, partKey, personKey } from '../../src/case/subject'
import { type Block, type Document, heading, paragraph, rows } from '../../src/documents/document'
import { stampOf } from '../../src/documents/document-text'
import { drawPdf } from '../../src/documents/pdf/draw-pdf'
import { pdfBy, pdfNameOf } from '../../src/documents/pdf/pdf-request'
import { answered, caseFromFacts, caseFromMatters } from '../case/case-from-facts'
import { everyPaper, sharedFacts, thePaper } from './made'
import { v02, v23 } from './scenarios'

const fonts = {
  regular: readFileSync('src/documents/pdf/fonts/noto-sans-400.ttf'),
  bold: readFileSync('src/documents/pdf/fonts/noto-sans-700.ttf'),
}
const folder = mkdtempSync(join(tmpdir(), 'papers-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** CI must have each, so there the tests run and fail without it. */
function isThere(tool: string): boolean {
  try {
    execFileSync('which', [tool])
    return true
  } catch {
    return Boolean(process.env.CI)
  }
}
const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' })

async function fileOf(document: Document, name: string): Promise<string> {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, (await drawPdf(document, fonts)).bytes)
  return path
}

const line = (says: string): Block => ({ is: 'line', says })

const NOTE = 'She said, in her own words, that she had thought about it for a long while before she told anybody. '

/** A record with long words in it, over twelve pages and more. */
function longRecord(): Document {
  const kase = caseFromFacts(sharedFacts('V26'), {
    also: [
      answered('case', 'saidToHaveHappened', NOTE.repeat(60)),
      answered(personKey('child-a'), 'account', 'taken'),
      answered(personKey('child-a'), 'accountWords', `${NOTE.repeat(40)}\n\n${NOTE.repeat(40)}\nŵ ŷ â ê î ô û Ŵ Ŷ`),
      answered(personKey('child-b'), 'childViews', NOTE.repeat(50)),
      answered('case', 'parentViews', NOTE.repeat(50)),
      answered(deviceKey('phone-b'), 'ndmThreat', NOTE.repeat(30)),
      answered(deviceKey('phone-b'), 'ndmOptions', NOTE.repeat(30)),
      answered(matterKey('m1'), 'publicInterest', NOTE.repeat(60)),
      { type: 'noted', subject: personKey('child-a'), fact: 'inCare', text: NOTE.repeat(20) },
    ],
  })
  return thePaper(kase, 'm1', 'decision-record')
}

const textsOf = (block: Block): readonly string[] => {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return [block.text]
    case 'list':
      return block.items
    case 'rows':
      return block.rows.flatMap(({ key, value }) => [`${key}:`, value])
    case 'quote':
      return block.paragraphs
    case 'link':
      return [block.says, block.text]
    case 'qr':
      return [block.says]
    case 'line':
      return [`${block.says}:`]
  }
}

const FOOT =
  /^.*Made \d\d \w{3} \d{4} \d\d:\d\d · (?:after the College of Policing briefing note of November 2016, )?edition \S+\s*(?:Page \d+ of \d+)?\s*$|^\s*Page \d+ of \d+\s*$/gm
/** A line may break after a hyphen, and between words. */
const bare = (text: string) => text.replaceAll(/\s/g, '')

describe.skipIf(!isThere('pdftotext'))('read by pdftotext', () => {
  test.each([
    ['the record of V02', thePaper(v02(), 'm1', 'decision-record')],
    ['a record of twelve pages', longRecord()],
    ['the sheet for a family', thePaper(v02(), 'm1', 'family-sheet', 'child-a')],
    ['the sheet for a child', thePaper(v02(), 'm1', 'child-sheet', 'child-a')],
    ['a letter', thePaper(v02(), 'm1', 'letter-parents', 'child-b')],
    ['a direction to delete', thePaper(v02(), 'm1', 'deletion-direction', 'child-b')],
    ['a handover', thePaper(v23(), 'm3', 'specialist-handover')],
  ])('%s stands in its order, every word of it', async (name, document) => {
    const text = bare(run('pdftotext', '-raw', await fileOf(document, name), '-').replaceAll(FOOT, ''))
    let at = 0
    for (const words of [document.title, ...document.blocks.flatMap(textsOf)]) {
      const found = text.indexOf(bare(words), at)
      expect([words, found >= at]).toEqual([words, true])
      at = found + bare(words).length
    }
  })

  test('every page has its number, the edition and the time at its foot, and no page ends with a heading', async () => {
    const document = longRecord()
    const pages = run('pdftotext', '-layout', await fileOf(document, 'long'), '-')
      .split('\f')
      .slice(0, -1)
    expect(pages.length).toBeGreaterThanOrEqual(12)
    const headings = new Set(document.blocks.flatMap((block) => (block.is === 'heading' ? [bare(block.text)] : [])))
    pages.forEach((page, index) => {
      const lines = page.split('\n').filter((line) => line.trim() !== '')
      expect(lines.at(-1)).toMatch(
        new RegExp(
          `^ *Made 26 Nov 2026 10:00 · after .* edition 1\\.0/2026\\.11 +Page ${index + 1} of ${pages.length}$`,
        ),
      )
      expect([index + 1, headings.has(bare(lines.at(-2) ?? ''))]).toEqual([index + 1, false])
    })
  })

  test('a heading stays with what it heads, wherever the page happens to end', async () => {
    const kase = v02()
    const blocks = Array.from({ length: 90 }, (_, index): readonly Block[] => [
      heading(`Heading ${index}`),
      ...(index % 3 === 0 ? [heading(`Smaller ${index}`, 2)] : []),
      paragraph(NOTE.repeat(1 + (index % 4))),
    ]).flat()
    const document: Document = { ...thePaper(kase, 'm1', 'school-note'), blocks }
    const pages = run('pdftotext', '-layout', await fileOf(document, 'headings'), '-')
      .split('\f')
      .slice(0, -1)
    const lastLines = pages.map(
      (page) =>
        page
          .split('\n')
          .filter((line) => line.trim() !== '')
          .at(-2) ?? '',
    )
    expect(pages.length).toBeGreaterThan(8)
    expect(lastLines.filter((line) => /^ *(Heading|Smaller) \d+$/.test(line))).toEqual([])
  })

  /** The words of each page, without its foot. */
  const bodiesOf = async (document: Document, name: string) =>
    run('pdftotext', '-layout', await fileOf(document, name), '-')
      .split('\f')
      .slice(0, -1)
      .map((page) =>
        page
          .replaceAll(FOOT, '')
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      )
  const pushedDown = (from: Document, blocks: readonly Block[], by: number): Document => ({
    ...from,
    blocks: [...Array.from({ length: by }, (_, index) => paragraph(`Above ${index}`)), ...blocks],
  })

  test('what is written by hand stays with the words above it, wherever the page happens to end', async () => {
    const end = [
      heading('Questions'),
      paragraph('You can ask us anything.'),
      line('The officer to ask'),
      line('Phone or email'),
      paragraph('Yours sincerely,'),
      line('Signed'),
    ]
    for (let by = 25; by < 36; by++) {
      const pages = await bodiesOf(pushedDown(thePaper(v02(), 'm1', 'school-note'), end, by), 'signed')
      const last = pages.at(-1) ?? []
      const whole = ['The officer to ask:', 'Phone or email:', 'Yours sincerely,', 'Signed:']
      expect([by, whole.filter((words) => !last.includes(words))]).toEqual([by, []])
    }
  })

  test('what is written by hand has the few words above it and their heading with it', async () => {
    const end = [
      heading('Questions'),
      paragraph('You can ask us anything.'),
      rows(['Our reference', '1187/26']),
      line('The officer to ask'),
      line('Phone or email'),
    ]
    for (let by = 25; by < 36; by++) {
      const pages = await bodiesOf(pushedDown(thePaper(v02(), 'm1', 'school-note'), end, by), 'with-heading')
      expect([by, pages.at(-1)?.slice(-5)[0]]).toEqual([by, 'Questions'])
    }
  })

  test('whom to ask is not torn from how', async () => {
    const end = [heading('Whom to ask'), rows(['The officer to ask', 'PC 1']), rows(['Phone or email', '01234'])]
    // A row is a little higher than a paragraph: the more of them above, the finer the steps down the page.
    for (let among = 0; among < 16; among++) {
      const above = Array.from({ length: among }, (_, index) => rows([`Row ${index}`, 'above']))
      for (let by = 26 - among; by < 30 - among; by++) {
        const document = pushedDown(thePaper(v02(), 'm1', 'school-note'), [...above, ...end], by)
        const pages = await bodiesOf(document, 'whom')
        expect([among, by, pages.at(-1)?.slice(-3)[0]]).toEqual([among, by, 'Whom to ask'])
      }
    }
  })

  test('two lines to write on get no page of their own while they fit on the one before', async () => {
    expect((await bodiesOf(thePaper(v02(), 'm1', 'child-sheet', 'child-a'), 'two-lines')).length).toBe(2)
  })

  test('a number to ring, and a day’s year with its time, stay on one line', async () => {
    const numbers = ['0808 800 5000', '2026 14:05']
    const blocks = Array.from({ length: 30 }, (_, at) => `${'at '.repeat(28)}${'i'.repeat(at)} `).flatMap((before) =>
      numbers.flatMap((number) => [paragraph(before + number), rows(['Key', before + number])]),
    )
    const document: Document = { ...thePaper(v02(), 'm1', 'school-note'), blocks }
    const text = run('pdftotext', '-layout', await fileOf(document, 'numbers'), '-').replaceAll('\u00a0', ' ')
    for (const number of numbers) expect(text.split(number)).toHaveLength(61)
  })

  const NAMES = {
    childName: 'Alex Morgan',
    parentName: 'Mrs Morgan',
    address: '14 High Street\nAnytown\nAB1 2CD',
    officer: 'PC 1 Example, Neighbourhood Team',
    contact: '101, extension 1; example@example.police.uk',
  }

  /** Each letter says besides that it is about one part, by its number. */
  const ofTwoMatters = () => {
    const facts = { ...sharedFacts('V02', 1), devices: [] }
    return caseFromMatters([{ facts }, { facts }], {
      also: [
        answered(matterKey('m1'), 'crimeNumber', '1187/26'),
        answered(matterKey('m1'), 'crimeType', '86/2'),
        answered(partKey('m1', 'child-b'), 'recordedAs', 'suspect'),
      ],
    })
  }

  test.each([
    ['letter-child', v02(), 'child-b', 1],
    ['letter-child', ofTwoMatters(), 'child-b', 1],
    ['letter-parents', ofTwoMatters(), 'child-b', 1],
    ['letter-parents', v02(), 'child-b', 1],
    ['deletion-direction', v02(), 'child-b', 1],
    ['school-note', v02(), undefined, 1],
    ['family-sheet', v02(), 'child-a', 2],
    ['child-sheet', caseFromFacts(sharedFacts('V10')), 'child-a', 2],
  ] as const)('%s takes no page more for a few lines, with every name in it and without', async (...one) => {
    const [kind, kase, person, pages] = one
    for (const names of [NAMES, {}]) {
      const document = thePaper(kase, 'm1', kind, person, { names })
      expect((await bodiesOf(document, `few-${kind}`)).length).toBe(pages)
    }
  })

  test.skipIf(!isThere('qpdf'))(
    'it is set closer only where that spares a page, and never in smaller type',
    async () => {
      const onItsPages = async (document: Document) => {
        const path = await fileOf(document, 'set')
        const firstWord = /yMin="([\d.]+)"/.exec(run('pdftotext', '-bbox', path, '-'))?.[1]
        const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { encoding: 'latin1' })
        const sizes = [...plain.matchAll(/ ([\d.]+) Tf/g)].map(([, size]) => Number(size))
        return { from: Math.floor(Number(firstWord)), smallest: Math.min(...sizes.filter((size) => size !== 7.5)) }
      }
      const letter = await onItsPages(thePaper(v02(), 'm1', 'letter-child', 'child-b', { names: NAMES }))
      const form = await onItsPages(thePaper(v02(), 'm1', 'contact-form'))
      const record = await onItsPages(longRecord())
      const short = await onItsPages(thePaper(v02(), 'm1', 'review-page'))
      const sheet = await onItsPages(thePaper(v02(), 'm1', 'child-sheet', 'child-a'))
      expect([letter, form, record, short, sheet].map(({ smallest }) => smallest)).toEqual([10.5, 10.5, 10.5, 10.5, 14])
      expect(letter.from).toBeLessThan(form.from)
      expect([record.from, short.from]).toEqual([form.from, form.from])
    },
  )

  test('nobody signs a page of a letter that says nothing else', async () => {
    for (const kind of ['letter-parents', 'letter-child', 'deletion-direction'] as const) {
      const pages = await bodiesOf(thePaper(v02(), 'm1', kind, 'child-b'), 'letter-end')
      expect([kind, pages.findIndex((lines) => lines.length < 3)]).toEqual([kind, -1])
    }
  })

  test('what was written in a few lines is not torn from its time', async () => {
    for (const words of ['One line of it.', NOTE, NOTE.repeat(2)]) {
      const row: Block = { is: 'rows', rows: [{ key: 'Weight', value: `${words}\n(26 Nov 2026 10:00)` }] }
      for (let by = 26; by < 36; by++) {
        const pages = await bodiesOf(pushedDown(thePaper(v02(), 'm1', 'school-note'), [row], by), 'torn')
        expect([by, pages.findIndex((lines) => lines[0] === '(26 Nov 2026 10:00)')]).toEqual([by, -1])
      }
    }
  })

  test('a practice paper says so across every page', async () => {
    const kase = caseFromFacts(sharedFacts('V02', 1), { practice: 'V02' })
    const path = await fileOf(thePaper(kase, 'm1', 'decision-record'), 'across')
    const pages = run('pdftotext', '-raw', path, '-').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toMatch(/^P\s*R\s*A\s*C\s*T\s*I\s*C\s*E$/m)
    const real = await fileOf(thePaper(v02(), 'm1', 'decision-record'), 'not-across')
    expect(run('pdftotext', '-raw', real, '-')).not.toContain('PRACTICE')
  })

  test('a practice paper says so at its head and at every foot', async () => {
    const kase = caseFromFacts(sharedFacts('V02', 1), { practice: 'V02' })
    const path = await fileOf(thePaper(kase, 'm1', 'decision-record'), 'practice')
    const pages = run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1)
    expect(pages[0]?.trimStart()).toMatch(/^PRACTICE: a made-up case/)
    for (const page of pages) expect(page).toMatch(/^ *PRACTICE · Made/m)
  })
})

describe.skipIf(!isThere('qpdf'))('checked by qpdf', () => {
  test.each([
    ['the record', longRecord()],
    ['the sheet for a family', thePaper(v02(), 'm1', 'family-sheet', 'child-a')],
    ['the note for the school', thePaper(v02(), 'm1', 'school-note')],
  ])('nothing is wrong with %s', async (name, document) => {
    const path = await fileOf(document, name)
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
  })

  test('it is tagged, titled and in British English, with headings, lists and figures as such', async () => {
    const path = await fileOf(thePaper(v02(), 'm1', 'family-sheet', 'child-a'), 'tags')
    const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], { encoding: 'latin1' })
    expect(plain).toMatch(/\/Lang \(en-GB\)/)
    expect(plain).toMatch(/\/Marked true/)
    expect(plain).toMatch(/\/DisplayDocTitle true/)
    expect(plain).toContain('(What happens next: for parents and carers)')
    expect(plain).toMatch(/\/MediaBox \[\s*0\s+0\s+595\.28\s+841\.89\s*\]/)
    for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Figure']) {
      expect([tag, new RegExp(`/S /${tag}\\b`).test(plain)]).toEqual([tag, true])
    }
    expect(plain.match(/\/Alt \(Square to scan: /g)?.length).toBe(4)
  })
})

test('the same paper gives the same file', async () => {
  const document = thePaper(v02(), 'm1', 'child-sheet', 'child-a')
  const [one, two] = [await drawPdf(document, fonts), await drawPdf(document, fonts)]
  expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
})

const NAMES_OF_MANY = ['Nguyễn Thị Ánh Dương', 'Ọlájùmọkẹ', 'Ụchẹnna', 'Ḥusayn al-Ṭāhir', 'Əliyev', 'ʿAlī']

test('a name is whole in either weight, wherever in the world its spelling comes from', async () => {
  const kase = thePaper(v02(), 'm1', 'contact-form', undefined, {
    names: { people: { 'child-a': NAMES_OF_MANY.join(' ') } },
  })
  expect((await drawPdf(kase, fonts)).missing).toEqual([])
  expect((await drawPdf(kase, { ...fonts, regular: fonts.bold })).missing).toEqual([])
})

test.skipIf(!isThere('pdftotext'))('and is copied as it is spelt, with every plain letter around it', async () => {
  const text = `${NAMES_OF_MANY.join(', ')}. Every plain letter: abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ`
  const document = { ...thePaper(v02(), 'm1', 'school-note'), blocks: [paragraph(text), heading(text)] }
  const copied = bare(run('pdftotext', '-raw', await fileOf(document, 'names'), '-'))
  expect(copied.split(bare(text))).toHaveLength(3)
})

test('letters that the fonts lack are told, Welsh ones are not among them', async () => {
  const names = { childName: 'Siân Ŵyn Ŷ ŵŷ', parentName: 'Łukasz and ليلى' }
  const drawn = await drawPdf(thePaper(v02(), 'm1', 'letter-parents', 'child-b', { names }), fonts)
  expect(drawn.missing).toEqual(['ل', 'ي', 'ى'])
})

test.skipIf(!isThere('pdftotext'))(
  'an accent that was typed apart from its letter stays on it, and marks nobody sees are not missed',
  async () => {
    const names = { childName: 'Sia\u0302n W\u0302yn\u200b', parentName: 'Ła\u0301szlo\u200f\ufe0f' }
    const document = thePaper(v02(), 'm1', 'letter-parents', 'child-b', { names })
    expect((await drawPdf(document, fonts)).missing).toEqual([])
    const text = run('pdftotext', '-raw', await fileOf(document, 'apart'), '-')
    expect(text).toContain('Dear Łászlo,')
    expect(text).toContain('and Siân Ŵyn is one of those')
  },
)

test('an accent with no letter before it, at the start of a line, keeps nobody from the paper', async () => {
  const names = { address: '1 High Street\n\u0301Abertawe' }
  const document = thePaper(v02(), 'm1', 'letter-parents', 'child-b', { names })
  expect((await drawPdf(document, fonts)).missing).toEqual(['\u0301'])
})

test('each weight of the type is small enough for a phone', () => {
  expect(fonts.regular.length).toBeLessThan(60_000)
  expect(fonts.bold.length).toBeLessThan(60_000)
})

test('a file’s name says nothing of the case, nor which of its papers it is', () => {
  const names = everyPaper(v02(), 'm1').flatMap(({ document }) => (document ? [pdfNameOf(document)] : []))
  expect(names.length).toBeGreaterThan(8)
  expect([...new Set(names)]).toEqual(['Paper 2026-11-26 10.00.00.pdf'])
})

test('its time is the one that stands on the paper: London’s, which in summer is an hour later', () => {
  const paper = { ...thePaper(v02(), 'm1', 'school-note'), madeAt: '2026-06-30T23:30:05.000Z' }
  expect([stampOf(paper), pdfNameOf(paper)]).toEqual([
    expect.stringContaining('Made 01 Jul 2026 00:30'),
    'Paper 2026-07-01 00.30.05.pdf',
  ])
})

test('a worker is asked once and let go, also when it fails', async () => {
  const document = thePaper(v02(), 'm1', 'school-note')
  const asked: unknown[] = []
  let ended = 0
  const worker = (answers: (to: Worker) => void) => {
    const one = {
      postMessage(message: unknown) {
        asked.push(message)
        answers(one as unknown as Worker)
      },
      terminate() {
        ended += 1
      },
    }
    return one as unknown as Worker
  }
  const answer = { bytes: new Uint8Array([1]), missing: [] }
  expect(
    await pdfBy(
      worker((to) => to.onmessage?.({ data: answer } as MessageEvent)),
      document,
    ),
  ).toEqual(answer)
  expect(
    await pdfBy(
      worker((to) => to.onerror?.({} as ErrorEvent)),
      document,
    ),
  ).toBe('failed')
  expect([asked, ended]).toEqual([[{ document }, { document }], 2])
})

test('one that the browser has lost is not waited for for ever', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const terminate = vi.fn()
  const silent = { postMessage: () => undefined, terminate } as unknown as Worker
  const asked = pdfBy(silent, thePaper(v02(), 'm1', 'school-note'))
  await vi.advanceTimersByTimeAsync(3 * 60_000)
  expect(terminate).toHaveBeenCalledOnce()
  expect(await asked).toBe('failed')
})
