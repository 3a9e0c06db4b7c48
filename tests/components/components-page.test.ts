import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const IMPORT = /from '(\.[^']+)'/g

/** The files that a file draws on, itself included. */
function drawsOn(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const path = normalize(join(dirname(file), target))
    const [found] = [`${path}.tsx`, `${path}.ts`].filter((one) => tsFiles.has(one))
    if (found) drawsOn(found, seen)
  }
  return seen
}

const tsFiles = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src', file)),
)

test('the page of all components shows each of them', () => {
  const components = [...tsFiles].filter((file) => /^src\/components\/[A-Z]\w+\.tsx$/.test(file))
  expect(components.length).toBeGreaterThan(40)
  const shown = drawsOn('src/screens/ComponentsPage.tsx')
  expect(components.filter((file) => !shown.has(file))).toEqual([])
})
