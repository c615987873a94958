import { fileTypeFromFile } from 'file-type'
import { bytesAt, holds } from './bytes'
import { namesInCompoundFile } from './compound-file'
import { ACCEPTED_IN_WORDS, typeOf } from './file-types'
import { HAS_MACROS, typeOfArchive } from './office-archive'
import { isAlsoAnArchive, isAlsoAPage } from './polyglot'
import { Refused } from './refused'
import { startOfText } from './text-content'
import { typeOfText } from './text-type'
import { notKept } from './what-it-is'

const TWO_THINGS =
  'is two kinds of file in one, which is how harmful files are hidden. Open it where you made it, save it again, and choose that file.'
const LOCKED =
  'is locked with a password, so nobody could read it as evidence. Save it without one and choose that file.'
const DAMAGED = 'is damaged. Open it where you made it, save it again, and choose that file.'
const UNKNOWN = `is not a kind of file that can be kept. You can keep ${ACCEPTED_IN_WORDS}.`

/**
 * What a file is, by what it contains. Its name is not asked.
 *
 * @param path of the whole file on this machine
 * @returns a content type of `file-types`
 * @throws Refused for everything that is not kept: programs, web pages, macros, packed folders, two files in one
 */
export async function contentTypeOf(path: string): Promise<string> {
  const text = await startOfText(path)
  if (text !== null && !text.startsWith('%PDF-') && !text.startsWith('{\\rtf')) return typeOfText(text)

  const found = await fileTypeFromFile(path).catch(() => undefined)
  const type = await narrowed(found?.mime, path)
  if (!type) throw new Refused(UNKNOWN)
  if (!typeOf(type)) throw new Refused(notKept(type) ?? UNKNOWN)
  if (!isArchive(found?.mime ?? '') && (await isAlsoAnArchive(path))) throw new Refused(TWO_THINGS)
  if (typeOf(type)?.family !== 'document' && (await isAlsoAPage(path))) throw new Refused(TWO_THINGS)
  return type
}

/** Containers are told apart by what they hold, and types with several names are called by one. */
async function narrowed(mime: string | undefined, path: string): Promise<string | undefined> {
  if (!mime) return undefined
  if (mime === 'application/x-cfb') return typeOfCompoundFile(path)
  if (isArchive(mime)) return typeOfArchive(path)
  if (mime === 'application/pdf') return typeOfPdf(path)
  if (mime === 'application/rtf') return typeOfRichText(path)
  return SAME_AS[mime] ?? mime
}

const isArchive = (mime: string) =>
  mime === 'application/zip' || /officedocument|oasis\.opendocument|macroenabled/.test(mime)

const SAME_AS: Record<string, string> = {
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'video/3gpp2': 'video/3gpp',
}

/** Word, Excel and PowerPoint as they were before 2007. Other things come in the same container: installers, e-mails. */
async function typeOfCompoundFile(path: string): Promise<string> {
  const names = await namesInCompoundFile(path)
  if (!names) throw new Refused(DAMAGED)
  if (names.includes('EncryptedPackage')) throw new Refused(LOCKED)
  if (names.some((name) => /^(_VBA_PROJECT.*|VBA|Macros)$/i.test(name))) throw new Refused(HAS_MACROS)
  if (names.includes('WordDocument')) return 'application/msword'
  if (names.includes('Workbook') || names.includes('Book')) return 'application/vnd.ms-excel'
  if (!names.includes('PowerPoint Document')) return 'application/x-cfb'
  // PowerPoint keeps Visual Basic inside its one stream: the record that announces it ([MS-PPT] 2.4.10 and 2.4.11).
  if (await holds(path, VISUAL_BASIC_IN_POWERPOINT)) throw new Refused(HAS_MACROS)
  return 'application/vnd.ms-powerpoint'
}

const VISUAL_BASIC_IN_POWERPOINT = Buffer.from('ff0314000000020000040c000000', 'hex')

/** A PDF that does not end like one is cut short, or has something after it. */
async function typeOfPdf(path: string): Promise<string> {
  const end = await bytesAt(path, -2048, 2048)
  if (!end.includes('%%EOF')) throw new Refused(DAMAGED)
  return 'application/pdf'
}

/** Rich text may carry other files, programs among them, as objects. */
async function typeOfRichText(path: string): Promise<string> {
  if (await holds(path, Buffer.from('\\objdata'))) {
    throw new Refused('has another file inside it. Save it without that, or as PDF, and choose that file.')
  }
  return 'application/rtf'
}
