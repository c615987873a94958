import { typeOf } from './file-types'

const LONGEST = 150

/** Control characters, broken ones, and those that make a name read backwards ("gpj.exe" as "exe.jpg"). */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

/** A file's name as it is kept: what the person called it, without a folder and without anything that cannot be seen. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last.normalize('NFC').replace(UNSEEN, '').trim()
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 10)}${clean.slice(-10)}` : clean || 'file'
}

/** A title to start from: "Year 1 reading log" for "Year_1_reading-log.pdf". */
export function titleFromFileName(name: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return stem.replace(/[_]+|(?<=\w)-(?=\w)/g, ' ').trim() || name
}

/** Other endings a type may have without becoming something that runs. */
const ALSO: Record<string, string[]> = {
  'image/jpeg': ['jpeg', 'jpe', 'jfif'],
  'image/heic': ['heif', 'hif'],
  'text/plain': ['csv', 'tsv', 'md', 'log', 'ics', 'vcf', 'vtt', 'srt', 'json'],
  'audio/ogg': ['oga', 'opus'],
  'audio/wav': ['wave'],
  'video/3gpp': ['3gpp', '3g2'],
  'video/mp4': ['m4v'],
}

/** What nobody may send and the application itself makes. */
const OWN: Record<string, string> = { 'application/zip': 'zip' }

/** The name a download has: ending as what it is, whatever it was called when it came. */
export function downloadName(name: string, contentType: string): string {
  const extension = typeOf(contentType)?.extension ?? OWN[contentType] ?? 'bin'
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  const fits = ending === extension || ALSO[contentType]?.includes(ending ?? '')
  return fits ? name : `${name}.${extension}`
}

/** The header that names a download: plain letters for old software, the true name beside it (RFC 6266, RFC 5987). */
export function contentDisposition(how: 'attachment' | 'inline', name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, '_')
    .trim()
  const exact = encodeURIComponent(name.replace(UNSEEN, '')).replace(/['()*!]/g, percent)
  return `${how}; filename="${plain || 'file'}"; filename*=UTF-8''${exact}`
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
