// @ts-check
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** For a browser that is tested or measured: it asks nobody for anything by itself. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The list of suggestions below the address bar, drawn anew for every window: half of what it takes to open one. */
const DRAWN_FOR_NOBODY = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
/** What Playwright turns off. */
const OFF_FOR_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** For a browser that is tested. Of several such flags Chromium heeds the last, so Playwright's own is in it. */
export const TESTED = [...FLAGS, `--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...DRAWN_FOR_NOBODY].join()}`]

/** Where a program is on the PATH. @param {string} name @param {string} [path] @returns {string | undefined} */
export function onPath(name, path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** The browser that is already here. @returns {Promise<{ path: string, from: string } | undefined>} */
export async function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named) {
    if (existsSync(named)) return { path: named, from: 'CHROME_PATH' }
    throw new Error(`CHROME_PATH names ${named}, and there is no such file. Correct it, or unset it.`)
  }
  for (const name of NAMES) {
    const path = onPath(name)
    if (path) return { path, from: 'the PATH' }
  }
  const placed = PLACES.find((path) => existsSync(path))
  if (placed) return { path: placed, from: 'where it is usually installed' }
  const downloaded = await playwrightsOwn()
  return downloaded && existsSync(downloaded) ? { path: downloaded, from: "Playwright's download" } : undefined
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core')
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/** @param {string} command @param {string[]} args */
const run = (command, args) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0

/** The browser, fetched if there is none. @returns {Promise<{ path: string, from: string } | undefined>} */
export async function findOrInstallBrowser() {
  const found = await findBrowser()
  if (found) return found
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('No browser here: installing Chromium with apt-get…')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    const installed = await findBrowser()
    if (installed) return { ...installed, from: 'apt-get' }
  }
  console.log("No browser here: trying Playwright's download…")
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  return findBrowser()
}

export const NO_BROWSER =
  'No browser could be found or installed. Install Chromium or Chrome, or set CHROME_PATH to one, and run this again.'
