// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { OpenCaseProvider } from '../../src/screens/case/case-context'
import { PaperOut } from '../../src/screens/papers/PaperOut'
import { ChooseFile } from '../../src/screens/vault/ChooseFile'
import { ToWhom } from '../../src/screens/vault/ToWhom'
import { NO_VAULT_YET } from '../../src/screens/vault-at-hand'
import { caseFromFacts } from '../case/case-from-facts'
import { thePaper } from '../documents/made'
import { opens, written } from './case/opened'
import { withServices } from './with-services'

afterEach(cleanup)

const forEver = () => new Promise<never>(() => {})
const shown = (name: string) => screen.findByRole('progressbar', { name })

test('while a PDF is made, the officer sees that it is', async () => {
  const document = thePaper(caseFromFacts({}), 'm1', 'decision-record')
  render(
    withServices(<PaperOut document={document} onOut={() => {}} onItsWay={() => () => {}} />, undefined, '/', {
      pdf: forEver,
    }),
  )
  expect(screen.queryByRole('progressbar')).toBe(null)
  await userEvent.click(screen.getByRole('button', { name: 'Save as PDF' }))
  await shown('Making the PDF')
})

test('while a case is sealed to be handed over, too', async () => {
  const drafts = new MemoryDrafts()
  await written(drafts, 'closing', [])
  const vault = { ...NO_VAULT_YET, desk: forEver }
  const toWhom = (
    <OpenCaseProvider value={await opens(drafts)}>
      <ToWhom onSealed={() => {}} />
    </OpenCaseProvider>
  )
  render(withServices(toWhom, undefined, '/', { vault }))
  expect(screen.queryByRole('progressbar')).toBe(null)
  await userEvent.click(screen.getByRole('button', { name: 'Make the file' }))
  await shown('Sealing the file')
})

test('and while one is opened that came', async () => {
  render(withServices(<ChooseFile onOpened={() => {}} />))
  const file = Object.assign(new File(['age'], 'case.age'), { arrayBuffer: forEver })
  await userEvent.upload(screen.getByLabelText('The file'), file)
  await userEvent.type(screen.getByLabelText('The six words'), 'six words that were read out here')
  expect(screen.queryByRole('progressbar')).toBe(null)
  await userEvent.click(screen.getByRole('button', { name: 'Open the file' }))
  await shown('Opening the file')
})
