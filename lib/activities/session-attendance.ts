import 'server-only'
import { recordHappening, staleEdit } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { now, today } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/database'
import { longDate, toIso } from '@/lib/platform/dates'
import { NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { listed } from './activity'
import { type ActivityInHand, activityInHand } from './activity-in-hand'
import { type GroupCounted, wrongCounts } from './session'
import { sessionIn } from './session-commands'
import { isForFamily } from './session-families'
import type { RecordAttendance } from './session-schema'
import { tallyActivity } from './tally'

type Line = { familyId: string; invited: boolean; came: boolean }

/**
 * Says who came to a session, by ticking families or by counting heads. What was said the other way is kept beside it
 * and does not count.
 *
 * @throws NotFound for a session or a family that is not this school's
 * @throws RuleBroken before the day, for counts that cannot be true, and for a list on which nobody is ticked
 */
export function recordAttendance(viewer: Viewer, input: RecordAttendance): Promise<string> {
  return changeInSchool(viewer, async (tx) => {
    const { activityId, sessionId, version, by } = input
    const activity = await activityInHand(tx, viewer, activityId)
    const session = await sessionIn(tx, viewer, activityId, sessionId)
    const heldOn = toIso(session.heldOn)
    if (heldOn > today()) {
      throw new RuleBroken(
        'form',
        `This session is on ${longDate(heldOn)}. Say who came on the day or afterwards.`,
      )
    }
    const lines = await linesOf(tx, viewer, activity, input)
    const counts = await countsOf(tx, viewer, input)
    const came = lines.filter((line) => line.came).length
    if (by === 'families' && came === 0 && !input.nobody) {
      throw new RuleBroken('came', 'Nobody is ticked. Tick the families that came, or tick “Nobody came”.')
    }
    if (by === 'families' && came > 0 && input.nobody) {
      throw new RuleBroken('nobody', '“Nobody came” is ticked, and so are families. Untick one or the other.')
    }

    const invitedCount = by === 'families' ? lines.filter((line) => line.invited).length : counts.headsInvited
    const cameCount = by === 'families' ? came : counts.headsCame
    const written = await tx.session.updateMany({
      where: { schoolId: viewer.schoolId, id: sessionId, version },
      data: {
        ...counts,
        attendanceBy: by,
        invitedCount,
        cameCount,
        recordedAt: session.recordedAt ?? now(),
        version: { increment: 1 },
      },
    })
    if (written.count === 0) throw await staleEdit(tx, viewer, sessionId)
    if (by === 'families' || came > 0) await writeLines(tx, viewer, sessionId, lines)
    await tallyActivity(tx, viewer, activityId)
    await recordHappening(tx, viewer, {
      kind: session.recordedAt ? 'session.corrected' : 'session.recorded',
      recordType: 'session',
      recordId: sessionId,
      activityId,
      detail: { heldOn, by, invited: invitedCount, came: cameCount },
    })
    return sessionId
  })
}

/** Every family that is said to have been invited or to have come, each once. */
async function linesOf(
  tx: Tx,
  viewer: Viewer,
  activity: ActivityInHand,
  input: RecordAttendance,
): Promise<Line[]> {
  const families = await tx.family.findMany({
    where: { schoolId: viewer.schoolId },
    select: {
      id: true,
      reference: true,
      leftAt: true,
      pupils: {
        where: { leftAt: null },
        select: { reference: true, yearGroup: true, className: true, groups: true },
      },
    },
    relationLoadStrategy: 'join',
  })
  const known = new Map(families.map((family) => [family.id, family]))
  const ticked = new Set([...input.came, ...input.invited])
  for (const id of ticked) if (!known.has(id)) throw new NotFound()

  const typed = othersOf(input.others, families)
  const invited = new Set(input.invited)
  if (input.everyoneInvited === 'yes') {
    for (const family of families) if (isForFamily(activity, family)) invited.add(family.id)
  }
  const came = new Set([...input.came, ...typed])
  return [...new Set([...invited, ...came])].map((familyId) => ({
    familyId,
    invited: invited.has(familyId),
    came: came.has(familyId),
  }))
}

/** The families whose references were typed, as people type them: "f 12" for "F12". */
function othersOf(others: string[], families: { id: string; reference: string }[]): string[] {
  const byReference = new Map(families.map((family) => [plain(family.reference), family.id]))
  const unknown = others.filter((one) => !byReference.has(plain(one)))
  if (unknown.length > 0) {
    throw new RuleBroken(
      'others',
      `No family here has the reference ${listed(unknown.map((one) => `“${one}”`))}. Check it, or add the family first.`,
    )
  }
  return others.map((one) => byReference.get(plain(one)) as string)
}

const plain = (reference: string) => reference.toLowerCase().replace(/\s+/g, '')

async function countsOf(tx: Tx, viewer: Viewer, input: RecordAttendance) {
  const { headsInvited, headsCame } = input
  const groupCounts: GroupCounted[] = Object.entries(input.group)
    .map(([group, counted]) => ({ group, ...counted }))
    .filter(({ invited, came }) => invited !== null || came !== null)
  if (input.by === 'counts' || groupCounts.length > 0) {
    const names = await tx.pupilGroup.findMany({
      where: { schoolId: viewer.schoolId, key: { in: groupCounts.map(({ group }) => group) } },
      select: { key: true, name: true },
    })
    const nameOf = new Map(names.map(({ key, name }) => [key, name]))
    if (groupCounts.some(({ group }) => !nameOf.has(group))) throw new NotFound()
    if (input.by === 'counts') {
      if (headsCame === null) throw new RuleBroken('headsCame', 'Enter how many came.')
      const wrong = wrongCounts({ invited: headsInvited, came: headsCame }, groupCounts, (group) =>
        String(nameOf.get(group)),
      )
      if (wrong) throw new RuleBroken(wrong.field, wrong.sentence)
    }
  }
  return { headsInvited, headsCame, groupCounts }
}

async function writeLines(tx: Tx, viewer: Viewer, sessionId: string, lines: Line[]) {
  const { schoolId } = viewer
  await tx.attendance.deleteMany({ where: { schoolId, sessionId } })
  await tx.attendance.createMany({ data: lines.map((line) => ({ schoolId, sessionId, ...line })) })
}
