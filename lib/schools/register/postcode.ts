/** A postcode found in what someone typed, or as much of one as they typed, and the rest of the words. */
export type TypedPostcode = { outward: string; inward: string; rest: string }

const TYPED = /(?:^|\s)([a-z]{1,2}\d[a-z\d]?)(?:\s*(\d[a-z]{0,2}))?(?=\s|$)/i

/** Finds a postcode, whole or begun, with its space or without: `OX13 5EU`, `ox135eu`, `ox13 5`, `ox13`, `OX1`. */
export function typedPostcode(text: string): TypedPostcode | undefined {
  const found = TYPED.exec(text)
  if (!found?.[1]) return undefined
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim()
  return { outward: found[1].toUpperCase(), inward: (found[2] ?? '').toUpperCase(), rest }
}

/**
 * How well a school's postcode fits, from 1 (all that was typed) to 0. A whole postcode that no school has still finds
 * its neighbours: the same sector, then the same district. `OX1` means the district first and then OX10 to OX18.
 */
export function postcodeFit(typed: TypedPostcode, postcode: string): number {
  const begun = typed.outward + typed.inward
  if (postcode.startsWith(typed.outward) && postcode[typed.outward.length] === ' ') {
    const inward = postcode.slice(typed.outward.length + 1)
    if (inward.startsWith(typed.inward)) return 1
    return inward[0] === typed.inward[0] ? 0.6 : 0.4
  }
  return postcode[0] === begun[0] && postcode.replace(' ', '').startsWith(begun) ? 0.7 : 0
}
