import { describe, expect, it } from 'vitest'
import { shortNames } from '../../scripts/short-names.mjs'

describe('the short name of a class', () => {
  it('is the same in every build, whoever asks first and from wherever it is built', () => {
    const page = shortNames('/one')
    const script = shortNames('/another/place')
    const [card, row] = [page('card', '/one/src/Card.module.css'), page('row', '/one/src/Row.module.css')]
    expect(script('row', '/another/place/src/Row.module.css?used')).toBe(row)
    expect(script('card', '/another/place/src/Card.module.css')).toBe(card)
    expect([card, row].filter((name) => /^[b-df-hj-np-tv-z]{4}$/.test(name))).toHaveLength(2)
  })

  it('is its own for every class and every file', () => {
    const short = shortNames('/')
    const names = ['/a.css', '/b.css'].flatMap((file) => ['card', 'Card', 'row'].map((name) => short(name, file)))
    expect(new Set(names).size).toBe(6)
  })

  it('stops the build where two classes would get one name', () => {
    const short = shortNames('/')
    const all = () => Array.from({ length: 10_000 }, (_, at) => short(`class-${at}`, '/a.css'))
    expect(all).toThrow(/^a\.css#class-\d+ and a\.css#class-\d+ are both \w{4}: rename one$/)
  })
})
