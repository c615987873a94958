import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** Ticks of the kernel's clock in a second, which Linux has fixed for what it tells programs. */
const TICKS = 100

/** Seconds of processor time that a process and all it has started have used so far. */
export function processorSeconds(leader: number): number {
  const parents = new Map<number, number>()
  const used = new Map<number, number>()
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry)
    const stat = pid > 0 ? statOf(pid) : null
    if (!stat) continue
    parents.set(pid, stat.parent)
    used.set(pid, stat.own + stat.ended)
  }
  const isOurs = (pid: number): boolean => pid === leader || (pid > 1 && isOurs(parents.get(pid) ?? 0))
  return [...used].filter(([pid]) => isOurs(pid)).reduce((sum, [, ticks]) => sum + ticks, 0) / TICKS
}

/** Begins to watch how much memory a process holds at most; `peak` and `now` give MB. */
export function watchMemory(pid: number) {
  // 5 makes the peak what is held now: see proc(5), clear_refs.
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  return { now: () => megabytes(pid, 'VmRSS'), peak: () => megabytes(pid, 'VmHWM') }
}

function megabytes(pid: number, what: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
}

/** The fields after the program's name, which may hold spaces: see proc(5), stat. */
function statOf(pid: number): { parent: number; own: number; ended: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [own, system, endedOwn, endedSystem] = rest.slice(9, 13).map(Number) as [
      number,
      number,
      number,
      number,
    ]
    return { parent: Number(parent), own: own + system, ended: endedOwn + endedSystem }
  } catch {
    return null
  }
}
