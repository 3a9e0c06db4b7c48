// @ts-check
import { runnerImport } from 'vite'

const OLDEST_IN_DAYS = 180

const USAGE = `Lists each contact and legal line with its source's date and when it was last read.
Exits 1 when one was last read more than ${OLDEST_IN_DAYS} days ago.

  node scripts/content-age.mjs [--on 2027-05-24]   as if it were that day
`

/** @typedef {{ line: string, dated: string, lastRead: string | undefined, rung: string | undefined }} Line */
/** @typedef {{ source: { date: string | null, lastRead: string }, checked?: { by: string, on: string } }} Sourced */

/** @param {string} file */
const load = async (file) => (await runnerImport(file, { logLevel: 'error' })).module

/** @returns {Promise<Line[]>} */
async function contactLines() {
  const { contactSource } = await load('/src/directory/contact.ts')
  const { CONTACTS } = await load('/src/directory/helplines.ts')
  const { PROVIDERS, providerSource } = await load('/src/directory/providers.ts')
  const { GONE, goneSource } = await load('/src/directory/gone.ts')
  const { TAKE_DOWN_ORDER, TAKE_DOWN_SECTIONS, takeDownSource } = await load('/src/directory/take-down.ts')
  /** @param {string} line @param {Sourced} sourced @returns {Line} */
  const lineOf = (line, { source, checked }) => ({
    line,
    dated: source.date ?? 'no date',
    lastRead: checked && checked.on > source.lastRead ? checked.on : source.lastRead,
    rung: checked && `${checked.on}, ${checked.by}`,
  })
  return [
    ...CONTACTS.flatMap((/** @type {any} */ contact) => [
      lineOf(`contact ${contact.id}`, { source: contactSource(contact) }),
      ...contact.routes.map((/** @type {any} */ route) =>
        lineOf(`contact ${contact.id}: ${route.value} (${route.status})`, route),
      ),
    ]),
    ...PROVIDERS.flatMap((/** @type {any} */ provider) => [
      lineOf(`provider ${provider.id}`, { source: providerSource(provider) }),
      ...provider.routes.map((/** @type {any} */ route) =>
        lineOf(`provider ${provider.id}: ${route.value} (${route.status})`, route),
      ),
    ]),
    ...[...TAKE_DOWN_ORDER, ...TAKE_DOWN_SECTIONS].map((section) =>
      lineOf(`take down: ${section.title}`, { source: takeDownSource(section) }),
    ),
    ...GONE.map((/** @type {any} */ gone) => lineOf(`gone: ${gone.name}`, { source: goneSource(gone) })),
  ]
}

/** @returns {Promise<Line[]>} */
async function legalLines() {
  const { SOURCES } = await load('/src/guidance/sources.ts')
  return Object.entries(SOURCES).map(([id, { title, date, lastRead }]) => ({
    line: `law and guidance ${id}: ${title}`,
    dated: date,
    lastRead,
    rung: undefined,
  }))
}

/** @param {string} from @param {string} to */
const daysBetween = (from, to) => Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** @param {string[]} args @returns {string | undefined} ISO date; undefined when the arguments make no sense */
function dayOf(args) {
  if (args.length === 0) return new Date().toISOString().slice(0, 10)
  const [flag, day] = args
  return flag === '--on' && day && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined
}

/** @param {string[]} args */
async function main(args) {
  const day = dayOf(args)
  if (day === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  const lines = [...(await contactLines()), ...(await legalLines())]
  let old = 0
  let unread = 0
  let rung = 0
  for (const { line, dated, lastRead, rung: check } of lines) {
    const age = lastRead === undefined ? undefined : daysBetween(lastRead, day)
    const tooOld = age !== undefined && age > OLDEST_IN_DAYS
    if (tooOld) old++
    if (age === undefined) unread++
    if (check) rung++
    const read = lastRead === undefined ? 'no text read' : `last read ${lastRead}, ${age} days ago`
    const note = check ? `; checked ${check}` : ''
    process.stdout.write(`${tooOld ? 'OLD  ' : '     '}${line}\n       source: ${dated}; ${read}${note}\n`)
  }
  process.stdout.write(
    `\n${lines.length} lines on ${day}: ${old} last read more than ${OLDEST_IN_DAYS} days ago, ` +
      `${unread} that rest on no text read, ${rung} numbers or pages checked by a person.\n`,
  )
  return old > 0 ? 1 : 0
}

process.exitCode = await main(process.argv.slice(2))
