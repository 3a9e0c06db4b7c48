import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { Phone, type PhoneOptions } from './harness'
import { serveBuild } from './server'

/** A profile to start a phone with a copy of, and what is to be known of it. */
export interface Made<Known> {
  profile: string
  known: Known
}

/**
 * A profile that is made once for the whole run. Nothing where a phone needs a profile or a build of its own, or where
 * nobody keeps profiles for the run.
 */
export async function madeOnce<Known>(
  what: string,
  { args = [], build, profile: own, copyOf }: PhoneOptions,
  make: (phone: Phone) => Promise<Known>,
): Promise<Made<Known> | undefined> {
  // The pictures are made by scripts, without a run of tests.
  const profiles = process.env.VITEST ? inject('profiles') : undefined
  const hasItsOwn = build !== undefined || own !== undefined || args.some((arg) => arg.includes('host-resolver-rules'))
  if (!profiles || hasItsOwn) return undefined
  const name = createHash('sha256')
    .update(JSON.stringify([what, args]))
    .digest('hex')
    .slice(0, 16)
  const folder = join(profiles, name)
  if (!existsSync(folder)) {
    const making = mkdtempSync(`${folder}-`)
    const profile = join(making, 'profile')
    mkdirSync(profile)
    const phone = new Phone(await serveBuild(), { args, profile, isToBeCopied: true, ...(copyOf && { copyOf }) })
    try {
      await phone.launch()
      writeFileSync(join(making, 'known.json'), JSON.stringify(await make(phone)))
    } finally {
      await phone.close()
    }
    try {
      renameSync(making, folder)
    } catch {
      // The other worker was sooner.
      rmSync(making, { recursive: true, force: true, maxRetries: 5 })
    }
  }
  return { profile: join(folder, 'profile'), known: JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')) }
}

/** After one visit, on which all of the app came. */
export const installedOnce = (options: PhoneOptions): Promise<Made<object> | undefined> =>
  madeOnce('the app', options, async (phone) => {
    await phone.page.goto('/')
    await phone.isInstalled()
    return {}
  })
