import { readFileSync } from 'node:fs'
import { DmnModdle } from 'dmn-moddle'
import { evaluate, unaryTest } from 'feelin'

/** A DMN decision table read from docs/second-reading, evaluated by the FEEL library. */
export interface DecisionTable {
  readonly inputs: readonly string[]
  readonly rows: number
  /** The value of the first row that fits, and that row's id. */
  readonly decide: (given: Readonly<Record<string, unknown>>) => { readonly value: string; readonly row: string }
}

interface Row {
  readonly id: string
  readonly value: string
  readonly cells: readonly { readonly input: string; readonly fits: (value: unknown) => boolean }[]
}

/** The tables of one file by the id of their decision or business knowledge model. */
export async function readTables(file: string): Promise<Map<string, DecisionTable>> {
  const { drgElement } = await readDefinitions(file)
  const tables = drgElement.flatMap(({ id, decisionLogic, encapsulatedLogic }) => {
    const logic = encapsulatedLogic?.body ?? decisionLogic
    return logic?.rule ? [[id, tableOf(logic)] as const] : []
  })
  return new Map(tables)
}

/** The FEEL text of a decision that is an expression and not a table. */
export async function readExpression(file: string, id: string): Promise<string> {
  const { drgElement } = await readDefinitions(file)
  return drgElement.find((element) => element.id === id)?.decisionLogic?.text ?? ''
}

export const evaluateFeel = (expression: string, context: Record<string, unknown>): unknown =>
  evaluate(expression, context).value

export const pathOf = (file: string) => new URL(`../../../docs/second-reading/${file}`, import.meta.url)

/** The part of dmn-moddle's tree that the tables use. */
interface Logic {
  readonly text?: string
  readonly hitPolicy?: string
  readonly input: readonly { readonly inputExpression: { readonly text: string } }[]
  readonly rule?: readonly {
    readonly id: string
    readonly inputEntry: readonly { readonly text: string }[]
    readonly outputEntry: readonly { readonly text: string }[]
  }[]
}
interface Definitions {
  readonly drgElement: readonly {
    readonly id: string
    readonly decisionLogic?: Logic
    readonly encapsulatedLogic?: { readonly body?: Logic }
  }[]
}

async function readDefinitions(file: string): Promise<Definitions> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(readFileSync(pathOf(file), 'utf8'))
  if (warnings.length > 0) throw new Error(`${file}: ${warnings.map(({ message }) => message).join(', ')}`)
  return rootElement as Definitions
}

function tableOf({ hitPolicy, input, rule = [] }: Logic): DecisionTable {
  if (hitPolicy !== 'FIRST') throw new Error(`Only the hit policy FIRST is read here, not ${hitPolicy}`)
  const inputs = input.map(({ inputExpression }) => inputExpression.text)
  const rows = rule.map(
    ({ id, inputEntry, outputEntry }): Row => ({
      id,
      value: JSON.parse(outputEntry[0]?.text ?? '""'),
      cells: inputEntry.flatMap(({ text }, at) =>
        text === '-'
          ? []
          : [{ input: inputs[at] ?? '', fits: remembered((value) => unaryTest(text, { '?': value }).value === true) }],
      ),
    }),
  )
  return {
    inputs,
    rows: rows.length,
    decide: (given) => {
      const row = rows.find(({ cells }) => cells.every(({ input: name, fits }) => fits(given[name])))
      return row ? { value: row.value, row: row.id } : { value: 'no row fits', row: 'none' }
    },
  }
}

/** A cell is evaluated once for each value that it meets. */
function remembered(fits: (value: unknown) => boolean): (value: unknown) => boolean {
  const met = new Map<unknown, boolean>()
  return (value) => {
    const key = Array.isArray(value) ? value.join() : value
    const before = met.get(key)
    if (before !== undefined) return before
    const answer = fits(value)
    met.set(key, answer)
    return answer
  }
}
