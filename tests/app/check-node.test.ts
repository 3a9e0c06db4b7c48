import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const engines = (file: string): string => JSON.parse(readFileSync(file, 'utf8')).engines.node
const script = readFileSync('scripts/check-node.cjs', 'utf8')

/** What the check that stands before every command does under a version of Node. */
function under(node: string): { code: number | undefined; said: string } {
  const said: string[] = []
  let code: number | undefined
  const exit = (how: number) => {
    code = how
  }
  new Function('process', 'console', script)({ versions: { node }, exit }, { error: (line: string) => said.push(line) })
  return { code, said: said.join(' ') }
}

test.each(['16.20.2', '18.20.4', '20.18.3', '21.7.3', '22.5.1', '22.11.0'])(
  'Node %s, for which npm leaves out what builds the app, is said to be too old before anything is installed',
  (node) => {
    const { code, said } = under(node)
    expect(code).toBe(1)
    expect(said).toContain(`This is Node ${node}.`)
  },
)

test.each(['20.19.0', '20.20.2', '22.12.0', '22.21.1', '23.5.0', '24.0.0', '26.1.0'])('Node %s will do', (node) => {
  expect(under(node)).toEqual({ code: undefined, said: '' })
})

test('it is the version that the tools ask for, and the README says so', () => {
  expect(engines('package.json')).toBe('^20.19.0 || >=22.12.0')
  for (const tool of ['vite', 'rolldown'])
    expect(engines(`node_modules/${tool}/package.json`)).toBe(engines('package.json'))
  expect(under('18.0.0').said).toContain('needs Node 20.19, or 22.12 and newer')
  expect(readFileSync('README.md', 'utf8')).toContain('A clone with Node 20.19, or 22.12 and newer,')
})
