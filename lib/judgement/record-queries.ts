import 'server-only'
import { inSchool, type Tx } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canJudge } from './policy'
import { type RecordRef, readRecordFacts } from './record-facts'
import type { RecordFilters } from './record-filters'
import { proposeThemes } from './record-sketches'
import { type RecordRow, recordsWith } from './records-sql'
import type { Theme } from './themes'

export const RECORDS_A_PAGE = 50
/** The most a file holds. */
const MOST_IN_A_FILE = 5000

/**
 * A record with its themes, or those a rule proposes where nobody has said, and how many statements of the frameworks in use
 * ask for what it is under.
 */
export type ThemedRecord = RecordRow & { serves: number; proposed: Theme[] }

type ServedBy = { id: string; themes: { theme: string }[] }

/** The records of the school that match, newest first, a page at a time; null for whoever does not judge. Four statements. */
export async function listRecords(
  viewer: Viewer,
  { page, ...filters }: RecordFilters & { page: number },
): Promise<{ rows: ThemedRecord[]; total: number } | null> {
  return read(viewer, filters, { take: RECORDS_A_PAGE, skip: (page - 1) * RECORDS_A_PAGE })
}

/** As `listRecords`, all of them, for a file. */
export async function recordsAsListed(
  viewer: Viewer,
  filters: RecordFilters,
): Promise<ThemedRecord[] | null> {
  return (await read(viewer, filters, { take: MOST_IN_A_FILE }))?.rows ?? null
}

async function read(
  viewer: Viewer,
  { kind, theme, words }: RecordFilters,
  page: { take: number; skip?: number },
): Promise<{ rows: ThemedRecord[]; total: number } | null> {
  if (!canJudge(viewer)) return null
  const under = theme && theme !== 'none' ? { under: [theme] } : {}
  return inSchool(viewer, async (tx) => {
    const rows = await tx.$queryRaw<RecordRow[]>(
      recordsWith(viewer, { kind, words, isUnderNone: theme === 'none', ...under, ...page }),
    )
    const statements: ServedBy[] = await tx.criterion.findMany({
      where: inUse(viewer),
      relationLoadStrategy: 'join',
      select: { id: true, themes: { select: { theme: true } } },
    })
    const proposals = await proposeThemes(tx, viewer, rows)
    return {
      rows: rows.map((row) => ({
        ...row,
        serves: statements.filter(asksFor(row.themes)).length,
        proposed: proposals.get(row.id) ?? [],
      })),
      total: rows[0]?.total ?? 0,
    }
  })
}

const inUse = ({ schoolId }: Viewer) => ({ schoolId, framework: { schoolId, status: 'in_use' as const } })

const asksFor =
  (themes: readonly string[]) =>
  ({ themes: asked }: Pick<ServedBy, 'themes'>) =>
    asked.some(({ theme }) => themes.includes(theme))

/**
 * One record: what it is about, what a rule proposes where nobody said, and every statement in use that it thereby serves. Null
 * for one that is not the school's, or for whoever does not judge.
 */
export async function readThemedRecord(tx: Tx, viewer: Viewer, { kind, id }: RecordRef) {
  if (!canJudge(viewer) || !isRecordId(id)) return null
  const [facts] = await readRecordFacts(tx, viewer, [{ kind, id }])
  if (!facts) return null
  const [row] = await tx.$queryRaw<RecordRow[]>(recordsWith(viewer, { kind, ids: [id], take: 1 }))
  const themes: Theme[] = row?.themes ?? []
  const proposals = await proposeThemes(tx, viewer, row ? [row] : [])
  const statements = await tx.criterion.findMany({
    where: inUse(viewer),
    relationLoadStrategy: 'join',
    orderBy: [{ framework: { createdAt: 'asc' } }, { position: 'asc' }],
    select: {
      id: true,
      words: true,
      themes: { select: { theme: true } },
      framework: { select: { id: true, name: true } },
    },
  })
  return {
    ...facts,
    themes,
    proposed: proposals.get(id) ?? [],
    serves: statements.filter(asksFor(themes)).map(({ id: criterionId, words, framework }) => ({
      id: criterionId,
      words,
      framework,
    })),
  }
}
