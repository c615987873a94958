/**
 * What may be kept as evidence, by what it is. `extension` is the ending a download gets whatever the file was called,
 * so that what looked like a program when it came does not become one when it leaves.
 */
type FileType = { name: string; family: Family; extension: string }
type Family = 'image' | 'document' | 'audio' | 'video' | 'text'

const image = (name: string, extension: string): FileType => ({ name, family: 'image', extension })
const document = (name: string, extension: string): FileType => ({ name, family: 'document', extension })
const audio = (extension: string): FileType => ({ name: 'Sound recording', family: 'audio', extension })
const video = (extension: string): FileType => ({ name: 'Video', family: 'video', extension })

const OOXML = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

const FILE_TYPES: Record<string, FileType> = {
  'image/jpeg': image('Photograph', 'jpg'),
  'image/png': image('Picture', 'png'),
  'image/gif': image('Picture', 'gif'),
  'image/webp': image('Picture', 'webp'),
  'image/heic': image('Photograph', 'heic'),
  'application/pdf': document('PDF', 'pdf'),
  [`${OOXML}.wordprocessingml.document`]: document('Word document', 'docx'),
  [`${OOXML}.spreadsheetml.sheet`]: document('Excel workbook', 'xlsx'),
  [`${OOXML}.presentationml.presentation`]: document('PowerPoint presentation', 'pptx'),
  'application/msword': document('Word document', 'doc'),
  'application/vnd.ms-excel': document('Excel workbook', 'xls'),
  'application/vnd.ms-powerpoint': document('PowerPoint presentation', 'ppt'),
  [`${ODF}.text`]: document('OpenDocument text', 'odt'),
  [`${ODF}.spreadsheet`]: document('OpenDocument spreadsheet', 'ods'),
  [`${ODF}.presentation`]: document('OpenDocument presentation', 'odp'),
  'application/rtf': document('Rich text', 'rtf'),
  'audio/mpeg': audio('mp3'),
  'audio/x-m4a': audio('m4a'),
  'audio/mp4': audio('m4a'),
  'audio/aac': audio('aac'),
  'audio/wav': audio('wav'),
  'audio/ogg': audio('ogg'),
  'audio/flac': audio('flac'),
  'audio/amr': audio('amr'),
  'video/mp4': video('mp4'),
  'video/x-m4v': video('m4v'),
  'video/quicktime': video('mov'),
  'video/webm': video('webm'),
  'video/ogg': video('ogv'),
  'video/3gpp': video('3gp'),
  'text/plain': { name: 'Text', family: 'text', extension: 'txt' },
}

export function typeOf(contentType: string): FileType | undefined {
  return FILE_TYPES[contentType]
}

/** In words, for a form and for a refusal. */
export const ACCEPTED_IN_WORDS =
  'photographs and pictures (JPEG, PNG, GIF, WebP, HEIC), PDF, Word, Excel, PowerPoint and OpenDocument files, sound, video and plain text'

/** A file of this many bytes may be kept; one byte more may not. */
export const MOST_BYTES = 25 * 1024 * 1024
/** After the file's name, as every refusal is. */
export const TOO_LARGE =
  'is larger than 25 MB, the most one file may be. Make it smaller (a shorter film, a PDF with smaller pictures), or put it where the school keeps large files and add a link.'
export const EMPTY = 'is empty. Choose the file again, or another.'
/** Files sent for one form. */
export const MOST_FILES = 20

/** What a browser may show in its own window when asked to. Everything else is only ever given as a download. */
export const isShownInPlace = (contentType: string): boolean =>
  ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'application/pdf'].includes(contentType)
