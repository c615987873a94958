import { longMoment } from '@/lib/platform/dates'
import type { Counted } from './rows'
import { TABLES } from './tables'

type Contents = {
  schoolName: string
  personName: string
  at: Date
  counted: Counted[]
  files: { count: number; bytes: number }
}

/** What is in the ZIP, table by table and column by column, for whoever opens it without Alongside. */
export function readmeText({ schoolName, personName, at, counted, files }: Contents): string {
  const lines = [
    `${schoolName}: everything kept in Alongside`,
    `As it stood on ${longMoment(at)}, for ${personName}.`,
    '',
    'This holds personal data: keep it where only those may read it who may read everything in Alongside, and delete it',
    'when it is no longer needed.',
    '',
    'Each table is a CSV file (UTF-8, with a heading row) that Excel, LibreOffice and Google Sheets open. Rows point at one',
    'another by their id. Days are written 2026-03-03, moments 2026-03-03T14:05:00.000Z in universal time. Several values in',
    'one cell are parted by semicolons. A text that a spreadsheet would take for a formula begins with an apostrophe.',
    '',
    `The folder “files” holds the ${files.count.toLocaleString('en-GB')} files of the evidence; files.csv says what each is.`,
    'Should a file be missing, FILES-MISSING.txt names it.',
    '',
  ]
  for (const { file, about, columns, leftOut, also } of TABLES) {
    const rows = counted.find((one) => one.file === file)?.rows ?? 0
    lines.push(`${file}.csv (${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'})`, `  ${about}`)
    for (const [name, meaning] of Object.entries(columns)) lines.push(`    ${name}: ${meaning}`)
    for (const [name, column] of Object.entries(also?.columns ?? {}))
      lines.push(`    ${name}: ${column.about}`)
    for (const [name, why] of Object.entries(leftOut ?? {})) lines.push(`  Left out: ${name}, ${why}.`)
    lines.push('')
  }
  return `${lines.join('\r\n')}`
}
