import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ending } from './killed'

const SIZE = '400M'

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
}

/** A disk of its own in a file, mounted: what the file holds is what had reached the disk. Needs root and a loop device. */
export class Disk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'proportion-disk-'))
  readonly mount = join(this.#folder, 'mounted')
  readonly image = join(this.#folder, 'disk.img')
  #mounted = false

  constructor() {
    mkdirSync(this.mount)
    run('truncate', '-s', SIZE, this.image)
    run('mkfs.ext4', '-q', this.image)
    this.#attach()
  }

  get profile(): string {
    return join(this.mount, 'profile')
  }

  /** Everything written so far is on the disk. */
  sync(): void {
    run('sync', '-f', this.mount)
  }

  /** The disk as it is at this moment; what the system still held in its memory is not in it. */
  copy(): void {
    run('cp', '--sparse=always', this.image, `${this.image}.cut`)
  }

  /** Goes on with the last copy, as after a power cut. */
  restart(): void {
    this.detach()
    renameSync(`${this.image}.cut`, this.image)
    this.#attach()
  }

  detach(): void {
    if (!this.#mounted) return
    // A process that was killed holds its files until the system has buried it.
    run('sh', '-c', `for n in $(seq 100); do umount "$1" && exit; sleep 0.1; done; exit 1`, 'sh', this.mount)
    this.#mounted = false
  }

  remove(): void {
    this.detach()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #attach(): void {
    run('mount', '-o', 'loop', this.image, this.mount)
    this.#mounted = true
  }
}

/** Why power can't be cut on this machine, or nothing. */
export function whyNoPowerCut(): string | undefined {
  try {
    new Disk().remove()
    return undefined
  } catch (failure) {
    return (failure as Error).message
  }
}

/** Chrome's default: a write is called done before it has reached the disk. */
function relaxed(): void {
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return transaction.call(this, stores, mode, { durability: 'relaxed' })
  }
}

/** With `forced`, the page's own script makes every write relaxed: the control that must lose. */
export function powerCut(forced?: 'relaxed'): Ending {
  const disk = new Disk()
  return {
    profile: disk.profile,
    ...(forced && { script: relaxed }),
    begins: () => disk.sync(),
    async ends(phone) {
      await phone.kill(() => disk.copy())
      disk.restart()
    },
    done: () => disk.remove(),
  }
}
