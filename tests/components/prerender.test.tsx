import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ComponentsPage } from '../../src/screens/ComponentsPage'

const markup = renderToString(<ComponentsPage />)

describe('every component as a file on a server', () => {
  it('carries no style, script or handler of its own', () => {
    expect(markup.match(/\sstyle=|<script|<style|\son[a-z]+=/g)).toBeNull()
  })

  it('tells keyboards and browsers to learn nothing from any field', () => {
    const fields = markup.match(/<(input|textarea)\b[^>]*>/g) ?? []
    const taught = fields.filter(
      (field) =>
        !/autocomplete="off"/i.test(field) ||
        !/autocapitalize="(off|sentences|characters)"/i.test(field) ||
        !/autocorrect="off"/i.test(field) ||
        !/spellcheck="false"/i.test(field),
    )
    expect([fields.length > 30, taught]).toEqual([true, []])
  })
})
