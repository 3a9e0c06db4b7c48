// @ts-check

/**
 * @typedef {{ version: string, license?: string, integrity?: string, hasInstallScript?: boolean,
 *   dependencies?: Record<string, string> }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lockfile
 */

/** Packages whose manifest names no licence; each was read in its LICENSE file. @type {Record<string, string>} */
const READ_BY_HAND = { 'png-js': 'MIT' }

/** Of the tools that build the app, those whose code goes into the service worker (`src/sw.ts`). */
const IN_THE_WORKER = ['workbox-precaching', 'workbox-routing']

/** Where a package that `from` asks for is installed: beside it, or further out. @param {Lockfile} lock @param {string} name @param {string} from */
function placeOf(lock, name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`
    if (place in lock.packages) return place
    if (folder === '') throw new Error(`${name} is not in the lockfile`)
  }
}

/**
 * Everything that the app's own dependencies and its service worker bring along, where it is installed; type
 * declarations have no code in them.
 * @param {Lockfile} lock
 */
export function runtimePackages(lock) {
  /** @type {Set<string>} */
  const found = new Set()
  /** @param {string} from @param {readonly string[]} names */
  const visit = (from, names) => {
    for (const name of names.filter((name) => !name.startsWith('@types/'))) {
      const place = placeOf(lock, name, from)
      if (found.has(place)) continue
      found.add(place)
      visit(place, Object.keys(lock.packages[place]?.dependencies ?? {}))
    }
  }
  visit('', [...Object.keys(lock.packages['']?.dependencies ?? {}), ...IN_THE_WORKER])
  return [...found].map((place) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return { name, place, licence: lock.packages[place]?.license ?? READ_BY_HAND[name] ?? '' }
  })
}
