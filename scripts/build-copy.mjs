// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/**
 * Builds the sources that stand in `folder` with the packages installed here; the build is in its `dist`.
 * @param {string} folder
 */
export function buildIn(folder) {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  const vite = resolve('node_modules/vite/bin/vite.js')
  for (const args of [['build', '--ssr', 'src/entry-server.tsx'], ['build']]) {
    const { status, stderr } = spawnSync(process.execPath, [vite, ...args, '--logLevel', 'error'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    })
    if (status !== 0) throw new Error(`The build failed:\n${stderr}`)
  }
}

/** Every file under a folder, in order, as [path, content]. @param {string} folder @returns {[string, Buffer][]} */
export const contentsOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path))])

/** @param {Buffer} content */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex')

/** Lines as `sha256sum` writes and checks them. @param {[string, Buffer][]} files */
export const sums = (files) => files.map(([path, content]) => `${sha256(content)}  ${path}\n`).join('')
