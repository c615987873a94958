/** The names of a pupil's groups, in the school's order. A group the school has given up keeps its key for a name. */
export function groupNames(keys: string[], groups: { key: string; name: string }[]): string {
  const known = groups.filter(({ key }) => keys.includes(key)).map(({ name }) => name)
  const gone = keys.filter((key) => !groups.some((group) => group.key === key))
  return [...known, ...gone].join(', ')
}
