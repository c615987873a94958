import { Refusal } from './table'

const NOT_A_TABLE =
  'This does not look like a table. Save it as CSV or as an Excel workbook (.xlsx) and choose that file.'

/** What the first bytes say a file is, whatever it is called. */
type Kind = 'text' | 'zip'

/** Tells a workbook from text and refuses, with what to do instead, what is neither. */
export function kindOf(bytes: Uint8Array): Kind {
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip'
  // OLE compound file: a workbook from before 2007, or any workbook with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Refusal(oldOrLocked(bytes))
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw new Refusal('This is a PDF. Open the spreadsheet it was made from and save that as CSV or .xlsx.')
  return 'text'
}

function oldOrLocked(bytes: Uint8Array): string {
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
  return locked
    ? 'This workbook has a password. Save a copy without the password, as .xlsx or CSV, and choose that.'
    : 'This is an old Excel file (.xls). Open it and save it as .xlsx or CSV, then choose that file.'
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

/**
 * The text in the bytes: UTF-8 or UTF-16 by its byte-order mark, otherwise UTF-8 where it is valid and Windows-1252
 * (what Excel's plain "CSV" is in Britain) where it is not. `wide` says it was UTF-16, which Excel writes with tabs.
 */
export function decodeText(bytes: Uint8Array): { text: string; wide: boolean } {
  const wide = wideEncoding(bytes)
  const text = wide ? new TextDecoder(wide).decode(bytes) : narrowText(bytes)
  return { text: plainText(text), wide: wide !== undefined }
}

/** Refuses text with control characters no spreadsheet writes: it is a picture, a program or a damaged file. */
export function plainText(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32)) throw new Refusal(NOT_A_TABLE)
  }
  return text
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return undefined
}

function narrowText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80; blanks are bytes it leaves undefined. */
const FROM_0X80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** By hand, because the TextDecoder of Node 20 reads "windows-1252" as Latin-1 and loses the quotation marks and dashes. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(
    /[\u0080-\u009f]/g,
    (control) => FROM_0X80[control.charCodeAt(0) - 0x80]?.trim() || '\ufffd',
  )
}
