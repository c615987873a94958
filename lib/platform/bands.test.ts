import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BANDS, bandOfNew } from './bands'

const css = readFileSync(join(import.meta.dirname, '..', '..', 'app', 'globals.css'), 'utf8')
const dark = css.indexOf('@media (prefers-color-scheme: dark)')
const schemes = { light: css.slice(0, dark), dark: css.slice(dark, css.indexOf('@media (prefers-contrast')) }

function token(name: string, text: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(text)?.[1]
  if (!value) throw new Error(`globals.css has no --${name}`)
  return value
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe('a school’s band', () => {
  it.each(Object.entries(schemes))(
    'carries the words of the header and its pattern in %s mode',
    (_, text) => {
      const words = token('on-brand', text)
      for (const band of BANDS) {
        expect(contrast(token(`school-${band}`, text), words), band).toBeGreaterThanOrEqual(4.5)
      }
    },
  )

  it('is told from the others by its pattern, not by its colour alone', () => {
    const patterns = BANDS.map(
      (band) =>
        new RegExp(`\\[data-band="${band}"\\] \\{\\s*--pattern:\\s*([^;]+);`).exec(css)?.[1] ?? 'none',
    )
    expect(patterns.filter((pattern) => pattern === 'none')).toHaveLength(1)
    expect(new Set(patterns).size).toBe(BANDS.length)
    for (const text of Object.values(schemes)) {
      expect(new Set(BANDS.map((band) => token(`school-${band}`, text))).size).toBe(BANDS.length)
    }
  })

  it('is another for each new school, until all are taken', () => {
    expect(BANDS.map((_, i) => bandOfNew(i + 1))).toEqual(BANDS)
    expect(bandOfNew(BANDS.length + 1)).toBe(BANDS[0])
  })
})
