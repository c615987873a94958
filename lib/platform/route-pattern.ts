/** The addresses of the application with what varies in brackets: "/[school]/activities/[id]". */
export type Patterns = (pathname: string) => string

const OTHER = 'other'

/**
 * Names the page behind an address without anything of the address itself, which may hold a link's token or what somebody
 * searched for.
 *
 * @param routes every address of the application, as Next lists them in app-path-routes-manifest.json
 * @returns for an address its pattern; "assets" for what the build made, "other" for what is no page
 */
export function patternsOf(routes: string[]): Patterns {
  const known = [...new Set(routes)]
    .map((route) => ({ route, parts: partsOf(route) }))
    .filter(({ parts }) => !parts.some((part) => part.startsWith('[...') || part.startsWith('_')))
    // What is written out goes before what varies, as Next itself chooses.
    .sort((a, b) => (weightOf(a.parts) < weightOf(b.parts) ? -1 : 1))
  return (pathname) => {
    const parts = partsOf(pathname)
    if (parts[0] === '_next') return 'assets'
    const found = known.find(
      (one) =>
        one.parts.length === parts.length &&
        one.parts.every((part, i) => isVaried(part) || part === parts[i]),
    )
    return found?.route ?? OTHER
  }
}

const partsOf = (address: string) => address.split('/').filter(Boolean)
const isVaried = (part: string) => part.startsWith('[')
const weightOf = (parts: string[]) => parts.map((part) => (isVaried(part) ? '1' : '0')).join('')
