import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compoundFile } from './compound-file-sample'
import { zipOf } from './zip-sample'

/** Small real files of every kind, and of the kinds that must not be kept: for unit and browser tests. */

const picture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name))

export const jpeg = () => picture('picture.jpg')
export const png = () => picture('picture.png')
export const webp = () => picture('picture.webp')
export const gif = () =>
  Buffer.from('47494638396101000100800000d4a017ffffff2c00000000010001000002024401003b', 'hex')

const segment = (code: number, content: Buffer | string) => {
  const bytes = Buffer.from(content as string, 'latin1')
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

/** Exif that says the photograph lies on its side, and where it was taken, in little-endian order as phones write it. */
export function exif(orientation = 6): Buffer {
  const tiff = Buffer.alloc(64)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  tiff.set([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0], 10)
  tiff.set([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0], 22)
  tiff.write('51.5033635N', 40, 'latin1')
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

/** A photograph as a phone makes it: Exif, XMP, Photoshop and a comment that all say where; a second one behind it. */
export function jpegFromAPhone(): Buffer {
  const plain = jpeg()
  const hidden = [
    segment(0xe1, exif()),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="51.5033635N"/>'),
    segment(0xe2, 'MPF\0 51.5033635N'),
    segment(0xed, 'Photoshop 3.0\x008BIM 51.5033635N'),
    segment(0xfe, 'Taken at 51.5033635N'),
  ]
  const second = Buffer.concat([plain.subarray(0, 2), segment(0xe1, exif()), plain.subarray(2)])
  return Buffer.concat([plain.subarray(0, 2), ...hidden, plain.subarray(2), second])
}

export function pdf(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    '<< /Length 46 >>\nstream\nBT /F 14 Tf 20 50 Td (Reading log, week 3) Tj ET\nendstream',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 5\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${text}${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`)
}

export function exe(): Buffer {
  const bytes = Buffer.alloc(1024)
  bytes.write('MZ', 'latin1')
  bytes.writeUInt32LE(0x80, 0x3c)
  bytes.write('PE\0\0d\x86', 0x80, 'latin1')
  return bytes
}

export const elf = () => Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(200)])

const wordParts = (main: string, more = {}) =>
  zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    'word/document.xml': '<w:document/>',
    ...more,
  })

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
export const docx = () => wordParts(WORD)
/** With Visual Basic, and called what such files are called inside, or disguised. */
export const docm = () => wordParts('application/vnd.ms-word.document.macroEnabled.main+xml')
export const docxWithVisualBasic = () => wordParts(WORD, { 'word/vbaProject.bin': 'x' })

export const odt = (more = {}) =>
  zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>', ...more })
export const zip = () => zipOf({ 'holiday.jpg': 'x', 'setup.exe': 'MZ' })
export const jar = () => zipOf({ 'META-INF/MANIFEST.MF': 'Main-Class: X', 'X.class': 'x' })

export const doc = () => compoundFile(['Root Entry', 'WordDocument', '1Table'])
export const docWithMacros = () => compoundFile(['Root Entry', 'WordDocument', 'Macros', 'VBA'])
export const xls = () => compoundFile(['Root Entry', 'Workbook'])
export const locked = () => compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage'])
export const installer = () => compoundFile(['Root Entry', '\u4840\u3b3f'])

const box = (brand: string) => Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0${brand}mif1`, 'latin1')
export const heic = () => Buffer.concat([box('heic'), Buffer.alloc(64)])
export const mp4 = (bytes = 4096) => Buffer.concat([box('isom'), Buffer.alloc(bytes)])
export const wav = () =>
  Buffer.concat([Buffer.from('RIFF\x24\x08\0\0WAVEfmt ', 'latin1'), Buffer.alloc(2000)])
