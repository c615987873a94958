import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canJudge } from './policy'
import { type RecordFacts, readRecordFacts } from './record-facts'
import type { ThemesInput } from './schema'
import { THEMES, type Theme } from './themes'

/**
 * Says what a record is about, once for every framework: what is ticked and was not is added, what was ticked when the form was
 * opened and no longer is goes. What somebody else put there meanwhile stays.
 *
 * @returns the record's place among the judged records
 * @throws NotFound for a record that is not the school's; NotAllowed
 */
export function sayThemes(viewer: Viewer, { record, themes, seen }: ThemesInput): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const [found] = await readRecordFacts(tx, viewer, [record])
    if (!found) throw new NotFound()
    if (!canJudge(viewer)) throw new NotAllowed()
    await takeFromThemes(
      tx,
      viewer,
      found,
      seen.filter((theme) => !themes.includes(theme)),
    )
    await putUnderThemes(tx, viewer, [found], themes)
    return `/judgement/records/${record.kind}/${record.id}`
  })
}

/** Puts records under themes, each that is not there yet, in a transaction under way. One statement, and one for each record's history. */
export async function putUnderThemes(
  tx: Tx,
  viewer: Viewer,
  records: readonly RecordFacts[],
  themes: readonly Theme[],
): Promise<void> {
  const { schoolId, personName } = viewer
  if (records.length === 0 || themes.length === 0) return
  const made = await tx.recordTheme.createManyAndReturn({
    data: records.flatMap(({ kind, id }) =>
      themes.map((theme) => ({
        schoolId,
        recordKind: kind,
        recordId: id,
        theme,
        addedByName: personName,
        createdAt: now(),
      })),
    ),
    skipDuplicates: true,
    select: { recordId: true, theme: true },
  })
  for (const record of records) {
    const put = made.filter(({ recordId }) => recordId === record.id)
    await happened(
      tx,
      viewer,
      'judgement.themes_put',
      record,
      put.map(({ theme }) => theme),
    )
  }
}

/** Of these records, those that are under none of the themes yet. One statement. */
export async function underNone(
  tx: Tx,
  { schoolId }: Viewer,
  records: readonly RecordFacts[],
  themes: readonly string[],
): Promise<RecordFacts[]> {
  const there = await tx.recordTheme.findMany({
    where: { schoolId, recordId: { in: records.map(({ id }) => id) }, theme: { in: [...themes] } },
    select: { recordId: true },
  })
  return records.filter(({ id }) => !there.some(({ recordId }) => recordId === id))
}

async function takeFromThemes(tx: Tx, viewer: Viewer, record: RecordFacts, themes: readonly Theme[]) {
  const { schoolId } = viewer
  const where = { schoolId, recordKind: record.kind, recordId: record.id, theme: { in: [...themes] } }
  const there = await tx.recordTheme.findMany({ where, select: { theme: true } })
  await tx.recordTheme.deleteMany({ where })
  await happened(
    tx,
    viewer,
    'judgement.themes_taken',
    record,
    there.map(({ theme }) => theme),
  )
}

async function happened(
  tx: Tx,
  viewer: Viewer,
  kind: string,
  record: RecordFacts,
  themes: readonly string[],
) {
  if (themes.length === 0) return
  await recordHappening(tx, viewer, {
    kind,
    recordType: record.kind,
    recordId: record.id,
    ...(record.kind === 'activity' && { activityId: record.id }),
    detail: { title: record.title, themes: themes.map((theme) => THEMES[theme as Theme]) },
  })
}
