import { beginConcerns } from '@/lib/concerns/beginnings'
import { drawReference } from '@/lib/concerns/reference'
import { recordHappenings } from '@/lib/platform/audit'
import { now } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { type IsoDate, toDate } from '@/lib/platform/dates'
import { newId } from '@/lib/platform/new-id'
import type { Viewer } from '@/lib/platform/viewer'
import type {
  CaseChannel,
  CaseFinding,
  CaseHolder,
  CaseKind,
  CaseStatus,
  ParentVerdict,
} from '../generated/enums'

/** How long a stage took, in the days of its procedure; null for what was never done. */
type PastStage = {
  number: number
  beganOn: IsoDate
  acknowledgeBy?: IsoDate | null
  acknowledgedOn?: IsoDate | null
  acknowledgedIn?: number | null
  answerBy?: IsoDate | null
  answeredOn?: IsoDate | null
  answeredIn?: number | null
}

export type PastCase = {
  receivedOn: IsoDate
  endedOn?: IsoDate | null
  kind?: CaseKind
  categoryKey?: string
  yearGroup?: string | null
  channel?: CaseChannel
  status?: CaseStatus
  stage?: number
  finding?: CaseFinding | null
  actionTaken?: string | null
  familyId?: string | null
  parentSaid?: ParentVerdict | null
  heldBy?: CaseHolder
  isRestricted?: boolean
  words?: string
  stages?: PastStage[]
  /** People named in it, by their own id: the last thing that is written, because from then on it is hidden from them. */
  named?: string[]
}

/**
 * A case of years ago as the tables hold it, written past the commands, because trends need years of them and no command
 * works in the past. Resolves to its id.
 */
export async function aPastCase(viewer: Viewer, given: PastCase): Promise<string> {
  const [id] = await pastCases(viewer, [given])
  return id as string
}

/** Many at once, in few statements. Resolves to their ids, in order. */
export function pastCases(viewer: Viewer, given: readonly PastCase[]): Promise<string[]> {
  const { schoolId, personId, personName } = viewer
  return inSchool(viewer, async (tx) => {
    await beginConcerns(tx, viewer)
    const categories = await tx.caseCategory.findMany({
      where: { schoolId },
      select: { id: true, key: true },
    })
    const procedure = await tx.caseProcedure.findFirstOrThrow({
      where: { schoolId, key: 'maintained' },
      select: { id: true },
    })
    const category = new Map(categories.map(({ key, id }) => [key, id]))
    const rows = given.map((one) => ({ id: newId(), one }))
    await tx.case.createMany({
      data: rows.map(({ id, one }) => ({
        schoolId,
        id,
        reference: drawReference(),
        kind: one.kind ?? 'concern',
        status: one.status ?? (one.endedOn === null ? 'open' : 'resolved'),
        channel: one.channel ?? 'gate',
        words: one.words ?? 'Nobody rang us back.',
        categoryId: category.get(one.categoryKey ?? 'communication') as string,
        yearGroup: one.yearGroup ?? null,
        familyId: one.familyId ?? null,
        receivedOn: toDate(one.receivedOn),
        recordedAt: now(),
        recordedById: personId,
        recordedByName: personName,
        heldBy: one.heldBy ?? 'school',
        isRestricted: one.isRestricted ?? false,
        procedureId: procedure.id,
        stage: one.stage ?? 0,
        endedOn: one.endedOn === null ? null : toDate(one.endedOn ?? one.receivedOn),
        finding: one.finding ?? null,
        actionTaken: one.actionTaken ?? null,
        parentSaid: one.parentSaid ?? null,
      })),
    })
    await tx.caseStage.createMany({
      data: rows.flatMap(({ id, one }) =>
        (one.stages ?? []).map((stage) => ({
          schoolId,
          caseId: id,
          number: stage.number,
          beganOn: toDate(stage.beganOn),
          acknowledgeBy: day(stage.acknowledgeBy),
          acknowledgedOn: day(stage.acknowledgedOn),
          acknowledgedIn: stage.acknowledgedIn ?? null,
          answerBy: day(stage.answerBy),
          answeredOn: day(stage.answeredOn),
          answeredIn: stage.answeredIn ?? null,
        })),
      ),
    })
    // What is kept of a school's records is worked out again when its history goes on, as it does with every command.
    await recordHappenings(
      tx,
      viewer,
      rows.map(({ id, one }) => ({
        kind: 'case.recorded',
        recordType: 'case',
        recordId: id,
        detail: { what: one.kind ?? 'concern', channel: one.channel ?? 'gate', receivedOn: one.receivedOn },
      })),
    )
    await tx.casePerson.createMany({
      data: rows.flatMap(({ id, one }) =>
        (one.named ?? []).map((named) => ({
          schoolId,
          caseId: id,
          personId: named,
          part: 'named' as const,
          addedAt: now(),
          addedByName: personName,
        })),
      ),
    })
    return rows.map(({ id }) => id)
  })
}

const day = (date: IsoDate | null | undefined) => (date ? toDate(date) : null)
