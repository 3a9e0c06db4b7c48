// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { Happening } from '../../../src/case/event'
import { deviceKey, matterKey } from '../../../src/case/subject'
import { DUTIES } from '../../../src/guidance/facts'
import { OpenCaseProvider } from '../../../src/screens/case/case-context'
import { Departure } from '../../../src/screens/case/Departure'
import { Stands } from '../../../src/screens/case/Stands'
import { forget, practiceOf } from '../../../src/screens/practice/practice-case'
import { storyOf } from '../../../src/screens/practice/stories'
import type { Story } from '../../../src/screens/practice/story'
import { says } from '../../flow/told'
import { withServices } from '../with-services'
import { showsCase } from './shown'

afterEach(cleanup)

const now = () => new Date('2026-11-25T11:40:00Z')
const story = storyOf('told-to-send') as Story

/** Where the case of the girl who was threatened stands, all told. */
function looks(...more: readonly object[]) {
  forget(story)
  const open = practiceOf(story, now)
  for (const { does } of story.steps)
    for (const doing of does) open.actor.send({ ...doing, at: now().toISOString() } as never)
  for (const doing of more) open.actor.send({ ...doing, at: now().toISOString() } as never)
  const went: string[] = []
  render(
    withServices(
      <OpenCaseProvider value={open}>
        <Stands onGoTo={(stage) => went.push(stage)} />
      </OpenCaseProvider>,
    ),
  )
  return { went }
}

const sectionOf = (heading: RegExp) => {
  const section = screen.getByRole('heading', { name: heading }).closest('section')
  if (section === null) throw new Error(`No section ${heading}`)
  return within(section)
}

async function opensHelp() {
  looks()
  await userEvent.click(screen.getByText('Who can help here'))
  const link = await screen.findByRole('link', { name: 'All helplines' })
  return within(link.closest('details') as HTMLElement)
}

it('leads to the outcome, and not to the telling, while there is none to tell', async () => {
  const { went } = looks()
  const tell = screen.getAllByRole('button', { name: /: Tell people the outcome$/, hidden: true })
  expect(tell.map(({ textContent }) => textContent)).toEqual(['Go to outcome'])
  tell[0]?.click()
  expect(went).toEqual(['decision'])
})

