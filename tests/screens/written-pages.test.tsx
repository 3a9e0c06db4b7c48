// @vitest-environment jsdom
import { act } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { PARAGRAPH_IDS } from '../../src/guidance/paragraphs'
import { running, WEDNESDAY, WRITTEN_PAGES, written } from './reading'

afterEach(() => {
  document.body.innerHTML = ''
})

const EVERY_PAGE = [...new Set([...WRITTEN_PAGES, ...PARAGRAPH_IDS.map((id) => `/guidance/${id}`)])]

test.each(EVERY_PAGE)('%s is written without script, style or handler in its markup', (path) => {
  const markup = renderToString(written(path))
  expect(markup).toContain('<h1')
  expect(markup.match(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/gi)).toBeNull()
})

test.each(EVERY_PAGE)('%s has a title that names the screen and not the subject', (path) => {
  const title = /<title>(.*?)<\/title>/.exec(renderToString(written(path)))?.[1]
  expect(title).toMatch(/ · Proportion$/)
  expect(title).not.toMatch(/sex|nude|image|child/i)
})

test('the page that starts the app anywhere says nothing about the address before it runs', () => {
  const markup = renderToString(written('/case/not-a-case'))
  expect(markup).not.toMatch(/not-a-case|no page|not here/i)
  expect(markup).toContain('href="/helplines"')
})

test.each(WRITTEN_PAGES)('%s is taken over without a difference, also years later', async (path) => {
  const page = document.createElement('div')
  page.innerHTML = renderToString(written(path)).replace(/^<title>.*?<\/title>/, '')
  document.body.append(page)
  const different = vi.fn()
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const later = new Date(WEDNESDAY.getTime() + 3 * 365 * 86_400_000)
  await act(async () => {
    hydrateRoot(page, running(path, { now: () => later }), { onRecoverableError: different })
  })
  expect(different.mock.calls).toEqual([])
  expect(complaints.mock.calls).toEqual([])
  complaints.mockRestore()
  expect(page.textContent).toContain('were due again by 24\u00a0May 2027')
})
