import { describe, expect, it } from 'vitest'
import { FIRST_MINUTE } from '../../src/directory/first-minute'

describe('the first minute', () => {
  it('asks about safety first and ends with who to ring', () => {
    expect(FIRST_MINUTE.map(({ title, paragraphs }) => [title, paragraphs])).toEqual([
      ['Is everyone safe?', [2, 6, 10, 17]],
      ['Nobody looks, copies, sends, screenshots or deletes', [10]],
      ['Secure before you seize', [15]],
      ['It gets recorded', [1, 5, 9, 22]],
      ['Who to ring', [17, 18, 'A']],
    ])
  })

  it('can be read aloud in little more than a minute', () => {
    const words = FIRST_MINUTE.flatMap(({ title, says }) => [title, ...says])
      .join(' ')
      .split(/\s+/)
    expect(words.length).toBeLessThan(290)
  })
})
