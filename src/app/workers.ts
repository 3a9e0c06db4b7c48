import kdfWorker from '../drafts/kdf.worker?worker&url'
import shredWorker from '../drafts/shred.worker?worker&url'
import { scriptUrl } from './trusted-scripts'

/** The only worker that may compile WebAssembly: its file name is what the headers go by. */
export const newKdfWorker = () => new Worker(scriptUrl(kdfWorker), { type: 'module' })

/** Overwrites in place, which only a worker may. */
export const newShredWorker = () => new Worker(scriptUrl(shredWorker), { type: 'module' })
