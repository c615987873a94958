import { join } from 'node:path'

/**
 * A font that is set into the file; `isJoined` where its signs do not stand one by one in the order they are read, `isPictures`
 * where they are pictures, whose space is as wide as they are.
 */
export type Face = { name: string; path: string; isJoined: boolean; isPictures: boolean }
export type Weight = 400 | 700

/** In the order in which they are asked for a sign: the application's own letters first. */
const FILES: { family: string; part: string; isJoined?: true; isPictures?: true }[] = [
  { family: 'atkinson-hyperlegible', part: 'latin' },
  { family: 'atkinson-hyperlegible', part: 'latin-ext' },
  { family: 'noto-sans', part: 'latin-ext' },
  { family: 'noto-sans', part: 'vietnamese' },
  { family: 'noto-sans', part: 'cyrillic' },
  { family: 'noto-sans', part: 'cyrillic-ext' },
  { family: 'noto-sans', part: 'greek' },
  { family: 'noto-sans-arabic', part: 'arabic' },
  { family: 'noto-sans-gurmukhi', part: 'gurmukhi', isJoined: true },
  { family: 'noto-sans-bengali', part: 'bengali', isJoined: true },
  { family: 'noto-emoji', part: 'emoji', isJoined: true, isPictures: true },
]

export function facesOf(weight: Weight): Face[] {
  return FILES.map(({ family, part, isJoined = false, isPictures = false }) => ({
    name: `${family}-${part}-${weight}`,
    path: join(
      /* turbopackIgnore: true */ process.cwd(),
      'node_modules/@fontsource',
      family,
      'files',
      `${family}-${part}-${weight}-normal.woff`,
    ),
    isJoined,
    isPictures,
  }))
}
