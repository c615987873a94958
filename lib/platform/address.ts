/** An address with what is set among its parameters; what is empty, false or null is left out of it. */
export function withQuery(
  path: string,
  query: Record<string, string | number | boolean | null | undefined>,
): string {
  const set = Object.entries(query).filter(
    ([, value]) => value !== '' && value !== null && value !== undefined && value !== false,
  )
  const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()
  return text ? `${path}?${text}` : path
}
