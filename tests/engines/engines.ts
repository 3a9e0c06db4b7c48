import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { onPath } from '../../scripts/browser.mjs'
import { openChromium } from './chromium'
import type { Engine } from './engine'
import { openFirefox } from './firefox'
import { openWebKit } from './webkit'

/** Whether this Python can show a page in WebKitGTK. */
const hasWebKit = (python: string) =>
  spawnSync(python, ['-c', 'import gi; gi.require_version("WebKit2", "4.1")'], { stdio: 'ignore' }).status === 0

interface Way {
  /** Debian's package. */
  package: string
  /** Undefined where it is not installed. */
  open: (() => Promise<Engine>) | undefined
}

function ways(): Record<string, Way> {
  const firefox = onPath('firefox-esr') ?? onPath('firefox')
  const python = ['/usr/bin/python3', onPath('python3')].find((path) => path !== undefined && hasWebKit(path))
  const xvfb = onPath('Xvfb')
  return {
    Chromium: { package: 'chromium', open: openChromium },
    Firefox: { package: 'firefox-esr', open: firefox === undefined ? undefined : () => openFirefox(firefox) },
    WebKitGTK: {
      package: 'gir1.2-webkit2-4.1',
      open: python && xvfb ? () => openWebKit({ python, xvfb }) : undefined,
    },
  }
}

/** CI must have what its script installs. */
const mustBeHere = (debian: string) => Boolean(process.env.CI) && readFileSync('.ci/run', 'utf8').includes(debian)

/** The same tests in each engine: skipped by name where one is not installed, failed where it must be (CI). */
export function inEachEngine(tests: (engine: () => Engine, name: string) => void): void {
  for (const [name, { package: debian, open }] of Object.entries(ways())) {
    if (open === undefined) {
      if (mustBeHere(debian)) {
        test(name, () => {
          throw new Error(`${name} is not installed, and CI must have it`)
        })
      } else test.skip(`${name} (not installed here: apt-get install ${debian})`, () => {})
      continue
    }
    describe(name, () => {
      let engine: Engine | undefined
      beforeAll(async () => {
        engine = await open()
        console.log(`${name}: ${await engine.runs(() => navigator.userAgent, null)}`)
      }, 120_000)
      afterAll(() => engine?.closes())
      tests(() => {
        if (engine === undefined) throw new Error(`${name} is not running`)
        return engine
      }, name)
    })
  }
}
