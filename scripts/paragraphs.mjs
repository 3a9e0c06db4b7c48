// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'

export const FILE = 'docs/paragraphs.md'

const USAGE = `Writes ${FILE}: each paragraph of the note with all that rests on it.

  node scripts/paragraphs.mjs           writes it
  node scripts/paragraphs.mjs --check   exits 1 when it is stale
`

/**
 * The tables that the app goes by.
 * @typedef {Pick<typeof import('../src/screens/rests-on'), 'restsOn' | 'nothingRestsOn'>
 *   & Pick<typeof import('../src/guidance/paragraphs'), 'PARAGRAPHS' | 'PARAGRAPH_IDS'>
 *   & Pick<typeof import('../src/flow/stages'), 'STAGES'>
 *   & Pick<typeof import('../src/documents/paragraphs-of'), 'PAPER'>} Tables
 */

/** @returns {Promise<Tables>} */
async function tables() {
  const modules = await Promise.all(
    ['screens/rests-on', 'guidance/paragraphs', 'flow/stages', 'documents/paragraphs-of'].map(
      async (file) => (await runnerImport(`/src/${file}.ts`, { logLevel: 'error' })).module,
    ),
  )
  return Object.assign({}, ...modules)
}

/** @param {Tables} tables */
export function paragraphsPage({ restsOn, nothingRestsOn, PARAGRAPHS, PARAGRAPH_IDS, STAGES, PAPER }) {
  const used = PARAGRAPH_IDS.filter((id) => !nothingRestsOn(restsOn(id)))
  const leftOut = PARAGRAPH_IDS.filter((id) => !used.includes(id))
  /** @param {'number' | 'string'} type */
  const count = (type) =>
    `${used.filter((id) => typeof id === type).length} of ${PARAGRAPH_IDS.filter((id) => typeof id === type).length}`
  const sections = PARAGRAPH_IDS.map((id) => {
    const { questions, rules, stages, documents, cautions, duties, pages } = restsOn(id)
    /** @param {string} what @param {readonly string[]} names */
    const line = (what, names) => (names.length === 0 ? [] : [`- ${what}: ${names.join(', ')}`])
    return [
      `## ${typeof id === 'number' ? id : `Appendix ${id}`} · ${PARAGRAPHS[id].heading}`,
      '',
      ...line('Questions', questions.map(code)),
      ...line(
        'Rules',
        rules.map((rule) => code(rule.id)),
      ),
      ...line(
        'Stages',
        stages.map((stage) => STAGES[stage].title),
      ),
      ...line(
        'Papers',
        documents.map((kind) => PAPER[kind].title),
      ),
      ...line('Cautions', cautions.map(code)),
      ...line('Duties', duties.map(code)),
      ...line(
        'Pages',
        pages.map((page) => page.title),
      ),
      '',
    ]
  })
  return [
    '# The note, paragraph by paragraph',
    '',
    `What rests on each paragraph of the briefing note. Written by \`node scripts/paragraphs.mjs\` from the tables that the app goes by; a test fails when it is stale.`,
    '',
    `Used: ${count('number')} paragraphs and ${count('string')} appendices. ${leftOut.length === 0 ? 'None is left out.' : `Left out: ${leftOut.join(', ')}.`}`,
    '',
    ...sections.flat(),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}

/** @param {string} name */
const code = (name) => `\`${name}\``

/** @param {string[]} args @returns {Promise<number>} */
async function main([arg]) {
  const page = paragraphsPage(await tables())
  if (arg === undefined) {
    writeFileSync(FILE, page)
    return 0
  }
  if (arg === '--check' && readFileSync(FILE, 'utf8') === page) return 0
  process.stderr.write(arg === '--check' ? `${FILE} is stale.\n` : USAGE)
  return arg === '--check' ? 1 : 2
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2))
