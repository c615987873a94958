import 'server-only'
import { recordHappening, staleEdit } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { inSchool, type Tx } from '@/lib/platform/database'
import { NotAllowed, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { mayChangeSettings } from './policy'
import type { SettingsInput } from './schema'

/** The school as its head may change it, with the school's own pupil groups; null for anybody else. */
export async function getSettings(viewer: Viewer) {
  if (!mayChangeSettings(viewer)) return null
  return inSchool(viewer, (tx) =>
    tx.school.findUniqueOrThrow({
      where: { id: viewer.schoolId },
      relationLoadStrategy: 'join',
      select: {
        name: true,
        urn: true,
        postcode: true,
        phase: true,
        yearGroups: true,
        classNames: true,
        hideBelow: true,
        band: true,
        version: true,
        groups: {
          where: { schoolId: viewer.schoolId },
          orderBy: { position: 'asc' },
          select: { id: true, name: true, isOwn: true },
        },
      },
    }),
  )
}

/**
 * Changes the school's name, URN, year groups, classes, and the smallest number governors may see.
 *
 * @throws RuleBroken when pupils are in a year group that would go
 */
export async function changeSettings(viewer: Viewer, input: SettingsInput): Promise<string> {
  if (!mayChangeSettings(viewer)) throw new NotAllowed()
  const { version, schoolName: name, urn, yearGroups, classNames, hideBelow, band } = input
  return changeInSchool(viewer, async (tx) => {
    const id = viewer.schoolId
    const before = await tx.school.findUniqueOrThrow({
      where: { id },
      select: { name: true, urn: true, yearGroups: true, classNames: true, hideBelow: true, band: true },
    })
    const after = { name, urn, yearGroups: yearGroups as string[], classNames, hideBelow, band }
    await nobodyIsLeftBehind(
      tx,
      viewer,
      before.yearGroups.filter((year) => !after.yearGroups.includes(year)),
    )
    const { count } = await tx.school.updateMany({
      where: { id, version },
      data: { ...after, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await recordHappening(tx, viewer, {
      kind: 'school.settings_changed',
      recordType: 'school',
      recordId: id,
      detail: difference(before, after),
    })
    return id
  })
}

async function nobodyIsLeftBehind(tx: Tx, viewer: Viewer, going: string[]): Promise<void> {
  if (going.length === 0) return
  const pupil = await tx.pupil.findFirst({
    where: { schoolId: viewer.schoolId, leftAt: null, yearGroup: { in: going } },
    select: { yearGroup: true },
  })
  if (!pupil) return
  throw new RuleBroken(
    'yearGroups',
    `There are pupils in ${pupil.yearGroup}. Move them to another year group or note that they have left, before you take it away.`,
  )
}

type Settings = {
  name: string
  urn: string | null
  yearGroups: string[]
  classNames: string[]
  hideBelow: number
  band: string
}

/** Only what changed, as it was and as it is. */
function difference(before: Settings, after: Settings) {
  const changed = (Object.keys(after) as (keyof Settings)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  const only = (settings: Settings) =>
    Object.fromEntries(changed.map((field) => [field, settings[field]])) as Record<string, string>
  return { before: only(before), after: only(after) }
}
