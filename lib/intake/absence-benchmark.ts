import type { Phase } from '@/prisma/generated/enums'
import { kindOf } from './decode'
import { readNumber } from './numbers'
import { csvRows, slices } from './read-csv'
import { Refusal } from './table'

/** A school's absence beside its phase's, in per cent of possible sessions and of enrolments. */
type AbsenceBenchmark = {
  ownOverall: number | null
  ownPersistent: number | null
  /** Why the school's own figures, or one of them, are not there; null when both are. */
  ownMissing: string | null
  nationalOverall: number
  nationalPersistent: number
  /** Whose the national figures are: "primary schools in England". */
  nationalOf: string
}

type BenchmarkReading =
  | { benchmark: AbsenceBenchmark; refusal?: undefined }
  | { benchmark?: undefined; refusal: string }

/** The three national rows of the file. An all-through school has none of its own and is set beside secondary schools. */
const NATIONAL: Partial<Record<Phase, { row: string; of: string }>> = {
  primary: { row: 'PRI', of: 'primary schools in England' },
  middle_deemed_primary: { row: 'PRI', of: 'primary schools in England' },
  secondary: { row: 'SEC', of: 'secondary schools in England' },
  middle_deemed_secondary: { row: 'SEC', of: 'secondary schools in England' },
  all_through: { row: 'SEC', of: 'secondary schools in England' },
  special: { row: 'SPE', of: 'special schools in England' },
}

const COLUMNS = ['LA', 'ESTAB', 'URN', 'PERCTOT', 'PPERSABS10'] as const

/**
 * Finds a school's overall and persistent absence (PERCTOT, PPERSABS10) and its phase's national row in the
 * Department for Education's school-level absence file, as published. Rows are read one at a time and let go.
 */
export async function readAbsenceBenchmark(
  input: Uint8Array | AsyncIterable<Uint8Array>,
  school: { urn: string | null; phase: Phase },
): Promise<BenchmarkReading> {
  try {
    return { benchmark: await read(input, school) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message }
    throw error
  }
}

type Pair = { overall: string; persistent: string }

async function read(
  input: Uint8Array | AsyncIterable<Uint8Array>,
  { urn, phase }: { urn: string | null; phase: Phase },
): Promise<AbsenceBenchmark> {
  const wanted = NATIONAL[phase]
  if (!wanted)
    throw new Refusal('This file has national figures for primary, secondary and special schools only.')
  let columns: number[] | undefined
  let own: Pair | undefined
  let national: Pair | undefined
  for await (const { cells } of csvRows(asText(input), ',')) {
    columns ??= findColumns(cells)
    const [la, estab, rowUrn, overall = '', persistent = ''] = columns.map((at) => (cells[at] ?? '').trim())
    if (la === 'NAT' && estab === wanted.row) national = { overall, persistent }
    else if (urn !== null && rowUrn === urn.trim()) own = { overall, persistent }
    if (national && own) break
  }
  if (!columns) throw new Refusal('This file is empty.')
  const nationalOverall = readNumber(national?.overall ?? '').value
  const nationalPersistent = readNumber(national?.persistent ?? '').value
  if (nationalOverall === undefined || nationalPersistent === undefined)
    throw new Refusal(
      `This file has no national row for ${wanted.of}. Choose the whole file as it was published.`,
    )
  return { ...ownFigures(own, urn), nationalOverall, nationalPersistent, nationalOf: wanted.of }
}

function findColumns(headings: string[]): number[] {
  const found = COLUMNS.map((name) => headings.findIndex((heading) => heading.trim().toUpperCase() === name))
  const missing = COLUMNS.filter((_, i) => found[i] === -1)
  if (missing.length > 0)
    throw new Refusal(
      `This is not the school-level absence file: it has no column ${missing.join(', ')}. It is published as england_abs.csv.`,
    )
  return found
}

function ownFigures(
  own: Pair | undefined,
  urn: string | null,
): Pick<AbsenceBenchmark, 'ownOverall' | 'ownPersistent' | 'ownMissing'> {
  if (urn === null)
    return {
      ownOverall: null,
      ownPersistent: null,
      ownMissing: 'This school has no URN, so it cannot be looked up.',
    }
  if (!own) {
    const ownMissing = `No school with the URN ${urn} is in this file. Schools that opened or changed since are not.`
    return { ownOverall: null, ownPersistent: null, ownMissing }
  }
  const overall = readNumber(own.overall)
  const persistent = readNumber(own.persistent)
  const gone = [
    overall.value === undefined ? `overall absence (${own.overall || 'blank'})` : '',
    persistent.value === undefined ? `persistent absence (${own.persistent || 'blank'})` : '',
  ].filter(Boolean)
  return {
    ownOverall: overall.value ?? null,
    ownPersistent: persistent.value ?? null,
    ownMissing:
      gone.length === 0 ? null : `Not published for this school: ${gone.join(' and ')}.${suppressed(own)}`,
  }
}

function suppressed({ overall, persistent }: Pair): string {
  const isSuppressed = [overall, persistent].some((text) => readNumber(text).missing === 'suppressed')
  return isSuppressed
    ? ' The Department suppresses a figure where so few pupils are behind it that one could be known.'
    : ''
}

/** The bytes as they come, once the first of them are seen not to be a workbook, a PDF or anything else that is not text. */
async function* asText(input: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true
  for await (const chunk of input instanceof Uint8Array ? slices(input) : input) {
    if (first && kindOf(chunk) === 'zip')
      throw new Refusal('This is a workbook. Choose the CSV file as it was published.')
    first = false
    yield chunk
  }
}
