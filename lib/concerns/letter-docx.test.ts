import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { DEFAULT_LETTERS } from './default-letters'
import { letterDocx, wordSafe } from './letter-docx'
import { paragraphsOf } from './letter-paragraphs'
import { fillLetter } from './letter-text'
import { anyText } from './testing/any-text'

const SCHOOL = { schoolName: 'Oakfield Primary School', reference: 'K7QM4P', date: '12 March 2026' }
const HEAD = ['Oakfield Primary School', '12 March 2026', 'Reference: K7QM4P']

/** The paragraphs of a Word file as another program reads them. (Its own plain text leaves line ends out.) */
async function readBack(file: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file) },
    { ignoreEmptyParagraphs: false },
  )
  return [...value.matchAll(/<p>(.*?)<\/p>/gsu)].map(([, html = '']) =>
    html
      .replaceAll('<br />', '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  )
}

async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true })
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'))
  }
  return parts
}

describe('a letter as a Word file', () => {
  it('says exactly the text', async () => {
    const paragraphs = [
      'Dear Mrs Khan',
      'Thank you & “sorry” <b>\nfor 3 < 4,\ttwice.  Zoë’s £5',
      ' شکریہ',
      'Yours',
    ]
    expect(await readBack(await letterDocx({ ...SCHOOL, paragraphs }))).toEqual([...HEAD, ...paragraphs])
  })

  it('says every letter a school starts with, filled or not', async () => {
    for (const { key, body } of DEFAULT_LETTERS) {
      const paragraphs = paragraphsOf(
        fillLetter(body, { handler: 'Mrs Okafor', received: '3 March 2026' }).text,
      )
      expect(await readBack(await letterDocx({ ...SCHOOL, paragraphs })), key).toEqual([
        ...HEAD,
        ...paragraphs,
      ])
    }
  })

  it('says any text, without what no Word file may hold, in well-formed parts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText(80), { maxLength: 5 }),
        anyText(20),
        async (paragraphs, reference) => {
          const file = await letterDocx({ ...SCHOOL, reference, paragraphs })
          for (const [name, xml] of await partsOf(file)) if (/\.(xml|rels)$/.test(name)) wellFormed(xml)
          const expected = [...HEAD.slice(0, 2), `Reference: ${reference}`, ...paragraphs].map(wordSafe)
          // Where a line turns its direction, a paragraph ends.
          expect((await readBack(file)).join('\n')).toBe(expected.join('\n'))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('has styles, its language, a title, and the school as its author; nothing tracked, no programs', async () => {
    const parts = await partsOf(await letterDocx({ ...SCHOOL, paragraphs: ['Dear all'] }))
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:title>Letter K7QM4P, Oakfield Primary School</dc:title>')
    expect(core).toContain('<dc:creator>Oakfield Primary School</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Oakfield Primary School</cp:lastModifiedBy>')
    expect(parts.get('word/styles.xml')).toMatch(/<w:lang w:val="en-GB"/)
    const document = parts.get('word/document.xml') ?? ''
    for (const style of ['SchoolName', 'LetterDetails', 'LetterBody']) {
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
      expect(parts.get('word/styles.xml')).toContain(`w:styleId="${style}"`)
    }
    const all = [...parts.values()].join('')
    expect(all).not.toMatch(/<w:(ins|del|trackRevisions|comment )|Un-named|vbaProject/)
  })

  it('runs from right to left where the words do', async () => {
    const parts = await partsOf(await letterDocx({ ...SCHOOL, paragraphs: ['Dear all', '“شکریہ” all'] }))
    const paragraphs = parts.get('word/document.xml')?.split('</w:p>') ?? []
    expect(paragraphs.filter((one) => one.includes('<w:bidi/>')).map((one) => one.includes('شکریہ'))).toEqual(
      [true],
    )
  })

  it('turns with each line of a quotation in two scripts, and leaves room for a signature', async () => {
    const quoted = 'شکریہ\n۔\nShe said thank you.\n— 2'
    const file = await letterDocx({ ...SCHOOL, paragraphs: [quoted, 'Yours sincerely', 'Amina Khan\nHead'] })
    expect((await readBack(file)).slice(HEAD.length)).toEqual([
      'شکریہ\n۔',
      'She said thank you.\n— 2',
      'Yours sincerely',
      'Amina Khan\nHead',
    ])
    const inWord = (await partsOf(file)).get('word/document.xml')?.split('</w:p>') ?? []
    expect(inWord.map((one) => one.includes('<w:bidi/>')).slice(HEAD.length, -1)).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(inWord.filter((one) => one.includes('w:before=')).map((one) => one.includes('Amina'))).toEqual([
      true,
    ])
  })
})

describe('paragraphs of a typed letter', () => {
  it('have an empty line between them, with or without spaces, from any machine', () => {
    expect(paragraphsOf('\n\nDear all\r\n\r\nOne\r\nline\n \t\n\n Two \n')).toEqual([
      'Dear all',
      'One\nline',
      'Two',
    ])
    expect(paragraphsOf(' \n')).toEqual([])
  })
})

function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}
