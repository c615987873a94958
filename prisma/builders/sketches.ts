import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'

/** Until the builders through real commands stand: the barest activity and families. */
export async function sketchActivity(viewer: Viewer, given: Record<string, unknown> = {}): Promise<string> {
  const { id } = await inSchool(viewer, (tx) =>
    tx.activity.create({
      data: {
        schoolId: viewer.schoolId,
        title: 'Reading together',
        academicYear: 2026,
        createdById: viewer.personId,
        ...given,
      },
      select: { id: true },
    }),
  )
  return id
}

export async function sketchFamilies(
  viewer: Viewer,
  count: number,
  yearGroup = 'Year 1',
  groups: string[] = [],
) {
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const before = await tx.family.count({ where: { schoolId } })
    const families = await tx.family.createManyAndReturn({
      data: Array.from({ length: count }, (_, i) => ({ schoolId, reference: `F${before + i + 1}` })),
      select: { id: true, reference: true },
    })
    await tx.pupil.createMany({
      data: families.map((family) => ({
        schoolId,
        familyId: family.id,
        reference: `P${family.reference.slice(1)}`,
        yearGroup,
        className: 'Birch',
        groups,
      })),
    })
    return families
  })
}
