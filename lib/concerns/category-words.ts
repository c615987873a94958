/** What somebody reads who has just changed a category. @param keptAnew see `changeCategory` */
export function categorySaved({ keptAnew }: { keptAnew: number | null }): string {
  if (keptAnew === null) return 'Saved.'
  if (keptAnew === 0) return 'Saved. The new years hold for every case that ends from now on.'
  return `Saved. ${keptAnew === 1 ? 'One case that has ended is' : `${keptAnew} cases that have ended are`} kept until another day now.`
}

/** What was found in words somebody tried: "“ring” and “rang”". */
export const foundWords = (because: readonly { keyword: string; found: string }[]) =>
  because
    .map(({ keyword, found }) =>
      keyword.toLowerCase() === found.toLowerCase() ? `“${found}”` : `“${found}” (keyword ${keyword})`,
    )
    .join(', ')
