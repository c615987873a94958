/** The way back up from a pack. */
export const packCrumbs = (school: string) => [
  { name: 'Judgement', href: `/${school}/judgement` },
  { name: 'Packs', href: `/${school}/conversation/packs` },
]
