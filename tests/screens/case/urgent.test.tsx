// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { answerTo } from '../../../src/case/case'
import type { Happening } from '../../../src/case/event'
import { partKey, personKey } from '../../../src/case/subject'
import { routesIn } from '../../../src/directory/contact'
import { contactOf } from '../../../src/directory/helplines'
import { NATIONAL_DEFAULTS, NATIONS } from '../../../src/guidance/force-settings'
import { UrgentFirst } from '../../../src/screens/case/UrgentFirst'
import { UrgentScreen } from '../../../src/screens/case/UrgentScreen'
import { showsCase } from './shown'

afterEach(cleanup)

const child = personKey('child-a')
const says = (fact: 'selfHarmRisk' | 'otherHarmRisk'): Happening => ({
  type: 'answered',
  subject: child,
  fact,
  value: 'yes',
})
const AT_RISK: readonly Happening[] = [
  { type: 'person-added', person: 'child-a', kind: 'child' },
  { type: 'answered', subject: partKey('m1', 'child-a'), fact: 'part', value: 'involved' },
  says('selfHarmRisk'),
]
const MET: Happening = { type: 'urgent-met', person: 'child-a', actions: ['called-999'], text: '' }
const title = () => screen.getByRole('heading', { level: 1 }).textContent

test('its title is that of the stage it stands before, or of the lock: a browser keeps titles beside addresses, in clear', async () => {
  await showsCase(<UrgentScreen />, { stage: 'welfare', happened: AT_RISK, at: '/case/c/welfare' })
  expect(document.title).toBe('Welfare · Proportion')
  cleanup()
  await showsCase(<UrgentScreen />, { stage: 'welfare', happened: AT_RISK, at: '/case/c/papers' })
  expect(document.title).toBe('Proportion')
})

test('a slip takes back only what was said since something was done', async () => {
  const open = await showsCase(<UrgentScreen />, {
    stage: 'welfare',
    happened: [...AT_RISK, MET, says('otherHarmRisk')],
  })
  expect(title()).toBe('Child A may come to harm')
  await userEvent.click(screen.getByRole('button', { name: 'That was a slip: ask again' }))
  const { kase } = open.actor.getSnapshot().context
  expect([answerTo(kase, child, 'selfHarmRisk'), answerTo(kase, child, 'otherHarmRisk')]).toEqual(['yes', undefined])
})

test('what was told of what was done goes with a slip', async () => {
  const open = await showsCase(<UrgentScreen />, { stage: 'welfare', happened: AT_RISK })
  await userEvent.type(screen.getByLabelText('Who is with them, who was told, what was agreed'), 'Her aunt')
  await open.flush()
  expect(Object.keys(open.halfDone.all())).toEqual(['urgent/child-a'])
  await userEvent.click(screen.getByRole('button', { name: 'That was a slip: ask again' }))
  expect(open.halfDone.all()).toEqual({})
})

test('whoever may come to harm by somebody else is not led to a mental health line, and social care is rung where the force gave its number', async () => {
  const lines = () =>
    screen
      .getAllByRole('link', { name: /^Call|helplines/ })
      .map((link) => link.getAttribute('aria-label') ?? link.textContent)
  const noSelfHarm: Happening = { type: 'answered', subject: child, fact: 'selfHarmRisk', value: 'no' }
  const { frontDoor, ...contacts } = NATIONAL_DEFAULTS.contacts
  const phone = '0300 555 0100'
  const settings = {
    ...NATIONAL_DEFAULTS,
    contacts: { ...contacts, frontDoor: { ...frontDoor, name: 'the Exshire MASH', phone, hours: '9 to 5' } },
  }
  const happened = [...AT_RISK.slice(0, 2), noSelfHarm, says('otherHarmRisk')]
  await showsCase(<UrgentScreen />, { stage: 'welfare', happened, settings })
  expect(lines()).toEqual(['Call 999', 'Call 0300 555 0100, the Exshire MASH', 'All helplines'])
  expect(screen.getByText('The Exshire MASH · 9 to 5')).toBeDefined()
  cleanup()
  await showsCase(<UrgentScreen />, { stage: 'welfare', happened })
  expect(lines()).toEqual(['Call 999', 'All helplines'])
  for (const more of [[says('selfHarmRisk')], [{ ...noSelfHarm, value: 'unknown' }, says('otherHarmRisk')]]) {
    cleanup()
    await showsCase(<UrgentScreen />, { stage: 'welfare', happened: [...AT_RISK.slice(0, 2), ...more] })
    expect(lines()).toEqual(['Call 999', 'Call 111, NHS 111, mental health option', 'All helplines'])
  }
})

test('what is missing is brought before the officer, wherever the button was tapped', async () => {
  await showsCase(<UrgentScreen />, { stage: 'welfare', happened: AT_RISK })
  await userEvent.click(screen.getByRole('button', { name: /Record what was done/ }))
  expect(screen.getByText(/^Say what you did/)).toBeDefined()
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: '999 rung, or taken to A&E' }))
})

test('what was begun about one child is not said of the next', async () => {
  const other = personKey('child-b')
  await showsCase(<UrgentScreen />, {
    stage: 'welfare',
    happened: [
      ...AT_RISK,
      { type: 'person-added', person: 'child-b', kind: 'child' },
      { type: 'answered', subject: partKey('m1', 'child-b'), fact: 'part', value: 'involved' },
      { type: 'answered', subject: other, fact: 'selfHarmRisk', value: 'yes' },
    ],
  })
  await userEvent.click(screen.getByRole('button', { name: /Record what was done/ }))
  expect(screen.getByRole('alert').textContent).toMatch(/^Say what you did/)
  await userEvent.click(screen.getByRole('button', { name: 'That was a slip: ask again' }))
  expect(title()).toBe('Child B may harm themselves')
  expect(screen.queryByRole('alert')).toBeNull()
})

test.each([
  ['/case/c1/welfare', 'Child A may harm themselves'],
  ['/case/c1/papers', 'Child A may harm themselves'],
  ['/case/c1/hand-over', 'The way out'],
])('a child at risk stands in front of every page of a case but the way out of it: %s', async (at, shown) => {
  await showsCase(
    <Routes>
      <Route element={<UrgentFirst />}>
        <Route path="/case/c1/*" element={<h1>The way out</h1>} />
      </Route>
    </Routes>,
    { stage: 'welfare', happened: AT_RISK, at },
  )
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(shown)
})

const Address = () => <h1>{useLocation().pathname}</h1>

test('where the back key led on the way says nothing of where the officer stood', async () => {
  await showsCase(
    <Routes>
      <Route element={<UrgentFirst />}>
        <Route path="/case/c1/*" element={<Address />} />
      </Route>
    </Routes>,
    { stage: 'welfare', happened: AT_RISK, at: '/case/c1/people' },
  )
  await userEvent.click(await screen.findByRole('checkbox', { name: '999 rung, or taken to A&E' }))
  await userEvent.click(screen.getByRole('button', { name: /Record what was done/ }))
  expect(title()).toBe('/case/c1/welfare')
})

test.each(NATIONS)('111 is to be checked first where the helplines say so: %s', async (nation) => {
  await showsCase(<UrgentScreen />, {
    stage: 'welfare',
    happened: AT_RISK,
    settings: { ...NATIONAL_DEFAULTS, nation },
  })
  const [route] = routesIn(contactOf('nhs111'), nation)
  const says = screen.getByText(/choose the mental health option/).textContent ?? ''
  expect([route?.href, says.includes('check first')]).toEqual(['tel:111', route?.status === 'check-first'])
})
