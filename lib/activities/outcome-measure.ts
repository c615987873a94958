import 'server-only'
import type { Tx } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import type { OutcomeAbout } from '@/prisma/generated/enums'

/**
 * The measure that was chosen for a criterion: this school's, about the same people, in use or the one it has already.
 *
 * @param keptId the measure it has; null for a new one
 * @returns null where none was chosen
 * @throws RuleBroken on `measureId`
 */
export async function measureChosen(
  tx: Tx,
  viewer: Viewer,
  { measureId, about }: { measureId: string | null; about: OutcomeAbout },
  keptId: string | null,
) {
  if (measureId === null) return null
  const measure = await tx.measure.findFirst({
    where: { schoolId: viewer.schoolId, id: measureId },
    select: { name: true, unit: true, direction: true, about: true, retiredAt: true },
  })
  if (!measure || (measure.retiredAt && measureId !== keptId)) {
    throw new RuleBroken('measureId', 'Choose one of your school’s measures.')
  }
  if (measure.about !== about) {
    throw new RuleBroken(
      'measureId',
      `“${measure.name}” measures ${measure.about}, and this is a change for ${about}. Choose one that fits.`,
    )
  }
  return measure
}
