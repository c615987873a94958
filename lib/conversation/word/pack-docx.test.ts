import { buffer } from 'node:stream/consumers'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import * as sample from '@/lib/evidence/testing/samples'
import type { PackContents } from '../contents'
import { kindInWords } from '../evidence-in-words'
import { handMade } from '../testing/hand-made'
import { packDocx } from './pack-docx'

const contents = handMade()

async function partsOf(file: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true })
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return parts
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

describe('a pack as a Word file', () => {
  let file: Uint8Array
  let html: string
  let parts: Map<string, Buffer>
  const part = (name: string) => parts.get(name)?.toString('utf8') ?? ''

  beforeAll(async () => {
    file = await packDocx(contents)
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(file) })).value
    parts = await partsOf(file)
  })

  it('heads its parts one below another, and heads nothing with a heading under which nothing stands', async () => {
    const claims = Array.from({ length: 8 }, (_, i) =>
      contents.claims.map((claim) => ({ ...claim, activityId: `a${i} ${claim.activityId}` })),
    ).flat()
    const full = (await mammoth.convertToHtml({ buffer: Buffer.from(await packDocx(handMade({ claims }))) }))
      .value
    const inOrder = [...full.matchAll(/<(h[1-6]|p|table)\b[^>]*>(.*?)<\/\1>/gs)]
    const headings = inOrder.filter(([, role]) => role?.startsWith('h'))
    expect(
      headings.filter(([, role]) => role === 'h1').map(([, , words]) => plain(words ?? '').trim()),
    ).toEqual([contents.title, 'Appendix'])
    expect(headings.map(([, , words]) => plain(words ?? '').trim())).toContain('More that can be said')
    for (const [i, [, role, words]] of inOrder.entries())
      if (role?.startsWith('h')) expect(inOrder[i + 1]?.[1], words).not.toBe(role)
  })

  it('says every text of the pack, read back by another program', () => {
    const text = plain(html)
    const texts = [
      contents.title,
      contents.finding.text,
      ...contents.judgements.flatMap(({ area, words, differsWhy, statements }) => [
        area.name,
        words,
        differsWhy,
        ...statements.flatMap((one) => [one.words, one.own, ...one.records.map(({ title }) => title)]),
      ]),
      ...contents.claims.flatMap(({ title, sentence, pictures }) => [
        title,
        sentence,
        ...pictures.flatMap(({ change, range }) => [change, range]),
      ]),
      ...contents.tables.flatMap(({ title, note, head, rows }) => [
        title,
        note,
        ...head,
        ...rows.flatMap(({ name, cells }) => [name, ...cells.map((cell) => cell.text)]),
      ]),
      ...contents.evidence.flatMap(({ label, title, quotation, url }) => [label, quotation ?? title, url]),
      ...contents.numbers.flatMap(({ label, printed, from, records }) => [
        `${label}: ${printed}.`,
        from,
        ...records.map(({ title }) => title),
      ]),
      ...contents.leftOut.flatMap(({ what, why }) => [what, why]),
    ]
    for (const one of texts) if (one) expect(text).toContain(one.replace(/\s+/g, ' '))
  })

  it('leads from each number to where it comes from', () => {
    const document = part('word/document.xml')
    const anchors = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, to]) => to)
    const marks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(marks).toEqual(contents.numbers.map((_, i) => `number-${i + 1}`))
    const used = new Set([
      ...contents.finding.numbers,
      ...contents.claims.flatMap(({ numbers }) => numbers),
      ...contents.tables.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map(({ number }) => number)),
      ),
    ])
    const expected = contents.numbers.flatMap(({ key }, i) => (used.has(key) ? [`number-${i + 1}`] : []))
    expect([...new Set(anchors)].sort()).toEqual(expected.sort())
  })

  it('has headings in their order, a heading row in each table, pictures with words, its language and page numbers', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    // The title, and the appendix.
    expect(levels.filter((level) => level === 1)).toHaveLength(2)
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)

    const document = part('word/document.xml')
    const tables = document.split('<w:tbl>').slice(1)
    expect(tables.length).toBeGreaterThan(3)
    for (const table of tables) expect(table).toMatch(/^.*?<w:tr>.*?<w:tblHeader\/>/s)
    const pictures = contents.claims.flatMap((claim) => claim.pictures)
    for (const { picture } of pictures) expect(document).toContain(`descr="${picture.text}"`)
    const media = [...parts.keys()].filter((name) => name.startsWith('word/media/'))
    expect(media.filter((name) => name.endsWith('.svg'))).toHaveLength(pictures.length)
    expect(media.filter((name) => name.endsWith('.png'))).toHaveLength(pictures.length)
    expect(part('word/styles.xml')).toMatch(/<w:lang w:val="en-GB"/)
    // Lines as high as what stands in them: without it a picture is cut off.
    expect(part('word/styles.xml')).toMatch(/<w:pPrDefault>.*w:lineRule="auto".*<\/w:pPrDefault>/)
    const foot = [...parts.keys()].filter((name) => /footer\d*\.xml$/.test(name)).map(part)
    expect(foot.join('')).toContain('Oakfield Primary School, built on Monday 30 November 2026')
    expect(foot.join('')).toContain('NUMPAGES')
  })

  it('shows pictures under their labels, with words for whoever does not see them', async () => {
    const [piece] = contents.evidence
    if (!piece) throw new Error('The pack made by hand has evidence.')
    const jpeg = await sharp(sample.png()).jpeg().toBuffer()
    const shown = await partsOf(await packDocx(contents, [{ piece, jpeg, width: 3000, height: 1500 }]))
    const document = shown.get('word/document.xml')?.toString('utf8') ?? ''
    expect(document).toContain(`descr="${kindInWords(piece)} ${piece.label}: ${piece.title}"`)
    expect(
      [...shown.entries()].some(([name, bytes]) => /media\/.*jpg$/.test(name) && bytes.equals(jpeg)),
    ).toBe(true)
    // 400 pixels wide and half as high, in English Metric Units.
    expect(document).toContain('<wp:extent cx="3810000" cy="1905000"/>')
  })

  it('is well-formed whatever is written in it, and the school alone is its author', async () => {
    const odd: Partial<PackContents> = {
      title: 'Zoë & <friends>\u0007 “so far”',
      schoolName: 'St Mary’s & All Angels\uD800',
    }
    const written = await partsOf(await packDocx(handMade(odd)))
    for (const [name, content] of written)
      if (/\.(xml|rels|svg)$/.test(name)) wellFormed(content.toString('utf8'))
    const core = written.get('docProps/core.xml')?.toString('utf8') ?? ''
    expect(core).toContain('<dc:creator>St Mary’s &amp; All Angels\uFFFD</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>St Mary’s &amp; All Angels\uFFFD</cp:lastModifiedBy>')
  })
})

function wellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}
