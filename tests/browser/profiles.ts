import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where profiles lie that phones start with a copy of. */
    profiles?: string
  }
}

/** Once a run: a folder for them, and none of it is left. */
export function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'proportion-profiles-'))
  project.provide('profiles', folder)
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
