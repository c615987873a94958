/** How many of whom reached something. */
export interface IconSet {
  label: string
  reached: number
  of: number
}

export interface IconRow {
  label: string
  /** Figures that are drawn, and how many of them filled. */
  figures: number
  filled: number
  /** Drawn for every twenty, and not one for each. */
  isRounded: boolean
}

/** A line of figures. */
export const A_LINE = 20
/** Up to here everybody is a figure. */
const EACH_UP_TO = 40

/**
 * How many figures each set has. Everybody is one while neither set has more than 40; otherwise both are shown as so many
 * of every 20, and then all are filled only where all reached it, and none only where nobody did.
 *
 * @throws RangeError unless both are whole, and reached is not above `of`
 */
export function iconRows(sets: readonly IconSet[]): IconRow[] {
  const isRounded = sets.some(({ of }) => of > EACH_UP_TO)
  return sets.map(({ label, reached, of }) => {
    if (!Number.isInteger(reached) || !Number.isInteger(of) || reached < 0 || reached > of)
      throw new RangeError(`${reached} of ${of}`)
    if (!isRounded || of === 0) return { label, figures: of, filled: reached, isRounded: false }
    const share = Math.round((A_LINE * reached) / of)
    const filled = reached === 0 || reached === of ? share : Math.min(A_LINE - 1, Math.max(1, share))
    return { label, figures: A_LINE, filled, isRounded }
  })
}

/** "14 of 20", or "about 14 of every 20". */
export function iconRowText({ filled, figures, isRounded }: IconRow): string {
  return isRounded ? `about ${filled} of every ${figures}` : `${filled} of ${figures}`
}

/** One figure's place in a picture of lines of twenty: 12 wide and 24 high each. */
export function personAt(index: number): string {
  const x = (index % A_LINE) * 12
  const y = Math.floor(index / A_LINE) * 26
  // A head, and shoulders down to the ground.
  return `M${x + 3} ${y + 5}a3 3 0 1 1 6 0a3 3 0 1 1 -6 0M${x + 2} ${y + 22}V${y + 14}a4 4 0 0 1 8 0V${y + 22}Z`
}
