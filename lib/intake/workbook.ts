import { Refusal, type Row } from './table'
import { type Archive, BROKEN, NOT_A_WORKBOOK, openArchive } from './workbook-archive'
import { readStyles, type Style, shownNumber } from './workbook-formats'
import { readSheet } from './workbook-sheet'
import { readXml } from './xml'

type Workbook = { rows: Row[]; sheet: string; sheets: string[]; hidden: number }

/**
 * The rows of one sheet that are not blank, every cell as the text a person sees: dates as 03/03/2026, percentages with
 * their sign, numbers in full rather than rounded for display. Without a name it is the first sheet that is not hidden.
 */
export async function readWorkbook(bytes: Uint8Array, wanted?: string): Promise<Workbook> {
  const archive = await openArchive(bytes)
  const main = (await relations(archive, '')).find(({ type }) => type === 'officeDocument')?.path
  if (!main) throw new Refusal(NOT_A_WORKBOOK)
  const { sheets, from1904 } = await contents(archive, main)
  const visible = sheets.filter((sheet) => !sheet.hidden)
  const sheet = wanted === undefined ? (visible[0] ?? sheets[0]) : sheets.find(({ name }) => name === wanted)
  if (!sheet)
    throw new Refusal(wanted === undefined ? NOT_A_WORKBOOK : `There is no sheet called “${wanted}”.`)

  const parts = await relations(archive, main)
  const path = parts.find(({ id }) => id === sheet.relation)?.path
  if (!path) throw new Refusal(BROKEN)
  const part = (type: string) => parts.find((found) => found.type === type)?.path
  const styles = await readStyles(archive.read(part('styles') ?? ''))
  const strings = await sharedStrings(archive, part('sharedStrings') ?? '')
  const number = (value: string, style: number) => shownNumber(value, styles[style] ?? PLAIN, from1904)
  const { rows, hidden } = await readSheet(archive.read(path), strings, number)
  return { rows, hidden, sheet: sheet.name, sheets: visible.map(({ name }) => name) }
}

const PLAIN: Style = { kind: 'plain', digits: 0 }

type Relation = { id: string; type: string; path: string }

/** What a part points to, with paths from the top of the archive. The part '' is the archive itself. */
async function relations(archive: Archive, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const found: Relation[] = []
  await readXml(archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open(tag, { Id = '', Type = '', Target = '' }) {
      if (tag !== 'Relationship') return
      const path = new URL(Target, `file:///${folder}`).pathname.slice(1)
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: decodeURIComponent(path) })
    },
  })
  return found
}

type SheetName = { name: string; relation: string; hidden: boolean }

async function contents(archive: Archive, path: string): Promise<{ sheets: SheetName[]; from1904: boolean }> {
  const sheets: SheetName[] = []
  let from1904 = false
  await readXml(archive.read(path), {
    open(tag, { name = '', id = '', state, date1904 }) {
      if (tag === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true'
      if (tag === 'sheet')
        sheets.push({ name, relation: id, hidden: state !== undefined && state !== 'visible' })
    },
  })
  return { sheets, from1904 }
}

/** The texts a workbook keeps once and refers to by number, without their pronunciation guides. */
async function sharedStrings(archive: Archive, path: string): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inGuide = false
  await readXml(archive.read(path), {
    open(tag) {
      if (tag === 'si') text = ''
      if (tag === 'rPh') inGuide = true
      inText = tag === 't' && !inGuide
    },
    text(piece) {
      if (inText) text += piece
    },
    close(tag) {
      inText = false
      if (tag === 'rPh') inGuide = false
      if (tag === 'si') strings.push(text)
    },
  })
  return strings
}
