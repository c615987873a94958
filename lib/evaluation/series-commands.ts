import 'server-only'
import { closeDraft, keepDraft } from '../intake/drafts'
import { type OutcomeInHand, outcomeInHand } from '../measures/figures-outcome'
import { recomputeResults } from '../measures/outcome-result-keeping'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now, today } from '../platform/clock'
import { inSchool, type Tx } from '../platform/database'
import { toDate, toIso } from '../platform/dates'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import type { Week } from './figures-of'
import { countsOf, mondayOf } from './series'
import { readPreview, readStanding, type WeeksPreview } from './series-queries'
import { weeksOfTable } from './series-rows'
import type { BringWeeks, RemoveWeeks, SaveWeeks } from './series-schema'

/** Reads a file or a paste of weeks and keeps it for the preview, where rows that are wrong are named; gives the draft's id. */
export async function bringWeeks(
  viewer: Viewer,
  { of, file, pasted, ...address }: BringWeeks,
): Promise<string> {
  const { id, measure } = await inSchool(viewer, async (tx) => {
    const outcome = await outcomeInHand(tx, viewer, address)
    await planInHand(tx, viewer, outcome)
    return outcome
  })
  return keepDraft(viewer, {
    purpose: 'weeks',
    outcomeId: id,
    file,
    pasted,
    refuse: (table) => weeksOfTable(table, { unit: measure.unit, today: today(), of }).refusal ?? null,
  })
}

/** Weeks that were written. `isSeen` false: it would not be what the preview showed, so nothing was. */
export type SavedWeeks = {
  isSeen: boolean
  added: number
  changed: number
  addedBeside: number
  changedBeside: number
}

/**
 * Writes the weeks that the preview showed, all of them or none, and works the result out again. Where the record has
 * changed since, nothing is written, and it is to be looked at again.
 *
 * @throws RuleBroken when nobody has planned how to find out, a row is wrong, there would be too many weeks, or two kinds of
 *   weeks would be mixed
 */
export function saveWeeks(viewer: Viewer, input: SaveWeeks): Promise<SavedWeeks> {
  return changeInSchool(viewer, async (tx) => {
    const outcome = await outcomeInHand(tx, viewer, input)
    const { startsOn } = await planInHand(tx, viewer, outcome)
    const standing = await readStanding(tx, viewer, outcome.id)
    const preview = await readPreview(
      tx,
      viewer,
      { id: outcome.id, unit: outcome.measure.unit },
      input,
      standing,
    )
    if (!preview) throw new RuleBroken('form', GONE)
    refuseWrong(preview)
    const { plan, beside } = preview
    const [own, other] = [countsOf(plan, 'took_part'), countsOf(plan, 'compared')]
    const saved = {
      isSeen: preview.digest === input.seen,
      ...own,
      addedBeside: other.added,
      changedBeside: other.changed,
    }
    if (!saved.isSeen) return saved
    await closeDraft(tx, viewer, preview.draftId)
    const written = [...plan.added, ...plan.changed.map(({ is }) => is)]
    if (written.length === 0) return saved

    await writeWeeks(tx, viewer, outcome.id, written)
    const { isSeen: _, ...counts } = saved
    await recordHappening(tx, viewer, {
      kind: 'weeks.saved',
      recordType: 'weeks',
      recordId: outcome.id,
      activityId: outcome.activityId,
      detail: {
        measure: outcome.measure.name,
        ...counts,
        beside: other.added + other.changed > 0 ? beside : null,
        // What was added the weeks themselves tell; what was there before is told nowhere else.
        was: plan.changed.map(({ was }) => inShort(was)),
      },
    })
    await noteFirstAfter(tx, viewer, outcome.id, written, toIso(startsOn))
    await recomputeResults(tx, viewer, [outcome.id])
    return saved
  })
}

/**
 * Takes weeks of one group out, all or from one week to another, and works the result out again. The history keeps what
 * they said.
 *
 * @throws RuleBroken when there is none between those days
 */
