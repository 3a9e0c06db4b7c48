import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { scripts } from '../package.json'

const inDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((file) => join('docs', file))
const pages = [...readdirSync('.'), ...inDocs].filter((file) => file.endsWith('.md'))
const text = (file: string) => readFileSync(file, 'utf8')

/** '## What it is: a “map”' → 'what-it-is-a-map'. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
const anchorsOf = (file: string) => [...text(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading))

const linksOf = (file: string) =>
  [...text(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to))

test('every link in the docs leads somewhere', () => {
  const links = pages.flatMap((file) => linksOf(file).map((to) => ({ file, to })))
  expect(links.length).toBeGreaterThan(20)
  const dead = links.filter(({ file, to }) => {
    const [path = '', heading] = to.split('#')
    const target = path === '' ? file : join(dirname(file), decodeURI(path))
    return !existsSync(target) || (heading !== undefined && !anchorsOf(target).includes(heading))
  })
  expect(dead).toEqual([])
})

test('every file and command that the docs name is there', () => {
  const named = pages.flatMap((file) =>
    [...text(file).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => ({ file, code })),
  )
  const paths = named.filter(({ code }) => /^(src|tests|scripts|docs|public|deploy)\/[\w./-]+$/.test(code))
  const commands = pages.flatMap((file) =>
    [...text(file).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = '']) => ({ file, script })),
  )
  expect([paths.length > 30, commands.length > 10]).toEqual([true, true])
  expect(paths.filter(({ code }) => !existsSync(code))).toEqual([])
  expect(paths.filter(({ code }) => code.endsWith('/') && !statSync(code).isDirectory())).toEqual([])
  expect(commands.filter(({ script }) => !(script in scripts))).toEqual([])
})
