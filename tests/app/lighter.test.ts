import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  handedAs,
  named,
  sentencesApart,
  withoutClassObjects,
  withoutSentences,
  withRuntime,
} from '../../scripts/lighter.mjs'
import { RULES } from '../../src/guidance/rules/index'
import { saidBy } from '../../src/guidance/rules/says'

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

describe('the bundler’s own lines', () => {
  const runtime = '//# banner\nvar e=1,t=()=>e+1,n=3;export{t as n,e as r,n as t};\n'
  const host = 'import{r as e,t}from"./rolldown-runtime-C1awAeBD.js";var n=e+t;export{n as a};'

  it('are written into the file that every page has, each under a name of its own', async () => {
    const module = await import(`data:text/javascript,${encodeURIComponent(withRuntime(runtime, host))}`)
    expect(module.a).toBe(4)
    expect([module[handedAs('n')](), module[handedAs('r')], module[handedAs('t')]]).toEqual([2, 1, 3])
  })

  it('stop the build where they are not as they were, or where a name of theirs is taken', () => {
    expect(() => withRuntime('export const e = 1', host)).toThrow('lighter.mjs')
    expect(() => withRuntime(runtime, 'export{n as a};')).toThrow('lighter.mjs')
    expect(() => withRuntime(runtime, `${host}rt$n`)).toThrow('lighter.mjs')
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
