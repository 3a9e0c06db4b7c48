import { existsSync } from 'node:fs'
import { type Host, serve } from '../../scripts/serve.mjs'

export type Server = Host

/** Serves a build on this machine with its real headers. */
export async function serveBuild(root = 'dist', port = 0): Promise<Server> {
  if (!existsSync(`${root}/index.html`)) throw new Error(`There is no build in ${root}: run npm run build first`)
  return serve({ root, port })
}
