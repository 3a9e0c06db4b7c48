import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

interface Running {
  pid: number
  parent: number
  command: string
}

function fromProc(): Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), parent, command }]
      } catch {
        return []
      }
    })
}

function fromPs(): Running[] {
  return spawnSync('ps', ['-axo', 'pid=,ppid=,command='], { encoding: 'utf8' })
    .stdout.split('\n')
    .flatMap((line) => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
      return pid && parent && command ? [{ pid: Number(pid), parent: Number(parent), command }] : []
    })
}

/** The processes of the browser that uses this profile, parents first. */
export function processesOf(profile: string): number[] {
  const running = existsSync('/proc/self/stat') ? fromProc() : fromPs()
  const mine = new Set(
    running.filter(({ command }) => command.includes(`--user-data-dir=${profile}`)).map(({ pid }) => pid),
  )
  for (let size = -1; size !== mine.size; ) {
    size = mine.size
    for (const { pid, parent } of running) if (mine.has(parent)) mine.add(pid)
  }
  return [...mine].sort((one, other) => one - other)
}

/** One that is ending has no command line any more, and holds its files for a moment longer. */
export function isThere(pid: number): boolean {
  try {
    if (!existsSync('/proc/self/stat')) return process.kill(pid, 0)
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !'ZX'.includes(stat.charAt(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

/** Stops the browser of a profile mid-step, as a flat battery would: nothing of it gets to tidy up. */
export function killBrowserOf(profile: string, whileItStandsStill: () => void = () => {}) {
  signalAll(profile, 'SIGSTOP')
  whileItStandsStill()
  signalAll(profile, 'SIGKILL')
}

function signalAll(profile: string, signal: 'SIGSTOP' | 'SIGKILL') {
  for (const pid of processesOf(profile)) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}
