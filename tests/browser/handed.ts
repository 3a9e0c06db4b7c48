import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Visit } from './visit'

/** For what leaves a phone, until it is removed. */
export function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'proportion-handover-'))
  return {
    file: (name: string) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const stepsUp = async (who: Visit, passphrase: string) => {
  const sheet = who.page.getByRole('dialog', { name: 'Show that it is you' })
  await sheet.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await sheet.getByRole('button', { name: 'Go on', exact: true }).tap()
}

/** Of the file that was made. */
export async function sixWords(who: Visit): Promise<string> {
  const words = who.page.getByRole('list', { name: 'The six words' }).getByRole('listitem')
  await words.first().waitFor()
  return (await words.allInnerTexts()).map((word) => word.trim()).join(' ')
}

/** Makes the handover file of the case that is open, under six words. `shows`: that it is them, by the passphrase or otherwise. */
export async function handsOver(who: Visit, shows: string | (() => Promise<void>) | undefined, file: string) {
  await who.tapsOn('Make the file')
  if (typeof shows === 'string') await stepsUp(who, shows)
  else await shows?.()
  const six = await sixWords(who)
  const saving = who.page.waitForEvent('download')
  await who.tapsOn('Save the file')
  const saved = await saving
  await saved.saveAs(file)
  return { file, six, called: saved.suggestedFilename() }
}

export async function takesIn(who: Visit, file: string, six: string) {
  await who.page.getByLabel('The file', { exact: true }).setInputFiles(file)
  await who.fills('The six words', six)
  await who.tapsOn('Open the file')
}
