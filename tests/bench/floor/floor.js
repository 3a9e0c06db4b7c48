let database
const opened = () =>
  (database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('floor', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('answers', { autoIncrement: true })
      request.result.createObjectStore('cases', { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  }))

async function keep(answer) {
  const transaction = (await opened()).transaction('answers', 'readwrite', { durability: 'strict' })
  transaction.objectStore('answers').add(answer)
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onabort = () => reject(transaction.error)
  })
}

const time = () => new Date().toTimeString().slice(0, 5)

for (const section of document.querySelectorAll('section')) {
  const status = section.querySelector('[role=status]')
  const count = section.querySelector('.count')
  const questions = section.querySelectorAll('fieldset')
  let waiting = 0
  section.addEventListener('change', async ({ target }) => {
    const answered = [...questions].filter((one) => one.querySelector(':checked')).length
    count.textContent = `${answered} of ${questions.length} answered`
    status.textContent = 'Saving…'
    waiting += 1
    await keep({ question: target.name, value: target.value, at: new Date().toISOString() })
    waiting -= 1
    if (waiting === 0) status.textContent = `Saved on this phone ${time()}`
  })
  section.querySelector('.next')?.addEventListener('click', () => {
    const following = section.nextElementSibling
    section.hidden = true
    following.hidden = false
    scrollTo(0, 0)
    following.querySelector('h2').focus()
  })
}

document.getElementById('show')?.addEventListener('click', async () => {
  const request = (await opened()).transaction('cases').objectStore('cases').getAll()
  request.onsuccess = () => {
    const rows = request.result.map((one) => {
      const row = document.createElement('li')
      const link = document.createElement('a')
      link.href = `/start.html#${one.id}`
      link.textContent = one.label
      const meta = document.createElement('p')
      meta.textContent = `${one.stage}, saved ${one.savedAt}, ${one.left} duties left`
      const tag = document.createElement('strong')
      tag.textContent = one.risk
      row.append(link, meta, tag)
      return row
    })
    document.getElementById('cases').replaceChildren(...rows)
  }
})

document.getElementById('lock')?.addEventListener('submit', (event) => {
  event.preventDefault()
  document.getElementById('status').textContent = 'Not the right passphrase'
})

const policy = globalThis.trustedTypes?.createPolicy('app-scripts', { createScriptURL: (url) => url })
navigator.serviceWorker?.register(policy?.createScriptURL('/sw.js') ?? '/sw.js')
