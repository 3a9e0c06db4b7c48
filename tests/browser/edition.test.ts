import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPhone } from './harness'
import { nextVersionArrives, replaceIn, versionWith } from './next-version'
import { NOTHING_AGGRAVATING, Visit } from './visit'

/** The same app with other content: newer facts, and repeated behaviour makes the risk higher. */
const next = versionWith((folder) => {
  replaceIn(join(folder, 'package.json'), /"version": "[^"]*"/, '"version": "99.0.0"')
  replaceIn(join(folder, 'src/guidance/edition.ts'), /factsVersion: '[^']*'/, "factsVersion: '2099.01'")
  replaceIn(
    join(folder, 'src/guidance/rules/investigation.ts'),
    /not\(reading\.nonAbusive\),/,
    'not(reading.nonAbusive),\n      reading.features.persistentBehaviour,',
  )
  replaceIn(
    join(folder, 'src/main.tsx'),
    /dataset\.app = 'started'/,
    "dataset.app = 'started'\ndocument.documentElement.dataset.next = 'true'",
  )
})

let officer: Visit
beforeAll(async () => {
  officer = new Visit(await newPhone())
  await officer.opens('/')
  await officer.hasTheAppInstalled()
})
afterAll(async () => {
  await officer.phone.close()
  rmSync(next, { recursive: true, force: true })
})

const BEFORE = { Risk: 'Lower', 'Outcome 21': 'Ruled out' }
const NOW = { Risk: 'Higher', 'Outcome 21': 'Ruled out' }

test('after an update a case says what newer rules conclude, and they judge once that was seen', async () => {
  await officer.beginsWith('Child A and child B again, willingly; the third report this year.', {
    'Child A': { age: 14 },
    'Child B': { age: 14 },
  })
  await officer.goesTo('Aggravating features')
  await officer.answersFeatures({ ...NOTHING_AGGRAVATING, before: 'Yes' })
  await officer.goesTo('Accounts')
  await officer.judges('Yes')
  await officer.seesStanding(BEFORE)
  await officer.seesSaved()
  const address = new URL(officer.page.url()).pathname
  await officer.tapsOn('Back to Cases')
  await officer.sees('Lower risk')

  await nextVersionArrives(officer.phone, next)
  await officer.taps('Update now')
  await officer.page.locator('html[data-next=true]').waitFor({ state: 'attached' })

  await officer.opens(address)
  await officer.seesHeading('The guidance here has changed')
  await officer.sees('This case was judged under 1.0/2026.11. This app now follows 1.0/2099.01.')
  const changes = await officer.page.locator('main h3').allInnerTexts()
  expect(changes).toEqual(['Risk', 'Formal interview'])
  const shown = officer.page.locator('main dl').first().locator('dt, dd')
  expect(await shown.allTextContents()).toEqual(['Before', 'Lower risk', 'Now', 'Higher risk'])

  await officer.page.reload()
  await officer.seesHeading('The guidance here has changed')
  await officer.sees('Lower risk')

  await officer.tapsOn('I have seen this: go on')
  await officer.isAt('Accounts')
  await officer.seesStanding(NOW)
  await officer.seesSaved()
  await officer.page.reload()
  await officer.seesHeading('What do they say?')
  await officer.seesStanding(NOW)

  await officer.tapsOn('Papers')
  await officer.tapsOn('Decision record')
  await officer.sees('Guidance changed')
  await officer.sees('Risk, under edition 1.0/2026.11')
})
