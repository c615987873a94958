import 'server-only'
import { inSchool, type Tx } from '../platform/database'
import { toIso } from '../platform/dates'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { canSeeFamilies } from './policy'
import { type RegisterChoices, readChoices } from './register'

/** The newest entries of a record's history; older ones are in the school's. */
const HISTORY_SHOWN = 30

type HistoryEntry = {
  id: string
  at: Date
  personName: string
  kind: string
  detail: Record<string, unknown>
}

export type TriedSession = {
  id: string
  heldOn: string
  invited: boolean
  came: boolean
  activity: { id: string; title: string; academicYear: number }
}

export type FamilyRecord = NonNullable<Awaited<ReturnType<typeof getFamily>>>

/** One family with its pupils, every session it was invited to (newest first), and its history. Null when not this viewer's. */
export async function getFamily(viewer: Viewer, id: string) {
  if (!canSeeFamilies(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const family = await tx.family.findFirst({
      where: { schoolId, id },
      select: {
        id: true,
        reference: true,
        languages: true,
        version: true,
        leftAt: true,
        pupils: {
          orderBy: { reference: 'asc' },
          select: { ...PUPIL, _count: { select: { figures: true } } },
        },
        attendance: {
          where: { OR: [{ invited: true }, { came: true }], session: { attendanceBy: 'families' } },
          orderBy: [{ session: { heldOn: 'desc' } }, { sessionId: 'desc' }],
          select: {
            invited: true,
            came: true,
            session: {
              select: {
                id: true,
                heldOn: true,
                activity: { select: { id: true, title: true, academicYear: true } },
              },
            },
          },
        },
        school: { select: { groups: { orderBy: { position: 'asc' }, select: { key: true, name: true } } } },
        _count: { select: { attendance: true } },
      },
      relationLoadStrategy: 'join',
    })
    if (!family) return null
    const { attendance, _count, pupils, school, ...rest } = family
    const history = await readHistory(tx, viewer, [id, ...pupils.map((pupil) => pupil.id)])
    return {
      ...rest,
      groups: school.groups,
      pupils: pupils.toSorted(hereFirst),
      tried: attendance.map(({ invited, came, session }): TriedSession => {
        const { id, heldOn, activity } = session
        return { id, heldOn: toIso(heldOn), invited, came, activity }
      }),
      hanging: {
        sessions: _count.attendance,
        figures: pupils.reduce((sum, pupil) => sum + pupil._count.figures, 0),
      },
      history,
    }
  })
}

/** One pupil with the family, what the form offers, and the history. Null when not this viewer's. */
export async function getPupil(viewer: Viewer, id: string) {
  if (!canSeeFamilies(viewer) || !isRecordId(id)) return null
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const pupil = await tx.pupil.findFirst({
      where: { schoolId, id },
      select: {
        ...PUPIL,
        version: true,
        family: { select: { id: true, reference: true, leftAt: true } },
        _count: { select: { figures: true } },
      },
      relationLoadStrategy: 'join',
    })
    if (!pupil) return null
    const choices: RegisterChoices = await readChoices(tx, viewer)
    const { _count, ...rest } = pupil
    return {
      ...rest,
      hanging: { sessions: 0, figures: _count.figures },
      choices,
      history: await readHistory(tx, viewer, [id]),
    }
  })
}

/** A family that a pupil is to be added to, and what the form offers. Null when not this viewer's. */
export async function getFamilyForNewPupil(viewer: Viewer, id: string) {
  if (!canSeeFamilies(viewer) || !isRecordId(id)) return null
  return inSchool(viewer, async (tx) => {
    const family = await tx.family.findFirst({
      where: { schoolId: viewer.schoolId, id },
      select: { id: true, reference: true, leftAt: true },
    })
    return family && { ...family, choices: await readChoices(tx, viewer) }
  })
}

const PUPIL = {
  id: true,
  reference: true,
  yearGroup: true,
  className: true,
  groups: true,
  leftAt: true,
} as const

async function readHistory(tx: Tx, viewer: Viewer, records: string[]): Promise<HistoryEntry[]> {
  const entries = await tx.auditEntry.findMany({
    where: {
      schoolId: viewer.schoolId,
      recordType: { in: ['family', 'pupil'] },
      recordId: { in: records },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: HISTORY_SHOWN,
    select: { id: true, at: true, personName: true, kind: true, detail: true },
  })
  return entries.map((entry) => ({ ...entry, detail: entry.detail as Record<string, unknown> }))
}

const byReference = new Intl.Collator('en-GB', { numeric: true })

function hereFirst(a: Standing, b: Standing): number {
  return (
    Number(a.leftAt !== null) - Number(b.leftAt !== null) || byReference.compare(a.reference, b.reference)
  )
}

type Standing = { reference: string; leftAt: Date | null }
