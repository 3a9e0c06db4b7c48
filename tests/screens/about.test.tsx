// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { reads } from './reading'

afterEach(cleanup)

const page = () => document.querySelector('main')?.textContent ?? ''

test('it says what is not asked, and that an officer’s own name is sealed', () => {
  reads('/about')
  expect(page()).toContain('asks for no name of a child or anybody else in a case')
  expect(page()).toContain('it is sealed with your cases')
})

test('the accessibility statement can be read in the app, and is as old as the one it is taken from', () => {
  reads('/about')
  expect(screen.getByRole('heading', { name: 'Accessibility' })).toBeDefined()
  const tested = /Last tested on (\d+ \w+ \d{4})/.exec(readFileSync('docs/accessibility.md', 'utf8'))?.[1]
  expect(tested).toBeDefined()
  for (const says of ['WCAG) 2.2, level AA', 'partially compliant', 'whoever your force names', `last on ${tested}`])
    expect(page().replace(/\s+/g, ' ')).toContain(says)
})
