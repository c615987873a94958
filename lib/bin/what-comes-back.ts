import 'server-only'
import { activityInHand } from '../activities/activity-in-hand'
import { holdActivitiesOf } from '../activities/count-again'
import { activityToChange } from '../activities/edit'
import { mayRecordActivities } from '../activities/policy'
import { canRecordEvidence } from '../evidence/policy'
import {
  familyReferenceIsFree,
  onlyThoseWhoKeepFamilies,
  pupilReferenceIsFree,
} from '../families/register-rules'
import { mayAsk, mayKeepMeetings } from '../governance/policy'
import { canKeepForums } from '../ideas/policy'
import type { BinKind, BinTable, Taken } from '../platform/bin'
import type { Tx } from '../platform/database'
import { NotAllowed, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { roomInCalendar } from '../school-days/put-back'
import { mayChangeSettings } from '../schools/policy'

type Entry = { kind: BinKind; recordId: string; activityId: string | null; taken: Taken[] }

/**
 * Whether this person may put this back, and whether there is room for it: by the rules by which it could be added today.
 * Holds what is counted again afterwards. Evidence never left its table: its mark is taken off.
 *
 * @throws NotAllowed, NotFound as the command that adds such a thing would; RuleBroken when its place is taken
 */
export async function mayComeBack(tx: Tx, viewer: Viewer, entry: Entry): Promise<void> {
  try {
    await RULES[entry.kind](tx, viewer, entry)
  } catch (error) {
    // There is no field to put it right in: it is said of the whole.
    if (error instanceof RuleBroken) throw new RuleBroken('form', error.message)
    throw error
  }
}

const ofActivity = ({ activityId }: Entry) => activityId ?? ''

const rowsOf = ({ taken }: Entry, from: BinTable) => taken.find(({ table }) => table === from)?.rows ?? []

const RULES: Record<BinKind, (tx: Tx, viewer: Viewer, entry: Entry) => Promise<unknown>> = {
  session: (tx, viewer, entry) => activityInHand(tx, viewer, ofActivity(entry)),
  response: (tx, viewer, entry) => activityInHand(tx, viewer, ofActivity(entry)),
  async outcome(tx, viewer, entry) {
    const { status } = await activityToChange(tx, viewer, ofActivity(entry), mayRecordActivities)
    if (status !== 'idea') {
      throw new RuleBroken(
        'form',
        'The activity has been planned since, and what it will be judged by is locked. Add the outcome to it anew.',
      )
    }
  },
  async evidence(tx, { schoolId, ...viewer }, { recordId }) {
    if (!canRecordEvidence(viewer)) throw new NotAllowed()
    const { count } = await tx.evidence.updateMany({
      where: { schoolId, id: recordId, withdrawnAt: { not: null } },
      data: { withdrawnAt: null, withdrawnReason: null, version: { increment: 1 } },
    })
    if (count === 0) throw new RuleBroken('form', 'It is in use again already.')
  },
  async family(tx, viewer, entry) {
    onlyThoseWhoKeepFamilies(viewer)
    for (const { reference } of rowsOf(entry, 'Family')) {
      await familyReferenceIsFree(tx, viewer, String(reference))
    }
    await pupilsAreFree(tx, viewer, entry)
    await holdSessionsOf(tx, viewer, entry)
  },
  async pupil(tx, viewer, entry) {
    onlyThoseWhoKeepFamilies(viewer)
    await pupilsAreFree(tx, viewer, entry)
  },
  async question(_, viewer) {
    if (!mayAsk(viewer)) throw new NotAllowed()
  },
  async meeting(_, viewer) {
    if (!mayKeepMeetings(viewer)) throw new NotAllowed()
  },
  async forum_meeting(_, viewer) {
    if (!canKeepForums(viewer)) throw new NotAllowed()
  },
  calendar_span: (tx, viewer, entry) => roomInCalendar(tx, viewer, rowsOf(entry, 'CalendarSpan')),
  async group(tx, viewer, entry) {
    if (!mayChangeSettings(viewer)) throw new NotAllowed()
    for (const { name, key } of rowsOf(entry, 'PupilGroup')) {
      const there = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM "PupilGroup" WHERE "schoolId" = ${viewer.schoolId}::uuid
          AND (lower("name") = lower(${String(name)}) OR "key" = ${String(key)})`
      if (there.length > 0) throw new RuleBroken('form', `There is a group called “${name}” by now.`)
    }
  },
}

async function pupilsAreFree(tx: Tx, viewer: Viewer, entry: Entry) {
  for (const { reference } of rowsOf(entry, 'Pupil')) {
    await pupilReferenceIsFree(tx, viewer, String(reference))
  }
}

async function holdSessionsOf(tx: Tx, viewer: Viewer, entry: Entry) {
  const ids = rowsOf(entry, 'Attendance').map(({ sessionId }) => String(sessionId))
  await holdActivitiesOf(tx, viewer, { sessionIds: ids })
}
