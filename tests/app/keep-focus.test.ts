// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { keepFocus } from '../../src/app/keep-focus'

const looks = vi.spyOn(MutationObserver.prototype, 'observe')

afterEach(() => {
  for (const looking of looks.mock.contexts) if (looking instanceof MutationObserver) looking.disconnect()
})

test.each([
  ['knows what can be seen', () => false, 'First'],
  ['can’t tell what can be seen', undefined, 'Third'],
])('in a browser that %s the focus goes to what stands nearest', async (_, checkVisibility, nearest) => {
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Title</h1><p><button>First</button><button>Second</button><button>Third</button></p></main>'
  const [first, second, third] = document.querySelectorAll('button')
  if (checkVisibility) Object.assign(third ?? {}, { checkVisibility })
  Object.assign(first ?? {}, { checkVisibility: () => true })
  keepFocus()
  second?.focus()
  second?.remove()
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(nearest))
})

test('before what is gone, to the one that stood nearest', async () => {
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Title</h1><p><button>First</button><button>Second</button><button>Third</button></p></main>'
  const last = document.querySelector<HTMLElement>('button:last-child')
  keepFocus()
  last?.focus()
  last?.remove()
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Second'))
})

test('where the thumb has put it down itself, nothing takes it again', async () => {
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Title</h1><p><button>First</button><button>Second</button></p></main>'
  const first = document.querySelector('button')
  const frames = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  keepFocus()
  first?.focus()
  first?.blur()
  await frames()
  first?.remove()
  await frames()
  await frames()
  expect(document.activeElement).toBe(document.body)
})

test('a screen that says a frame later where it goes comes first, and alone', async () => {
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Title</h1><p><button>First</button><button>Second</button></p></main>'
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
  keepFocus()
  const [first] = document.querySelectorAll('button')
  first?.focus()
  first?.remove()
  await Promise.resolve()
  const heard: (string | null)[] = []
  document.body.addEventListener('focusin', ({ target }) => heard.push((target as Element).textContent))
  requestAnimationFrame(() => document.querySelector('h1')?.focus())
  for (let frames = 0; frames < 4; frames++) await frame()
  expect(heard).toEqual(['Title'])
})

test('a whole part of the page that goes leaves it to the title, and to no other part', async () => {
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Title</h1><section><button>First</button></section><section><button>Second</button></section></main>'
  const [, part] = document.querySelectorAll('section')
  keepFocus()
  part?.querySelector('button')?.focus()
  part?.remove()
  await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body))
  expect(document.activeElement?.textContent).toBe('Title')
})

test('from what can’t be used any more, and stays, it goes to what stands nearest too', async () => {
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Title</h1><p><button>First</button><button>Second</button></p></main>'
  const [first, second] = document.querySelectorAll('button')
  for (const button of [first, second]) Object.assign(button ?? {}, { checkVisibility: () => true })
  keepFocus()
  second?.focus()
  // A browser does this by itself.
  second?.blur()
  second?.toggleAttribute('disabled')
  await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body))
  expect(document.activeElement?.textContent).toBe('First')
})

test('and where a browser takes it off that a moment later, without a word', async () => {
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Title</h1><p><button>First</button><button>Second</button></p></main>'
  const [first, second] = document.querySelectorAll('button')
  for (const button of [first, second]) Object.assign(button ?? {}, { checkVisibility: () => true })
  keepFocus()
  second?.focus()
  const active = vi.spyOn(document, 'activeElement', 'get').mockReturnValue(second ?? null)
  second?.toggleAttribute('disabled')
  await Promise.resolve()
  active.mockReturnValue(document.body)
  const goesTo = await new Promise((resolve) => first?.addEventListener('focusin', () => resolve('First')))
  active.mockRestore()
  expect(goesTo).toBe('First')
})

test('what goes behind an open sheet takes the focus to the sheet, and to nothing behind it', async () => {
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Title</h1><p><button>First</button><button>Second</button></p></main><dialog open><h2 tabindex="-1">Sheet</h2></dialog>'
  const [first, second] = document.querySelectorAll('button')
  Object.assign(second ?? {}, { checkVisibility: () => true })
  keepFocus()
  first?.focus()
  first?.remove()
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Sheet'))
})

test('of two that are open, the one in front has it', async () => {
  document.body.innerHTML =
    '<main><button>First</button></main><dialog open><h2 tabindex="-1">Sheet</h2></dialog><dialog open><h2 tabindex="-1">Hidden</h2></dialog>'
  const first = document.querySelector('button')
  keepFocus()
  first?.focus()
  first?.remove()
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Hidden'))
})

test('where something has come above it since, it goes to what takes its place all the same', async () => {
  document.body.innerHTML =
    '<main><h1 tabindex="-1">Title</h1><section><p>Advice</p><div><button>Change it</button></div></section></main>'
  keepFocus()
  const change = document.querySelector('button')
  change?.focus()
  change?.parentElement?.insertAdjacentHTML('beforebegin', '<details><summary>Why</summary></details>')
  await Promise.resolve()
  Object.assign(document.querySelector('summary') ?? {}, { checkVisibility: () => true })
  const form = document.createElement('form')
  form.innerHTML = '<textarea></textarea>'
  change?.parentElement?.replaceWith(form)
  await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body))
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
})

test('what the page has pushed below the screen comes back; whoever scrolled away, in the page or in a sheet, is left there', () => {
  document.body.innerHTML = '<main><button>On the page</button><dialog open><button>In a sheet</button></dialog></main>'
  const [onThePage, inASheet] = document.querySelectorAll('button')
  const comesBack = vi.fn()
  Element.prototype.scrollIntoView = comesBack
  let watched: Element | undefined
  let tell: (entries: object[]) => void = () => undefined
  class Watching {
    constructor(told: typeof tell) {
      tell = told
    }
    observe = (element: Element) => {
      watched = element
    }
    disconnect = () => {
      watched = undefined
    }
  }
  vi.stubGlobal('IntersectionObserver', Watching)
  const isSeen = (isIntersecting: boolean) =>
    tell([
      {
        target: watched,
        isIntersecting,
        boundingClientRect: { top: isIntersecting ? 0 : innerHeight },
        rootBounds: null,
      },
    ])
  keepFocus()
  onThePage?.focus()
  isSeen(false)
  expect(comesBack).not.toHaveBeenCalled()
  isSeen(true)
  isSeen(false)
  expect(comesBack).toHaveBeenCalledTimes(1)
  isSeen(true)
  vi.stubGlobal('scrollY', 300)
  isSeen(false)
  expect(comesBack).toHaveBeenCalledTimes(1)
  inASheet?.focus()
  expect(watched).toBeUndefined()
  vi.unstubAllGlobals()
})