export function removeWeeks(viewer: Viewer, input: RemoveWeeks): Promise<{ removed: number }> {
  return changeInSchool(viewer, async (tx) => {
    const outcome = await outcomeInHand(tx, viewer, input)
    const { arm, from, to } = input
    const { weeks, beside } = await readStanding(tx, viewer, outcome.id)
    const [first, last] = [from && mondayOf(from), to && mondayOf(to)]
    const gone = weeks.filter(
      (week) =>
        week.arm === arm &&
        (first === null || week.weekOf >= first) &&
        (last === null || week.weekOf <= last),
    )
    if (gone.length === 0) {
      throw new RuleBroken(from || to ? 'from' : 'arm', 'There are no such weeks, so nothing was taken out.')
    }
    await tx.seriesPoint.deleteMany({
      where: {
        schoolId: viewer.schoolId,
        outcomeId: outcome.id,
        arm,
        weekOf: { in: gone.map(({ weekOf }) => toDate(weekOf)) },
      },
    })
    await recordHappening(tx, viewer, {
      kind: 'weeks.removed',
      recordType: 'weeks',
      recordId: outcome.id,
      activityId: outcome.activityId,
      detail: {
        measure: outcome.measure.name,
        removed: gone.length,
        from: gone[0]?.weekOf ?? null,
        to: gone.at(-1)?.weekOf ?? null,
        removedBeside: arm === 'compared' ? beside : null,
        was: gone.map(inShort),
      },
    })
    await recomputeResults(tx, viewer, [outcome.id])
    return { removed: gone.length }
  })
}

export const NO_PLAN =
  'Nobody has said yet how this will be found out. Answer the six questions first: then the weeks have a start to be parted at.'

const GONE =
  'This was accepted already, or was brought in more than a day ago. Look at the weeks; bring the table in again if they are not there.'

/** @throws RuleBroken while nobody has answered how to find out */
async function planInHand(tx: Tx, { schoolId }: Viewer, { activityId }: OutcomeInHand) {
  const plan = await tx.evaluation.findFirst({ where: { schoolId, activityId }, select: { startsOn: true } })
  if (!plan) throw new RuleBroken('form', NO_PLAN)
  return plan
}

function refuseWrong({ read: { problems }, whyNot }: WeeksPreview): void {
  const [first] = problems
  if (first) {
    throw new RuleBroken(
      'form',
      `Line ${first.line} cannot be taken, so nothing was saved. ${first.reason} Put it right and bring the table in again.`,
    )
  }
  if (whyNot !== null) throw new RuleBroken('form', whyNot)
}

/** Both groups' weeks in one statement; a week that is there already says the new figures. */
async function writeWeeks(
  tx: Tx,
  { schoolId }: Viewer,
  outcomeId: string,
  weeks: readonly Week[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SeriesPoint" ("schoolId", "outcomeId", "arm", "weekOf", "pupils", "numerator", "denominator")
    SELECT ${schoolId}::uuid, ${outcomeId}::uuid, "arm"::"Arm", "weekOf", "pupils", "numerator", "denominator"
    FROM jsonb_to_recordset(${JSON.stringify(weeks)}::jsonb)
      AS w("arm" text, "weekOf" date, "pupils" int, "numerator" float8, "denominator" float8)
    ON CONFLICT ("schoolId", "outcomeId", "arm", "weekOf") DO UPDATE SET
      "pupils" = excluded."pupils", "numerator" = excluded."numerator", "denominator" = excluded."denominator"`
}

/** When a week after the start was first seen here, of those who take part. Never moved: what counts is locked before. */
async function noteFirstAfter(
  tx: Tx,
  { schoolId }: Viewer,
  outcomeId: string,
  written: readonly Week[],
  startsOn: string | null,
): Promise<void> {
  if (startsOn === null) return
  const start = mondayOf(startsOn)
  if (!written.some(({ arm, weekOf }) => arm === 'took_part' && weekOf >= start)) return
  await tx.outcome.updateMany({
    where: { schoolId, id: outcomeId, firstAfterAt: null },
    data: { firstAfterAt: now() },
  })
}

const inShort = ({ arm, weekOf, pupils, numerator, denominator }: Week) => [
  arm,
  weekOf,
  pupils,
  numerator,
  denominator,
]
