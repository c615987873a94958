import * as harfBuzz from 'harfbuzzjs'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/door/languages'
import { CATALOGUES } from '@/lib/door/words'
import { letters } from './letters'
import type { OpenFont } from './shaped'

const NORMAL = { size: 10, weight: 400 } as const

const open = () => {
  const doc = new PDFDocument({ autoFirstPage: false })
  return { doc, set: letters(doc, harfBuzz) }
}

/** Every text of a catalogue, however deep it stands. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn)

describe('the letters of a pack', () => {
  it.each(LOCALES)('are there for all that the door says in %s', (locale) => {
    const { set } = open()
    const unset = textsIn(CATALOGUES[locale])
      .flatMap((text) => set.lines(text, NORMAL, 400))
      .filter(({ runs }) => runs.some(({ face }) => face === null))
    expect(unset.map(({ text }) => text)).toEqual([])
  })

  it('are joined as the script has it: a conjunct is one sign, a family of four is one, a vowel stands before its consonant', () => {
    const { doc, set } = open()
    const glyphs = (text: string) => {
      const [run] = set.line(text, NORMAL).runs
      doc.font(run?.face?.name ?? '')
      const { font } = (doc as unknown as { _font: { font: OpenFont } })._font
      return font.layout(text).glyphs
    }
    expect(glyphs('ক্ষ')).toHaveLength(1)
    expect(glyphs('👨‍👩‍👧‍👦')).toHaveLength(1)
    expect(glyphs('কে').at(-1)?.id).toBe(glyphs('ক').at(0)?.id)
    expect(set.widthOf('ক্ষ', NORMAL)).toBeLessThan(set.widthOf('কষ', NORMAL))
  })

  it('stand no further apart behind a picture than anywhere else', () => {
    const { set } = open()
    const wide = (text: string) => set.widthOf(text, NORMAL)
    expect(wide('😊 Thank you') - wide('😊') - wide('Thank you')).toBeCloseTo(wide(' '), 1)
  })

  it('are as many signs as were typed to whoever copies them', () => {
    const { doc, set } = open()
    const said = (text: string) => {
      const [run] = set.line(text, NORMAL).runs
      doc.font(run?.face?.name ?? '')
      const { font } = (doc as unknown as { _font: { font: OpenFont } })._font
      return font
        .layout(text)
        .glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
        .join('')
    }
    for (const text of ['fine office', 'Łucja Żółć', 'щодня']) expect(said(text)).toBe(text)
  })
})
