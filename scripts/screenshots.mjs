// @ts-check
// The three pictures of the README: the list of cases, a stage of a case, where it stands.
import { emptied, fromTests } from './pictures.mjs'

/** @type {typeof import('../tests/browser/visit')} */
const { newVisit } = await fromTests('visit.ts')
const folder = emptied('docs/screenshots')
const officer = await newVisit()

/** @param {string} name */
async function shoots(name) {
  await officer.page.evaluate(() => scrollTo(0, 0))
  await officer.page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
}

await officer.beginsWith(
  'Child A sent one image to child B, who passed it on.',
  { 'Child A': { age: 14, recordedAs: 'Victim' }, 'Child B': { age: 15 } },
  '2203',
)
await officer.goesTo('Aggravating features')
await officer.answersFeatures({ adult: 'No', pressure: 'Yes', exploited: 'Not known' })
await officer.beginsWith(
  'One image each way between child A and child B, kept private, they say.',
  { 'Child A': { age: 15 }, 'Child B': { age: 15 } },
  '1187',
)
await officer.continuesTo('Welfare')
await officer.asksAboutHarm('Child A')
await officer.asksAboutHarm('Child B')
await officer.continuesTo('Aggravating features')
await officer.answersFeatures({ adult: 'No', pressure: 'No', exploited: 'No', grooming: 'Not known' })
await officer.seesSaved()
await shoots('stage')

await officer.answersFeatures()
await officer.goesTo('Checks')
await officer.runsChecks('Done')
await officer.goesTo('Accounts')
await officer.judges('Yes')
await officer.opensWhereItStands()
await shoots('standing')

await officer.opensTheList()
await shoots('cases')
await officer.phone.close()
console.log(`Three pictures in ${folder}`)
