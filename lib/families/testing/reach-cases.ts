import { setClock } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'

/** The academic year of the hand-made cases of reach. */
export const YEAR = 2025
export const atSchool = (day = '2025-10-01') => setClock(new Date(`${day}T10:00:00Z`))

type Aim = { yearGroups?: string[]; groups?: string[]; status?: 'idea' | 'planned'; academicYear?: number }

export async function anActivity(
  viewer: Viewer,
  { status = 'planned', academicYear = YEAR, ...aim }: Aim = {},
) {
  const { schoolId, personId } = viewer
  return inSchool(viewer, (tx) =>
    tx.activity.create({
      data: { schoolId, title: 'Reading together', academicYear, status, createdById: personId, ...aim },
      select: { id: true },
    }),
  )
}

type Who = { family: string; invited?: boolean; came?: boolean }

export async function aSession(
  viewer: Viewer,
  activityId: string,
  who: Who[],
  by: 'families' | 'counts' = 'families',
) {
  const { schoolId } = viewer
  await inSchool(viewer, async (tx) => {
    const { id } = await tx.session.create({
      data: { schoolId, activityId, heldOn: new Date('2025-11-04'), attendanceBy: by },
    })
    const rows = who.map(({ family, invited = true, came = false }) => ({
      schoolId,
      sessionId: id,
      familyId: family,
      invited,
      came,
    }))
    await tx.attendance.createMany({ data: rows })
  })
}
