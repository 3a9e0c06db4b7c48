import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newPhone, type Phone } from './harness'
import { PLAIN_ROUTES, turnsTo } from './inside'
import { startsAKeptCase } from './sealed-visit'
import { STAGE_NAMES, Visit } from './visit'

/** What the browser asks for on its own, on a page that asks for nothing. */
const THE_BROWSERS_OWN =
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|googleusercontent\.com|gvt1\.com|chromium\.org)$/
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|::1|)$/

/** A phone of which everything that goes out by any way is written down, names looked up included. */
async function observed(visit: (phone: Phone) => Promise<void>): Promise<{ hosts: string[]; problems: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'proportion-net-'))
  const log = join(folder, 'net.json')
  const phone = await newPhone({ args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'] })
  try {
    await visit(phone)
    await phone.quit()
    return { hosts: hostsIn(readFileSync(log, 'utf8')), problems: [...phone.problems] }
  } finally {
    await phone.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function hostsIn(log: string): string[] {
  const whole = /\}\s*$/.test(log) ? log : `${log.replace(/,\s*$/, '')}]}`
  const { events } = JSON.parse(whole) as { events: { params?: Record<string, unknown> }[] }
  const hosts = events.flatMap(({ params = {} }) =>
    ['url', 'host', 'hostname', 'group_id']
      .map((name) => params[name])
      .filter((value) => typeof value === 'string')
      .map(hostIn),
  )
  return [...new Set(hosts)].filter((host) => !THIS_MACHINE.test(host) && !THE_BROWSERS_OWN.test(host)).sort()
}

/** From an address, or from the host and port that a connection is grouped by. */
function hostIn(text: string): string {
  const address = /[a-z]+:\/\/[^\s>]+/.exec(text)?.[0]
  const host = address === undefined ? text : URL.canParse(address) ? new URL(address).hostname : ''
  return host
    .replace(/^\[|\]$/g, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '')
    .toLowerCase()
}

test('from the first visit to a case worked and every page seen, nothing is asked of any other host', async () => {
  const { hosts, problems } = await observed(async (phone) => {
    const officer = new Visit(phone)
    await officer.opens('/')
    await officer.hasTheAppInstalled()
    await startsAKeptCase(officer)
    for (const stage of STAGE_NAMES) await officer.goesTo(stage)
    for (const path of PLAIN_ROUTES) await turnsTo(officer.page, path)
  })
  expect({ hosts, problems }).toEqual({ hosts: [], problems: [] })
})

test('the control: what a page sends by a way that its policy does not close is seen in the log, and only there', async () => {
  const { hosts, problems } = await observed(async (phone) => {
    await phone.page.goto('/helplines')
    await phone.page.evaluate(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:planted.example:3478' }] })
      peer.createDataChannel('leak')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((resolve) => {
        peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve(undefined)
        setTimeout(resolve, 5_000)
      })
    })
  })
  expect(hosts).toEqual(['planted.example'])
  expect(problems).toEqual([])
})
