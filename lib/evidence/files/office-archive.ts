import { buffer } from 'node:stream/consumers'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { Refused } from './refused'

const MOST_ENTRIES = 10_000
const MOST_OF_A_LIST = 1024 * 1024

const OOXML = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

/** The part that makes a document what it is, as `[Content_Types].xml` names it. */
const MAIN_PARTS: [part: string, contentType: string][] = [
  [`${OOXML}.wordprocessingml.document.main+xml`, `${OOXML}.wordprocessingml.document`],
  [`${OOXML}.wordprocessingml.template.main+xml`, `${OOXML}.wordprocessingml.document`],
  [`${OOXML}.spreadsheetml.sheet.main+xml`, `${OOXML}.spreadsheetml.sheet`],
  [`${OOXML}.spreadsheetml.template.main+xml`, `${OOXML}.spreadsheetml.sheet`],
  [`${OOXML}.presentationml.presentation.main+xml`, `${OOXML}.presentationml.presentation`],
  [`${OOXML}.presentationml.slideshow.main+xml`, `${OOXML}.presentationml.presentation`],
  [`${OOXML}.presentationml.template.main+xml`, `${OOXML}.presentationml.presentation`],
]
const OPEN_DOCUMENTS = ['text', 'spreadsheet', 'presentation'].map((kind) => `${ODF}.${kind}`)

/** Visual Basic, the older macro sheets, ActiveX controls; Basic and scripts in OpenDocument. */
const PROGRAMS = /vbaProject\.bin$|(^|\/)macrosheets\/|(^|\/)activeX\/|^Basic\/|^Scripts\//i
/** What a packed folder of programs holds, whatever else is packed with it. */
const OTHER_PACKAGES = /^META-INF\/MANIFEST\.MF$|^AndroidManifest\.xml$|^Payload\/.+\.app\//i

export const HAS_MACROS =
  'has macros, small programs that run when it is opened. Save it without them (as .docx, .xlsx or .pptx) and choose that file.'
const PACKED = 'is a ZIP, many files packed into one. Unpack it and add the files themselves.'
const DAMAGED = 'is damaged. Open it where you made it, save it again, and choose that file.'

/**
 * What a ZIP archive is by what it holds: an Office or OpenDocument file.
 *
 * @returns its content type
 * @throws Refused when it is damaged, has macros, or is simply a ZIP
 */
export async function typeOfArchive(path: string): Promise<string> {
  const zip = await unbroken(() => openPromise(path, { lazyEntries: true, autoClose: false }))
  try {
    return await unbroken(() => typeOfEntries(zip))
  } finally {
    zip.close()
  }
}

async function typeOfEntries(zip: ZipFile): Promise<string> {
  if (zip.entryCount > MOST_ENTRIES) throw new Refused(PACKED)
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  const names = [...entries.keys()]
  const types = await read(zip, entries.get('[Content_Types].xml'))
  const openDocument = (await read(zip, entries.get('mimetype'))).trim()

  if (!types && !openDocument) throw new Refused(PACKED)
  if (names.some((name) => PROGRAMS.test(name)) || /macroEnabled/i.test(types)) throw new Refused(HAS_MACROS)
  const office = MAIN_PARTS.find(([part]) => types.includes(`"${part}"`))?.[1]
  const type = office ?? OPEN_DOCUMENTS.find((known) => openDocument === known)
  if (!type || names.some((name) => !openDocument && OTHER_PACKAGES.test(name))) throw new Refused(PACKED)
  return type
}

async function read(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry || entry.uncompressedSize > MOST_OF_A_LIST || entry.isEncrypted()) return ''
  return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8')
}

async function unbroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(DAMAGED)
  }
}
