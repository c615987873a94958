import { slugFor } from '../schools/slug'

/**
 * Gives names their keys as a list is typed over, one a line: a name that stood there keeps its key, in whichever line it
 * stands now; another in the line of one that is gone is that one renamed, if there are as many as before; all others are new.
 */
export function keysOfNames(
  before: readonly { key: string; name: string }[],
  names: readonly string[],
): { key: string; name: string }[] {
  const stayed = before.filter(({ name }) => names.includes(name))
  const isSameLength = before.length === names.length
  const taken = new Set(before.map(({ key }) => key))
  return names.map((name, line) => {
    const same = stayed.find((one) => one.name === name)
    if (same) return same
    const there = before[line]
    if (isSameLength && there && !stayed.includes(there)) return { key: there.key, name }
    const key = freeKey(slugFor(name), taken)
    taken.add(key)
    return { key, name }
  })
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  let key = wanted
  for (let number = 2; taken.has(key); number++) key = `${wanted}-${number}`
  return key
}
