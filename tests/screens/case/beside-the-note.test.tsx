// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { deviceKey, partKey } from '../../../src/case/subject'
import { Cautions } from '../../../src/screens/case/Cautions'
import { says } from '../../flow/told'
import { reads } from '../reading'
import { showsCase } from './shown'

afterEach(cleanup)

const ACT =
  'Later law, not the note: Police, Crime, Sentencing and Courts Act 2022, sections 37 to 40 (in force 8 November 2022)'

test('a caution that rests on a later law names it, beside the paragraph of the note', async () => {
  await showsCase(<Cautions stage="devices" />, {
    stage: 'devices',
    happened: [
      { type: 'person-added', person: 'child-a', kind: 'child' },
      says(partKey('m1', 'child-a'), 'part', 'involved'),
      { type: 'device-added', device: 'phone-a', kind: 'phone', owner: 'child-a' },
      says(deviceKey('phone-a'), 'lookedAtByAgreement', 'yes'),
    ],
  })
  const caution = document.getElementById('caution-child-cannot-agree')
  expect(caution?.textContent).toContain(`para 15${ACT}`)
})

test('and so does the first minute', () => {
  reads('/first-minute')
  expect(screen.getByText(ACT)).toBeDefined()
  expect(screen.getByText('Later guidance, not the note: NCA alert to schools (29 April 2024)')).toBeDefined()
})
