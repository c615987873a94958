import 'server-only'
import { inSchool } from '../platform/database'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { whereTaught } from './family'
import { canSeeFamilies } from './policy'

const MOST = 8

/**
 * Families at the school whose reference, or a pupil's, begins with what is typed. What is taken is the family's reference.
 *
 * @throws NotAllowed for those who see counts only
 */
export async function suggestFamilies(
  viewer: Viewer,
  typed: string,
): Promise<{ value: string; words: string }[]> {
  if (!canSeeFamilies(viewer)) throw new NotAllowed()
  const text = typed.trim()
  if (text === '' || text.length > 60) return []
  // Nothing in what is typed is a pattern.
  const begins = { startsWith: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const { schoolId } = viewer
  const families = await inSchool(viewer, (tx) =>
    tx.family.findMany({
      where: {
        schoolId,
        leftAt: null,
        OR: [{ reference: begins }, { pupils: { some: { reference: begins, leftAt: null } } }],
      },
      relationLoadStrategy: 'join',
      orderBy: { reference: 'asc' },
      take: MOST,
      select: {
        reference: true,
        pupils: {
          where: { leftAt: null },
          orderBy: { reference: 'asc' },
          select: { reference: true, yearGroup: true, className: true },
        },
      },
    }),
  )
  return families.map(({ reference, pupils }) => ({
    value: reference,
    words: pupils.map((pupil) => `${pupil.reference}, ${whereTaught(pupil)}`).join('; ') || 'a family',
  }))
}
