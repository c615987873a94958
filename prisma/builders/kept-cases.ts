import { keepUntil } from '@/lib/concerns/keep'
import type { CaseInput } from '@/lib/concerns/schema'
import { inSchool, withAllCases } from '@/lib/platform/database'
import { type IsoDate, toDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { aCase } from './concerns'

/** A case that ended on a day long ago, and is kept as its category has it. Resolves to its id. */
export async function anOldCase(
  viewer: Viewer,
  { endedOn = '2019-03-01', ...given }: Partial<CaseInput> & { endedOn?: IsoDate } = {},
): Promise<string> {
  const id = await aCase(viewer, { receivedOn: endedOn, ...given })
  const { schoolId } = viewer
  await inSchool(viewer, (tx) =>
    withAllCases(tx, viewer, async () => {
      const { category } = await tx.case.findFirstOrThrow({
        where: { schoolId, id },
        select: { category: { select: { keepYears: true } } },
      })
      await tx.case.updateMany({
        where: { schoolId, id },
        data: {
          status: 'resolved',
          endedOn: toDate(endedOn),
          endedAtStage: 0,
          dueOn: null,
          keepUntil: toDate(keepUntil({ endedOn, ...category })),
        },
      })
    }),
  )
  return id
}
