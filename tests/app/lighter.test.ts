import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lineOf, named, sentencesApart, withoutClassObjects, withoutSentences } from '../../scripts/lighter.mjs'
import { RULES } from '../../src/guidance/rules/index'
import { saidBy } from '../../src/guidance/rules/says'

describe('an icon as one line', () => {
  it('starts each piece where it started by itself', () => {
    const search = [
      ['path', { d: 'm21 21-4.34-4.34' }],
      ['circle', { cx: '11', cy: '11', r: '8' }],
      ['path', { d: 'm5 12 7-7 7 7', key: 'a1' }],
    ] as const
    expect(lineOf(search)).toBe('M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0zM5 12l7-7 7 7')
  })

  it('keeps the numbers of a close-written start apart', () => {
    expect(lineOf([['path', { d: 'm6.5.5.5.5' }]])).toBe('M6.5 .5l.5.5')
    expect(lineOf([['path', { d: 'm16-3v4' }]])).toBe('M16 -3v4')
  })

  it('goes round a rectangle and its corners', () => {
    const phone = [['rect', { width: '14', height: '20', x: '5', y: '2', rx: '2', ry: '2' }]] as const
    expect(lineOf(phone)).toBe('M7 2h10a2 2 0 0 1 2 2v16a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-16a2 2 0 0 1 2 -2z')
  })

  it('has no more decimals than can be seen, where a number stands by itself', () => {
    const d = (line: string) => lineOf([['path', { d: line }]])
    expect(d('M20.001 19A2 2 0 0022 17V5a2 2 0 00-1.999-2L16 3.002')).toBe('M20 19A2 2 0 0022 17V5a2 2 0 00-2-2L16 3')
    expect(d('M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465')).toBe('M13.83 16.57a1 1 0 0 0 1.21-.3l.36-.47')
    // A flag stands close before it, another number before or after.
    for (const close of ['M0 0a2 2 0 001.999 2', 'M0 0l.5.503 1.002.5', 'M0 0l1.0025.5', 'M6 14l1.5-2.9'])
      expect(d(close)).toBe(close)
  })

  it('draws a line from end to end', () => {
    expect(lineOf([['line', { x1: '10', x2: '14', y1: '15', y2: '9' }]])).toBe('M10 15L14 9')
  })

  it('says so of what is more than a line', () => {
    expect(lineOf([['path', { d: 'M0 0h1', fill: 'currentColor' }]])).toBeUndefined()
    expect(lineOf([['polygon', { points: '0 0 1 1' }]])).toBeUndefined()
  })
})

describe('a package that hands out one object', () => {
  it('is asked for each of its names once', () => {
    const element = () => null
    const module = named('a-package', {
      default: {},
      Part: Symbol.for('part'),
      make: element,
      makeMany: element,
      __no: 1,
    })
    expect(module.match(/export .*/g)).toEqual([
      'export default all',
      'export const Part = /* @__PURE__ */ (() => all.Part)()',
      'export const make = /* @__PURE__ */ (() => all.make)()',
      'export { make as makeMany }',
    ])
  })
})

describe('the classes of a stylesheet', () => {
  const imported = "import styles from './Tag.module.css'\n"

  it('are imported by name where each is asked for by its own', () => {
    const code = `${imported}export const tag = [styles.tag, styles.high]`
    expect(withoutClassObjects(code)).toBe(code.replace('import styles', 'import * as styles'))
  })

  it('stay an object where one is looked up by what is known later', () => {
    const code = `${imported}export const tag = (tone: 'high') => [styles.tag, styles[tone]]`
    expect(withoutClassObjects(code)).toBe(code)
    const handed = `${imported}export const tag = joined(styles)`
    expect(withoutClassObjects(handed)).toBe(handed)
  })

  it('are told apart where a file has two stylesheets', () => {
    const code = `${imported}import choices from './Choices.module.css'\nexport const c = [styles[0], choices.first]`
    expect(withoutClassObjects(code)).toBe(code.replace('import choices', 'import * as choices'))
  })
})

describe('the sentences of the rules', () => {
  const folder = 'src/guidance/rules'
  const files = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'))

  it('are all apart from the rules, each under its own', async () => {
    const apart = sentencesApart(files)
    const { saidBy: fromApart } = await import(`data:text/javascript,${encodeURIComponent(apart)}`)
    expect(RULES.map((rule) => [rule.id, fromApart({ id: rule.id })])).toEqual(
      RULES.map((rule) => [rule.id, saidBy(rule)]),
    )
    const left = files.map(withoutSentences).join('')
    expect(RULES.filter((rule) => left.includes(saidBy(rule).slice(0, 40))).map(({ id }) => id)).toEqual([])
  })

  it('stop the build where one is written in another way', () => {
    expect(() => sentencesApart([...files, 'const rule = {\n  id: `other`,\n  says: `In another way`,\n}'])).toThrow(
      'The rules are not written as they were',
    )
    expect(() => sentencesApart([])).toThrow('The rules are not written as they were')
  })
})
