import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aPupil } from '@/prisma/builders'

/** Families F1, F2 and so on, numbered from `first`, each with one pupil, in Year 1 unless said otherwise. */
export async function families(
  viewer: Viewer,
  count: number,
  { first = 1, yearGroup = 'Year 1', className = 'Birch', groups = [] as string[] } = {},
): Promise<{ id: string; reference: string }[]> {
  const made: { id: string; reference: string }[] = []
  for (let number = first; number < first + count; number += 1) {
    const family = await aFamily(viewer, { reference: `F${number}` })
    await aPupil(viewer, { familyId: family.id, reference: `P${number}`, yearGroup, className, groups })
    made.push(family)
  }
  return made
}
