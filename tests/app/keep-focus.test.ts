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