describe('who can help', () => {
  it('is named by what is known of the case, with why and a number that can be rung', async () => {
    const help = await opensHelp()
    const ceop = help.getByText('CEOP Safety Centre').closest('div')
    expect(ceop?.textContent).toContain('Pressure, threats or blackmail')
    expect(help.getByRole('link', { name: /^Call Childline/ }).getAttribute('href')).toBe('tel:08001111')
    expect(help.getByText('0800 1111')).toBeDefined()
    expect(help.queryByText(/^StopNCII/)).toBeNull()
  })

  it('stands before the conclusions', async () => {
    const help = await opensHelp()
    const link = help.getByRole('link', { name: 'All helplines' })
    const risk = screen.getByRole('heading', { name: /^Risk: / })
    expect(link.compareDocumentPosition(risk)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it.each(['Report Remove', 'Take It Down'])('hands %s over to the child, and does not open it here', async (name) => {
    const help = await opensHelp()
    const link = help.getByRole('link', { name: `Give: ${name}` })
    expect(link.getAttribute('href')).toBe('/practice/told-to-send/take-down')
    expect(help.queryByRole('link', { name: new RegExp(`^Open ${name}`) })).toBeNull()
    expect(link.parentElement?.parentElement?.textContent).not.toMatch(/\.org/)
  })
})

describe('where a case stands', () => {
  it('says what is missing, and that it cannot open outcome 21', async () => {
    looks()
    expect(await screen.findByText('One answer missing; it cannot open outcome 21.')).toBeDefined()
    expect(screen.getByText(/Settle this next:/).textContent).toContain('Child A may come to other harm? It could')
  })

  it('gives first the reasons for what the top of the screen says, then what is owed, then all else', () => {
    looks()
    const headings = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent?.split(':')[0])
    expect(headings.slice(0, 4)).toEqual(['Risk', 'Outcome 21', 'Owed', 'Kind of response'])
  })

  it('offers no list of what is done while nothing is', async () => {
    await showsCase(<Stands onGoTo={() => {}} />, { stage: 'report' })
    expect(screen.getByText(/^Owed besides: /)).toBeDefined()
    expect(screen.queryByText(/^Done or explained/)).toBeNull()
    cleanup()
    looks()
    expect(screen.getByText(/^Done or explained: [1-9]/)).toBeDefined()
  })

  it('says of each way to a stage which duty it is for: of some there are several', async () => {
    await showsCase(<Stands onGoTo={() => {}} />, { stage: 'report' })
    const ways = screen
      .getAllByText(/^Go to /)
      .flatMap((one) => one.closest('li')?.querySelector('button')?.getAttribute('aria-label') ?? one.textContent)
    expect(ways.length).toBeGreaterThan(3)
    expect(ways.filter((way) => !way?.includes(': '))).toEqual([])
    expect(new Set(ways).size).toBe(ways.length)
  })

  it('leads to the question to settle next', async () => {
    const { went } = looks()
    const next = (await screen.findByText(/Settle this next:/)).parentElement
    await userEvent.click(within(next as HTMLElement).getByRole('button', { name: 'Go to welfare' }))
    expect(went).toEqual(['welfare'])
  })

  it('says of a conclusion that it holds, and of another what would make it different', async () => {
    looks()
    await screen.findByText(/Settle this next:/)
    expect(sectionOf(/^Risk: /).getByText('Holds, whatever is still open.')).toBeDefined()
    const referral = sectionOf(/^Child protection referral: /)
    await userEvent.click(referral.getByText('What would change it'))
    expect(referral.getByText('Refer now')).toBeDefined()
    expect(referral.getByText('Child A may come to other harm: Yes')).toBeDefined()
  })

  it('says where the risk at the top of the screen is of another matter', async () => {
    looks()
    await screen.findByText(/Settle this next:/)
    expect(screen.queryByText(/highest of all matters/)).toBeNull()
    cleanup()
    looks({ type: 'addMatter' })
    expect((await screen.findByText(/highest of all matters/)).textContent).toBe(
      'Below is what stands in Matter 2. The risk at the top of the screen is the highest of all matters: Higher risk.',
    )
  })

  it('works nothing out of deleting from a device’s place that nobody has said', async () => {
    const phone: Happening = { type: 'device-added', device: 'phone-1', kind: 'phone', owner: 'child-a' }
    const held: Happening = { type: 'answered', subject: deviceKey('phone-1'), fact: 'held', value: 'owner' }
    const stands = async (...happened: readonly Happening[]) => {
      cleanup()
      await showsCase(<Stands onGoTo={() => {}} />, { stage: 'devices', happened })
      await screen.findByText(/Settle this next:/)
      return sectionOf(/^Deleting the images: /).queryByText(/^Holds|^Depends/) !== null
    }
    expect([await stands(phone), await stands(phone, held)]).toEqual([false, true])
  })

  it('names a child’s phone as it is named elsewhere, also within a sentence', async () => {
    looks({ type: 'addDevice', kind: 'phone', owner: 'child-a' })
    const line = await screen.findByText(
      'Child A’s phone used by someone who may have shared without consent or exploited',
    )
    expect(line.closest('li')?.textContent).toMatch(/could change what to do with the device: Child A’s phone/)
  })
})

it('what was decided otherwise says of which advice, once that is another', async () => {
  const departed: Happening = { type: 'departed', matter: 'm1', from: 'risk', why: 'The DI sees it as lower.' }
  const shows = (...happened: readonly Happening[]) =>
    showsCase(<Departure conclusion="risk" name="Risk" />, { stage: 'features', happened })
  await shows(departed)
  expect(screen.getByText('You decided otherwise')).toBeDefined()
  cleanup()
  await shows(departed, says(matterKey('m1'), 'coercion', 'yes'))
  expect(screen.getByText('You decided otherwise when it was “Risk not known yet”')).toBeDefined()
  expect(screen.getByText('The DI sees it as lower.')).toBeDefined()
})

it('a reason that is changed is written on from', async () => {
  const departed: Happening = { type: 'departed', matter: 'm1', from: 'risk', why: 'The DI sees it as lower.' }
  const { halfDone } = await showsCase(<Departure conclusion="risk" name="Risk" />, {
    stage: 'features',
    happened: [departed],
  })
  await userEvent.click(screen.getByRole('button', { name: 'Change the reason' }))
  const field = screen.getByRole('textbox') as HTMLTextAreaElement
  expect(field.value).toBe('The DI sees it as lower.')
  await userEvent.type(field, ' So does the lead.')
  await userEvent.tab()
  await waitFor(() => expect(Object.values(halfDone.all()).join()).toContain('So does the lead.'))
})

it('that nothing is owed is said of this matter alone, where there are more', async () => {
  const explained: readonly Happening[] = DUTIES.map((duty) => ({
    type: 'duty-explained',
    matter: 'm1',
    duty,
    why: 'x',
  }))
  const shows = (...happened: readonly Happening[]) =>
    showsCase(<Stands onGoTo={() => undefined} />, { stage: 'closing', happened: [...explained, ...happened] })
  await shows()
  expect(screen.getByText('Nothing is owed.')).toBeDefined()
  cleanup()
  await shows({ type: 'matter-added', matter: 'm2' })
  expect(screen.getByText('Nothing is owed in this matter.')).toBeDefined()
})

it('where images have spread, what is advised of the image database can be departed from also while no device is seized', async () => {
  const heading = () => screen.queryByRole('heading', { name: /^National image database/ })?.textContent
  const spread = (value: string) => [says(matterKey('m1'), 'beyondControl', value)]
  await showsCase(<Stands onGoTo={() => undefined} />, { stage: 'online', happened: spread('yes') })
  expect(heading()).toBe('National image database: Nothing to send to CAID now')
  expect(screen.getByRole('button', { name: 'Decide otherwise about National image database' })).toBeDefined()
  cleanup()
  await showsCase(<Stands onGoTo={() => undefined} />, { stage: 'online', happened: spread('no') })
  expect(heading()).toBeUndefined()
})
