import 'server-only'
import type { Tx } from '../../platform/database'
import type { Viewer } from '../../platform/viewer'

/** What the keys of counts are called, in the school's own order. */
export type Names = {
  categories: { id: string; name: string }[]
  yearGroups: string[]
  smallestShown: number
}

/** The school's categories, retired ones too because old cases have them, and its year groups, in one statement. */
export async function namesOf(tx: Tx, { schoolId }: Viewer): Promise<Names> {
  const school = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    relationLoadStrategy: 'join',
    select: {
      yearGroups: true,
      hideBelow: true,
      caseCategories: {
        orderBy: [{ position: 'asc' }, { name: 'asc' }],
        select: { id: true, name: true },
      },
    },
  })
  return {
    categories: school.caseCategories,
    yearGroups: school.yearGroups,
    smallestShown: school.hideBelow,
  }
}
