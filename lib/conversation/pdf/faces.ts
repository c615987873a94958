import { join } from 'node:path'

/** A font that is set into the file, and the features it must do without because the shaper stumbles over them. */
export type Face = { name: string; path: string; without?: Record<string, false> }
export type Weight = 400 | 700

const MARKS = { abvm: false, blwm: false, mark: false, mkmk: false } as const

/** In the order in which they are asked for a sign: the application's own letters first. */
const FILES: { family: string; part: string; without?: Record<string, false> }[] = [
  { family: 'atkinson-hyperlegible', part: 'latin' },
  { family: 'atkinson-hyperlegible', part: 'latin-ext' },
  { family: 'noto-sans', part: 'latin-ext' },
  { family: 'noto-sans', part: 'vietnamese' },
  { family: 'noto-sans', part: 'cyrillic' },
  { family: 'noto-sans', part: 'cyrillic-ext' },
  { family: 'noto-sans', part: 'greek' },
  { family: 'noto-sans-arabic', part: 'arabic' },
  { family: 'noto-sans-gurmukhi', part: 'gurmukhi', without: MARKS },
]

export function facesOf(weight: Weight): Face[] {
  return FILES.map(({ family, part, without }) => ({
    name: `${family}-${part}-${weight}`,
    path: join(
      /* turbopackIgnore: true */ process.cwd(),
      'node_modules/@fontsource',
      family,
      'files',
      `${family}-${part}-${weight}-normal.woff`,
    ),
    ...(without && { without }),
  }))
}
