import { expect, test } from 'vitest'
import { STORE_NAMES } from '../browser/canaries'
import { killedWhileAnswering } from '../browser/killed'
import { powerCut, whyNoPowerCut } from '../browser/power-cut'
import { records, share } from './figures'

const KILLS = share(200)
const CUTS = share(60)
const CONTROL = share(20)

const inSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

test.each(STORE_NAMES)(`killed ${KILLS} times in %s`, async (store) => {
  const killed = await killedWhileAnswering(store, KILLS, 1)
  const { kills, acknowledged, compared, lost, torn, unopenable } = killed
  const openings = [...killed.openingsMs].sort((a, b) => a - b)
  const p95 = openings[Math.floor(openings.length * 0.95)] ?? Number.POSITIVE_INFINITY
  records({
    row: 1,
    figure: `SIGKILL at random moments, ${store}: ${acknowledged} times called saved, ${compared} answers compared`,
    target: `${KILLS} kills: 0 lost, 0 torn, 0 unopenable`,
    reached: `${kills} kills: ${lost.length} lost, ${torn.length} torn, ${unopenable.length} unopenable`,
    met: kills === KILLS && lost.length + torn.length + unopenable.length === 0,
  })
  records({
    row: 1,
    figure: `from the app's address to the case, passphrase and key derivation in it, ${store}`,
    target: 'p95 ≤ 3 s',
    reached: `${inSeconds(p95)}, at worst ${inSeconds(openings.at(-1) ?? 0)}`,
    met: p95 <= 3_000,
  })
  expect({ lost, torn, unopenable }).toEqual({ lost: [], torn: [], unopenable: [] })
})

const why = whyNoPowerCut()
if (why !== undefined) {
  const reached = `not run: ${why}`
  records({ row: 2, figure: 'power cut', target: `${CUTS} × 2: 0 lost`, reached, met: false })
  console.error(`POWER CUT NOT RUN. It needs root, mkfs.ext4 and a loop device. ${why}`)
}

test.skipIf(why !== undefined).each(STORE_NAMES)(`power cut ${CUTS} times in %s`, async (store) => {
  const killed = await killedWhileAnswering(store, CUTS, 2, powerCut())
  const { kills, acknowledged, compared, lost, torn, unopenable } = killed
  records({
    row: 2,
    figure: `power cut, ${store}: ${acknowledged} times called saved, ${compared} answers compared`,
    target: `${CUTS} cuts: 0 lost, 0 torn, 0 unopenable`,
    reached: `${kills} cuts: ${lost.length} lost, ${torn.length} torn, ${unopenable.length} unopenable`,
    met: kills === CUTS && lost.length + torn.length + unopenable.length === 0,
  })
  expect({ lost, torn, unopenable }).toEqual({ lost: [], torn: [], unopenable: [] })
})

test.skipIf(why !== undefined).each(STORE_NAMES)(
  `the control: power cut ${CONTROL} times in %s, durability relaxed by the test`,
  async (store) => {
    const { losing, kills } = await killedWhileAnswering(store, CONTROL, 3, powerCut('relaxed'))
    records({
      row: 2,
      figure: `control: power cut with relaxed durability forced, ${store}`,
      target: '≥ 90 % of cuts lose',
      reached: `${losing} of ${kills}`,
      met: losing >= 0.9 * kills,
    })
    expect(losing).toBeGreaterThanOrEqual(0.9 * CONTROL)
  },
)
