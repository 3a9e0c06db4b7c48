import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { flowPictures } from '../../scripts/flow-picture.mjs'
import { caseMachine } from '../../src/flow/case-machine'
import { AT_EVERY_STAGE, PIECES, WHOLE } from '../../src/flow/picture'
import { STAGE_IDS, STAGES } from '../../src/flow/stages'

const files = await flowPictures({ WHOLE, PIECES })

/** Every state of the machine but the one in which nobody rests, as 'open.report.people'. */
function statesOf(node: { path: string[]; states: Record<string, unknown> }): string[] {
  const below = Object.values(node.states) as (typeof node)[]
  return below.flatMap((state) => [state.path.join('.'), ...statesOf(state)]).filter((id) => id !== 'resuming')
}

describe('the flow as a picture', () => {
  it.each(files)('%s is what the machine is now', (file, svg) => {
    expect(readFileSync(file, 'utf8'), 'run: node scripts/flow-picture.mjs').toBe(svg)
  })

  it('is drawn the same every time', async () => {
    expect(await flowPictures({ WHOLE, PIECES })).toEqual(files)
  })

  it('shows every state of the machine', () => {
    const drawn = [
      ...WHOLE.groups.flatMap(({ id, boxes }) => [id, ...boxes.map((box) => box.id)]),
      ...WHOLE.boxes.map(({ id }) => id),
    ]
    expect(statesOf(caseMachine.root as never).filter((id) => !drawn.includes(id))).toEqual([])
  })

  it('shows each stage in one piece besides the outline', () => {
    const stages = PIECES.slice(1).flatMap(({ groups }) =>
      groups.flatMap(({ boxes }) => boxes.map(({ title }) => title)),
    )
    expect(stages).toEqual(STAGE_IDS.map((stage) => STAGES[stage].title))
  })

  it('says where each way leads and under what condition', () => {
    expect(WHOLE.arrows.filter(({ usual }) => !usual)).toEqual([
      { from: 'open', to: 'urgent', words: 'a child may come to harm' },
      { from: 'open', to: 'closed', words: 'every duty done or explained: close' },
      { from: 'urgent', to: 'open', words: 'what was done is recorded: where you stood' },
      { from: 'closed', to: 'open', words: 'reopen, with a reason: where you stood' },
    ])
    expect(AT_EVERY_STAGE).toContain('choose an outcome: 21 only while it is open')
  })

  it('calls one paragraph a paragraph', () => {
    const boxes = PIECES.flatMap(({ groups, boxes }) => [...groups.flatMap((group) => group.boxes), ...boxes])
    const lines = boxes.flatMap((box) => box.lines).filter((line) => line.startsWith('paragraph'))
    expect(lines).toContain('paragraph 21')
    expect(lines.filter((line) => /^paragraphs \d+$|^paragraph .*,/.test(line))).toEqual([])
  })

  it('holds nothing that the policy forbids, and fits a phone', () => {
    for (const [file, svg] of files) {
      expect(svg, file).not.toMatch(/style=|<script|<style|\son\w+=|javascript:/)
      const width = Number(/<svg width="(\d+)pt"/.exec(svg)?.[1])
      if (file.startsWith('public/')) expect(width, file).toBeLessThanOrEqual(380)
    }
  })
})
