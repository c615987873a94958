import fc from 'fast-check'

const sign = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0, max: 0x2fff }),
    // Any there is: halves of pairs, private signs, the last plane.
    fc.integer({ min: 0, max: 0x10ffff }),
  )
  .map((code) => String.fromCodePoint(code))

/** Any text at all, well formed or not. Cheaper than fast-check's own, which builds a table of every sign first. */
export const anyText = (maxLength: number) =>
  fc.array(sign, { maxLength, size: 'max' }).map((signs) => signs.join(''))
