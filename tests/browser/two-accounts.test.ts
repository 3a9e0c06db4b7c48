import { afterAll, expect, test } from 'vitest'
import { handsOver, newFolder, takesIn } from './handed'
import { newPhone } from './harness'
import { addressOf, newSealedVisit, unlocks, unlocksByCode } from './sealed-visit'
import { Visit } from './visit'

const SAID = 'What is said to have happened?'
const ANOTHER = 'Another account of this case is on this phone'
const folder = newFolder()
afterAll(() => folder.remove())

test('a case that went two ways on two phones says so in both accounts, and what the other says', async () => {
  const { officer, address, code, passphrase } = await newSealedVisit()
  const colleague = new Visit(await newPhone())
  try {
    await officer.goesTo('People')
    await officer.addsAChild('Child A', { age: '15' } as never)
    await officer.seesSaved()
    const there = address.replace(/\/report$/, '')
    await officer.opens(`${there}/hand-over`)
    await unlocks(officer, passphrase)
    const sent = await handsOver(officer, passphrase, folder.file('sent.age'))

    await colleague.opens('/take-in')
    await takesIn(colleague, sent.file, sent.six)
    await colleague.tapsOn('Take it in')
    await colleague.goesTo('Aggravating features')
    await colleague.answersFeatures({ pressure: 'Yes' } as never)
    await colleague.tapsOn('Papers')
    await colleague.page.getByRole('link', { name: 'Hand the whole case over' }).tap()
    const back = await handsOver(colleague, undefined, folder.file('back.age'))

    await officer.opens(`${there}/report`)
    await unlocksByCode(officer, code)
    await officer.fills(SAID, 'A friend’s mother rang.')
    await officer.seesSaved()
    expect(await officer.page.getByText(ANOTHER).count()).toBe(0)
    await officer.opens('/take-in')
    await unlocksByCode(officer, code)
    await takesIn(officer, back.file, back.six)
    await officer.sees(/the two can’t be joined/)
    await officer.tapsOn('Take it in')
    await officer.sees(ANOTHER)
    await officer.sees(/and says: Risk not known yet; /)
    const second = addressOf(officer)
    await officer.tapsOn('Open the other account')
    await officer.sees(/and says: Higher risk; Referral likely needed\./)
    expect(addressOf(officer)).toContain(there)
    expect(addressOf(officer)).not.toBe(second)
    await officer.page.reload()
    await unlocksByCode(officer, code)
    await officer.sees(ANOTHER)

    // The same file once more is no third account: it leads to the second.
    await officer.opens('/take-in')
    await unlocksByCode(officer, code)
    await takesIn(officer, back.file, back.six)
    await officer.sees('All of it is on this phone already. Nothing changes.')
    await officer.tapsOn('Open the case')
    await officer.sees(ANOTHER)
    expect(addressOf(officer).split('/')[2]).toBe(second.split('/')[2])
  } finally {
    await officer.phone.close()
    await colleague.phone.close()
  }
})
