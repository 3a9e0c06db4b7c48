// @ts-check
/**
 * One thing done on a page: `tap` in turn what can be found of these until `until` is there. What is typed goes into
 * the field of that name first. Every name is a text, or a pattern as `/…/`.
 * @typedef {object} Step
 * @property {[role: string, name: string][]} [tap]
 * @property {[field: string, text: string]} [type]
 * @property {[role: string, name: string]} until
 * @property {boolean} [painted] the clock stops at the paint after it
 */

/**
 * Runs in every page before anything of the page does: finds things by role and name, taps them as soon as they are
 * there and again until the tap took effect, and keeps the clock. Given to the browser as text: uses nothing outside.
 * @param {Step[]} steps
 */
export function inPage(steps) {
  /** @type {Record<string, string>} */
  const SELECTORS = {
    button: 'button',
    link: 'a[href]',
    radio: 'input[type=radio]',
    chosen: 'input[type=radio]:checked',
    textbox: 'input:not([type=radio]):not([type=checkbox]), textarea',
    heading: 'h1, h2, h3',
    words: 'footer span, [role=status]',
  }
  /** @param {Element} element */
  const nameOf = (element) => {
    const said = element.getAttribute('aria-label')
    if (said) return said
    const by = element.getAttribute('aria-labelledby')
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const sources = by ? by.split(' ').map((id) => document.getElementById(id)) : labels.length > 0 ? labels : [element]
    return sources.map((one) => one?.textContent ?? '').join(' ')
  }
  /** @param {string} wanted @param {string} name */
  const isNamed = (wanted, name) => {
    const words = name.replace(/\s+/g, ' ').trim()
    return wanted.startsWith('/') ? new RegExp(wanted.slice(1, -1)).test(words) : words === wanted
  }
  /** @param {Element} element */
  const isShown = (element) => ((element.closest('label') ?? element).getClientRects().length ?? 0) > 0
  /** @param {[string, string]} what @param {ParentNode} [within] */
  const find = ([role, wanted], within = document) =>
    [...within.querySelectorAll(SELECTORS[role] ?? role)].find(
      (element) => isNamed(wanted, nameOf(element)) && isShown(element),
    )
  /** @param {number} ms */
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

  /** @param {Step} step */
  const isDone = ({ until: [role, name] }) => {
    if (role === 'tapped') return tapped.has(name)
    return find([role, name]) !== undefined
  }
  /** Names of links whose tap reached the page's own handling. @type {Set<string>} */
  const tapped = new Set()
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!link || event.isTrusted) return
    tapped.add('link')
    if (/^(tel|sms|mailto):/.test(link.getAttribute('href') ?? '')) event.preventDefault()
  })

  // A form that nobody listens to yet would load the page anew, again and again: that tap took no effect.
  addEventListener('submit', (event) => event.preventDefault())

  /** @param {[string, string]} typing */
  const typeInto = ([label, text]) => {
    const field = find(['textbox', label])
    if (!(field instanceof HTMLInputElement) || field.value === text) return
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  /** @param {Step} step */
  const doStep = async (step) => {
    let taps = 0
    let lastTap = Number.NEGATIVE_INFINITY
    while (!isDone(step)) {
      const { tap = [], type } = step
      if (tap.length > 0 && performance.now() - lastTap > 40) {
        if (type) typeInto(type)
        const target = find(tap[taps % tap.length] ?? ['', ''])
        if (target instanceof HTMLElement) {
          target.click()
          taps += 1
          lastTap = performance.now()
          await Promise.resolve()
          if (isDone(step)) break
        }
      }
      await pause(4)
    }
    return step.painted ? afterPaint() : performance.now()
  }

  /** @returns {Promise<number>} */
  const afterPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(0)
      })
    })

  /** @param {() => boolean} holds @returns {Promise<number>} */
  const whenever = (holds) =>
    new Promise((resolve) => {
      if (holds()) return resolve(performance.now())
      const look = () => {
        if (!holds()) return
        watching.disconnect()
        clearInterval(asking)
        resolve(performance.now())
      }
      const watching = new MutationObserver(look)
      watching.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
      const asking = setInterval(look, 50)
    })

  /** @type {{ start: number, duration: number }[]} */
  const longTasks = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })

  /** When the worker that derives keys was asked, and when it had answered. @type {{ asked: number, answered: number }[]} */
  const keys = []
  const Plain = globalThis.Worker
  globalThis.Worker = class extends Plain {
    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options)
      if (!String(url).includes('kdf')) return
      // Asked with the last that was sent: what makes a worker ready before is time like any other.
      let asked = performance.now()
      const send = this.postMessage
      this.postMessage = (/** @type {any[]} */ ...all) => {
        asked = performance.now()
        Reflect.apply(send, this, all)
      }
      this.addEventListener('message', () => keys.push({ asked, answered: performance.now() }))
    }
  }

  /** Whole numbers only: how fast this page's thread is now. */
  const fixedLoop = () => {
    const started = performance.now()
    let sum = 1
    for (let n = 1; n < 4_000_000; n++) sum = (Math.imul(sum, 31) + n) | 0
    return performance.now() - started + (sum === 0 ? 1e-9 : 0)
  }

  const bench = {
    /** @type {Promise<number[]>} */
    done: (async () => {
      while (!document.documentElement) await pause(1)
      const times = []
      for (const step of steps) times.push(await doStep(step))
      return times
    })(),
    doStep,
    longTasks,
    keys,
    fixedLoop,
    /** @returns {Promise<number>} */
    firstPaint: async () => {
      for (;;) {
        const [paint] = performance.getEntriesByName('first-contentful-paint')
        if (paint) return paint.startTime
        await pause(10)
      }
    },
    /**
     * Waits until no more of these questions come: what is below the screen is drawn a while after its stage.
     * @param {string[]} questions @returns {Promise<number>} how many there are then
     */
    async drawn(questions) {
      const there = () => questions.filter((question) => radioOf(question, 'No') instanceof HTMLElement).length
      let known = there()
      for (let since = performance.now(); performance.now() - since < 1_500; await pause(20)) {
        if (known === there()) continue
        known = there()
        since = performance.now()
      }
      return known
    },
    /**
     * Taps an answer to each question that is put, each after the one before is stored.
     * @param {{ question: string, answer: string }[]} answers
     */
    async answer(answers) {
      const measured = []
      for (const { question, answer } of answers) {
        const radio = radioOf(question, answer)
        if (!(radio instanceof HTMLElement)) continue
        radio.scrollIntoView({ block: 'center' })
        await afterPaint()
        const started = performance.now()
        radio.click()
        const stored = whenever(() => find(['words', '/^(Saved|Not kept|Practice)/']) !== undefined)
        const painted = await afterPaint()
        measured.push({ paint: painted - started, stored: (await stored) - started })
      }
      return measured
    },
    /** Goes on through the stages by their headings. @param {string[]} headings */
    async goOn(headings) {
      const times = []
      for (const heading of headings) {
        const next = find(['button', '/^Continue to /'])
        if (!(next instanceof HTMLElement)) throw new Error(`No way on to “${heading}”`)
        await afterPaint()
        const started = performance.now()
        next.click()
        await whenever(() => find(['heading', heading]) !== undefined)
        times.push((await afterPaint()) - started)
      }
      return times
    },
    /** Taps, and says how long until something is there and painted. @param {Step} step */
    async until(step) {
      await afterPaint()
      const started = performance.now()
      const { tap = [] } = step
      const target = find(tap[0] ?? ['', ''])
      if (target instanceof HTMLElement) target.click()
      await whenever(() => isDone(step))
      return (await afterPaint()) - started
    },
    afterPaint,
  }
  /** @param {string} question @param {string} answer */
  const radioOf = (question, answer) => {
    const group = [...document.querySelectorAll('fieldset, [role=radiogroup], [role=group], section')]
      .reverse()
      .find((one) => isShown(one) && isNamed(question, nameOfGroup(one)))
    return group && find(['radio', answer], group)
  }
  /** @param {Element} group */
  const nameOfGroup = (group) => {
    if (group.hasAttribute('aria-label') || group.hasAttribute('aria-labelledby')) return nameOf(group)
    return group.querySelector('legend, h2, h3, h4')?.textContent ?? ''
  }
  Object.assign(globalThis, { bench })
}
