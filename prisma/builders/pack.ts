import { buildContents } from '@/lib/conversation/build-contents'
import type { PackChoice } from '@/lib/conversation/choice'
import { changeChoice, keepContents, newPack, packInHand } from '@/lib/conversation/pack-commands'
import { today } from '@/lib/platform/clock'
import { inSchool } from '@/lib/platform/database'
import { academicYearOf } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'

/** A pack with what is proposed for its year, or with what is given; gives its id. */
export async function aPack(
  viewer: Viewer,
  given: { title?: string; academicYear?: number } & Partial<Omit<PackChoice, 'academicYear'>> = {},
): Promise<string> {
  const { title = 'Spring visit', academicYear = academicYearOf(today()), ...chosen } = given
  const id = await newPack(viewer, { title, academicYear })
  if (Object.keys(chosen).length === 0) return id
  const { version, choice } = await inSchool(viewer, (tx) => packInHand(tx, viewer, id))
  return changeChoice(viewer, { id, version, title, ...choice, ...chosen })
}

/** Builds what a pack says, without its files. */
export async function contentsBuilt(viewer: Viewer, id: string) {
  return inSchool(viewer, async (tx) => {
    const contents = await buildContents(tx, viewer, await packInHand(tx, viewer, id))
    await keepContents(tx, viewer, id, contents)
    return contents
  })
}

/** A pack that is built, without its files; gives its id. */
export async function aBuiltPack(viewer: Viewer, given: Parameters<typeof aPack>[1] = {}): Promise<string> {
  const id = await aPack(viewer, given)
  await contentsBuilt(viewer, id)
  return id
}
