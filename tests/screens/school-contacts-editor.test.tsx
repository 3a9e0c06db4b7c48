// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { SchoolContactsEditor } from '../../src/screens/SchoolContactsEditor'
import { type SchoolContact, type SchoolContacts, schoolContactsInMemory } from '../../src/screens/school-contacts'
import { withServices } from './with-services'

afterEach(cleanup)

/** What is kept is slow to be sealed: `sealed` ends that. */
function slowly() {
  const { put, ...others } = schoolContactsInMemory()
  const waiting: (() => void)[] = []
  const schoolContacts: SchoolContacts = {
    ...others,
    put: async (contact: SchoolContact) => {
      await new Promise<void>((go) => waiting.push(go))
      return put(contact)
    },
  }
  const sealed = () =>
    act(async () => {
      for (const go of waiting.splice(0)) go()
    })
  return { schoolContacts, sealed }
}

const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label)
const taps = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('what is typed on while a contact is being sealed stays in the form, and is kept with it the next time', async () => {
  const { schoolContacts, sealed } = slowly()
  render(withServices(<SchoolContactsEditor />, undefined, '/', { schoolContacts }))
  await taps('Add a school contact')
  await userEvent.type(field(/^School/), 'Hill Road')
  await userEvent.type(field(/^Phone/), '01632 960000')
  await taps('Keep')
  await userEvent.type(field(/^Who to ask for/), 'Safeguarding lead')
  await sealed()
  expect(screen.getByText('Hill Road is kept.')).toBeDefined()
  expect(field(/^Who to ask for/).value).toBe('Safeguarding lead')
  await taps('Keep')
  await sealed()
  expect(screen.queryByLabelText(/^Who to ask for/)).toBeNull()
  expect(await schoolContacts.list()).toMatchObject([{ school: 'Hill Road', who: 'Safeguarding lead' }])
})

test.each(["d.o'brien@hillroad.sch.uk", 'd.o’brien@hillroad.sch.uk'])('%s is an email address', async (email) => {
  const schoolContacts = schoolContactsInMemory()
  render(withServices(<SchoolContactsEditor />, undefined, '/', { schoolContacts }))
  await taps('Add a school contact')
  await userEvent.type(field(/^School/), 'Hill Road')
  await userEvent.type(field(/^Phone/), '01632 960000')
  await userEvent.type(field(/^Email/), email)
  await taps('Keep')
  expect(await schoolContacts.list()).toMatchObject([{ email: "d.o'brien@hillroad.sch.uk" }])
})

test.each(['020 7946 0000 ext 12', '020 7946 0000 x12', '020 7946 0000 #12'])(
  '%s is kept as it was typed, and rung with a pause before the extension',
  async (phone) => {
    const schoolContacts = schoolContactsInMemory()
    render(withServices(<SchoolContactsEditor />, undefined, '/', { schoolContacts }))
    await taps('Add a school contact')
    await userEvent.type(field(/^School/), 'Hill Road')
    await userEvent.type(field(/^Phone/), phone)
    await taps('Keep')
    expect(await schoolContacts.list()).toMatchObject([{ phone }])
    expect(screen.getByText(phone)).toBeDefined()
    const call = await screen.findByRole('link', { name: `Call Hill Road, ${phone}` })
    expect(call.getAttribute('href')).toBe('tel:02079460000,12')
  },
)

test.each(['ext 12', '020 7946 0000 ext', '020 7946 0000 ext 1 ext 2', '020 7946 0000 y12', '020 7946 0000 or 0100'])(
  '%s is no number that could be rung',
  async (phone) => {
    const schoolContacts = schoolContactsInMemory()
    render(withServices(<SchoolContactsEditor />, undefined, '/', { schoolContacts }))
    await taps('Add a school contact')
    await userEvent.type(field(/^School/), 'Hill Road')
    await userEvent.type(field(/^Phone/), phone)
    await taps('Keep')
    expect(await schoolContacts.list()).toEqual([])
    expect(screen.getByText('Give a number: digits and spaces, and “ext” before an extension.')).toBeDefined()
    await taps('Leave it')
  },
)
