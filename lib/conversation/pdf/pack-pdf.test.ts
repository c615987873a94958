import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import * as sample from '@/lib/evidence/testing/samples'
import { kindInWords } from '../evidence-in-words'
import { handMade } from '../testing/hand-made'
import { drawsDots, drawsLines, inAll, readPdf } from '../testing/read-pdf'
import { packPdf } from './pack-pdf'

const made = async (given: Parameters<typeof handMade>[0] = {}) =>
  readPdf(await buffer(await packPdf(handMade(given))))

describe('a pack as a PDF', () => {
  let read: Awaited<ReturnType<typeof readPdf>>
  beforeAll(async () => {
    read = await made()
  })
  const all = (role: string) => read.elements.filter((one) => one.role === role)
  const words = () => read.pages.flatMap(({ elements }) => elements.map(({ text }) => text)).join(' ')

  it('says what it is: marked, in English, titled, and by which standard', () => {
    expect(read.isMarked).toBe(true)
    expect(read.info).toMatchObject({
      Language: 'en-GB',
      Title: 'Our work with parents and carers',
      Author: 'Oakfield Primary School',
      PDFFormatVersion: '1.7',
    })
    expect(read.metadata).toMatch(/<pdfuaid:part>1</)
    expect(read.outline).toEqual([
      'Our work with parents and carers',
      'What the year shows',
      'How the school judges its work',
      'What can be said, and how firmly',
      'In parents’ and carers’ own words',
      'The year in numbers',
      'Appendix',
      'Statement by statement',
      'The evidence',
      'Where each number comes from',
      'What was left out',
    ])
  })

  it('says every sentence of what was built, in order, as elements of their kind', () => {
    const { title, finding, claims, judgements, leftOut, evidence } = handMade()
    expect(all('H1').map(({ text }) => text)).toEqual([title, 'Appendix'])
    const said = words()
    const inOrder = [
      finding.text,
      judgements[0]?.words ?? '',
      ...claims.flatMap((claim) => [claim.title, claim.sentence]),
      ...evidence.map((piece) => (piece.quotation ? `“${piece.quotation.slice(0, 13)}` : piece.title)),
      leftOut[0]?.why ?? '',
    ]
    const places = inOrder.map((sentence) => said.indexOf(sentence))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('heads nothing with a heading under which nothing stands', () => {
    const inOrder = read.elements.map(({ role }) => role)
    const bare = inOrder.filter((role, i) => /^H[23]$/.test(role) && inOrder[i + 1] === role)
    expect(bare).toEqual([])
  })

  it('heads its tables, by column and by row', () => {
    const heads = all('TR').map(({ children }) => children.map(({ role }) => role))
    expect(all('Table').length).toBe(6)
    expect(heads.filter((row) => row.every((role) => role === 'TH')).length).toBe(4)
    expect(heads.every(([first]) => first === 'TH')).toBe(true)
  })

  it('draws charts as lines with their words behind them and a table beside them', () => {
    const figures = all('Figure')
    expect(figures.map(({ alt }) => alt)).toEqual([
      'Reading age: Gained 6.2 months more; likely range 3.6 to 8.8 months.',
      'Sessions missed: Missed 1.4 percentage points fewer; the likely range includes no change.',
    ])
    expect(read.pages.some(({ drawn }) => drawsDots(drawn))).toBe(false)
    expect(drawsLines(read.pages[0]?.drawn ?? [])).toBe(true)
    expect(words()).toContain('Best estimate +6.2 months Likely range 3.6 to 8.8 Would matter from 3 months')
  })

  it('sets photographs among what it rests on, each with words and its name', async () => {
    const { evidence } = handMade()
    const photos = await Promise.all(
      evidence.map(async (piece, i) => {
        const { data, info } = await sharp(sample.jpeg())
          .resize(40 + i, 30)
          .jpeg()
          .toBuffer({ resolveWithObject: true })
        return { piece, jpeg: data, width: info.width, height: info.height }
      }),
    )
    const shown = await readPdf(await buffer(await packPdf(handMade(), photos)))
    const alts = shown.elements.flatMap(({ role, alt }) => (role === 'Figure' && alt ? [alt] : []))
    expect(alts.slice(2)).toEqual(
      evidence.map((piece) => `${kindInWords(piece)} ${piece.label}: ${piece.title}`),
    )
    expect(shown.pages.map(({ drawn }) => drawsDots(drawn))).toContain(true)
    expect(drawsDots(shown.pages[0]?.drawn ?? [])).toBe(false)
    expect(shown.outline).toContain('Pictures')
  })

  it('leads from each number to where it comes from', () => {
    expect(read.destinations.sort()).toEqual(['number-1', 'number-2', 'number-3'])
    expect(all('Link').map(({ text, alt }) => [text, alt])).toContainEqual([
      '[3]',
      'Where number 3 comes from',
    ])
    expect(words()).toContain('[3] The sentence about “Stay and read”: 6.2, 3.6, 8.8')
  })

  it('has letters for every language of the door and signs that smile, and says where it has none', async () => {
    const said = words()
    expect(said).toContain('Łucja Żółć')
    expect(said).toContain('він читає щодня')
    expect(said).toContain('🙂')
    // Chinese: one mark, and no empty box.
    expect(said.match(/\[…\]/g)?.length).toBe(1)
  })

  it('goes on for as many pages as it takes, with headings of tables again where nobody hears them twice', async () => {
    const [piece] = handMade().evidence
    if (!piece) throw new Error('The pack made by hand has evidence.')
    const evidence = Array.from({ length: 120 }, (_, i) => ({
      ...piece,
      label: `E${i + 1}`,
      title: `Piece ${i + 1}`,
    }))
    const long = 'A sentence that goes on and on. '.repeat(700)
    const much = await made({ evidence: [...evidence, { ...piece, label: 'E121', title: long }] })
    expect(much.pages.length).toBeGreaterThan(6)
    const labels = much.elements.filter(({ role }) => role === 'TH').map(({ text }) => text)
    for (const { label } of evidence) expect(labels).toContain(label)
    expect(labels.filter((text) => text === 'What it is').length).toBe(1)
    expect(much.elements.filter(({ text }) => text.includes('goes on and on')).length).toBeGreaterThan(0)
  })

  it('keeps what is read first on two sides, and lets the appendix have what there is no room for', async () => {
    const { claims, tables, judgements } = handMade()
    const many = <T>(list: T[], times: number) => Array.from({ length: times }, () => list).flat()
    const full = await made({
      claims: many(claims, 8).map((claim, i) => ({ ...claim, activityId: `a${i}`, title: `Activity ${i}` })),
      tables: many(tables, 9),
      judgements: many(judgements, 3),
    })
    const appendix = full.pages.findIndex(({ elements }) =>
      elements.flatMap(inAll).some(({ role, text }) => role === 'H1' && text === 'Appendix'),
    )
    expect(appendix).toBe(2)
    const titles = full.elements.filter(({ role }) => role === 'H3').map(({ text }) => text)
    for (let i = 0; i < 16; i += 1) expect(titles).toContain(`Activity ${i}`)
    expect(titles.filter((text) => text === 'How far the activities have come').length).toBe(9)
  })

  it('ends the stream with what went wrong', async () => {
    const broken = handMade({ numbers: null as never })
    await expect(packPdf(broken).then(buffer)).rejects.toThrow(/map/)
  })
})
