import type { Random } from './random'

/** Words that have broken something somewhere. */
const WORDS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\uFEFF',
  '\u202Eevil',
  '👩‍👩‍👧‍👦'.repeat(40),
  '‮ﷺ﷽'.repeat(30),
  'é'.repeat(5000),
  'x'.repeat(70_000),
  '\n'.repeat(3000),
  '\t\t\t',
  '\'; DROP TABLE "Family"; --',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../../../etc/passwd',
  '%00%ff%c0%af',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-1',
  '-0',
  '0x10',
  '1e309',
  '9'.repeat(400),
  '2147483648',
  '9007199254740993',
  '0.1.2',
  '31/2/2026',
  '29/2/2025',
  '0/0/0',
  '1/1/0000',
  '31/12/9999',
  '1/1/275761',
  '2026-13-45',
  '-271821-04-20',
  '00000000-0000-0000-0000-000000000000',
  '01890000-0000-7000-8000-000000000000',
  '{"$numberDecimal":"1"}',
  '[]',
  '$@1',
  '$F1',
  '$K1',
  '$B1',
  '"',
  '\\',
  'http://[::1',
  'javascript:alert(1)',
  'a@b',
  'on',
]

export function nastyWord(random: Random): string {
  if (random.isOneIn(6)) return new TextDecoder('latin1').decode(random.bytes(1 + random.below(60)))
  return random.pick(WORDS)
}

/** A query that no page of ours makes. */
export function nastyQuery(random: Random, names: readonly string[]): string {
  const parts = Array.from({ length: 1 + random.below(5) }, () => {
    const name = random.isOneIn(5) ? nastyWord(random).slice(0, 60) : random.pick(names)
    const value = nastyWord(random).slice(0, 2000)
    return random.isOneIn(8)
      ? `${name}=%E0%A4%A`.replace(/[^\x21-\x7e]/g, '%')
      : `${encode(name)}=${encode(value)}`
  })
  return parts.join('&')
}

/** Half a character cannot be written in an address: what stands for it is sent instead. */
export function encode(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
}

/** The beginnings of files, with nonsense after them. */
const BEGINNINGS = [
  [],
  [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff],
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x52, 0x49, 0x46, 0x46, 0xff, 0xff, 0xff, 0xff, 0x57, 0x45, 0x42, 0x50],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0x1f, 0x8b, 0x08],
]
const NAMES = [
  'a.pdf',
  'b.png',
  'c.jpg',
  'd.xlsx',
  'e.csv',
  'f',
  '..',
  'g.exe',
  'h\u0000.png',
  '../../i.csv',
  'ü'.repeat(300),
  '.csv',
]

export function nastyFile(random: Random): File {
  const bytes = new Uint8Array([...random.pick(BEGINNINGS), ...random.bytes(random.below(4000))])
  const text = nastyTable(random)
  const content = random.isOneIn(3) ? text : bytes
  return new File([content], random.pick(NAMES), {
    type: random.pick(['', 'text/csv', 'image/png', 'x/y;z=', 'application/pdf']),
  })
}

/** Rows and columns of words that are none. */
export function nastyTable(random: Random): string {
  const separator = random.pick([',', ';', '\t', '|', '"'])
  const rows = Array.from({ length: random.below(30) }, () =>
    Array.from({ length: random.below(8) }, () => nastyWord(random).slice(0, 200)).join(separator),
  )
  return rows.join(random.pick(['\n', '\r\n', '\r']))
}
