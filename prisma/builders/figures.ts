import { randomUUID } from 'node:crypto'
import { type SavedFigures, saveFigures } from '@/lib/measures/figures-commands'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'

type Pair = readonly [before: number | null | undefined, after: number | null | undefined]

/**
 * Figures of new pupils, one for each pair, before and after. Null is a pupil known to have none; undefined is nothing.
 * Gives the pupils' references in the order of the pairs.
 */
export async function someFigures(
  viewer: Viewer,
  outcomeId: string,
  pairs: readonly Pair[],
  given: { beforeOn?: string; afterOn?: string; references?: string[] } = {},
): Promise<string[]> {
  const batch = randomUUID().slice(0, 6)
  const references = given.references ?? pairs.map((_, i) => `P-${batch}-${i + 1}`)
  await typeFigures(viewer, outcomeId, {
    added: pairs.map(([before, after], row) => ({
      row,
      reference: references[row] as string,
      before: typed(before),
      after: typed(after),
    })),
    dates: {
      before: { is: given.beforeOn ?? null, was: null },
      after: { is: given.afterOn ?? null, was: null },
    },
  })
  return references
}

/** Sends the table of an outcome's figures as the page does. */
export async function typeFigures(
  viewer: Viewer,
  outcomeId: string,
  given: Partial<Parameters<typeof saveFigures>[1]>,
): Promise<SavedFigures> {
  const { activityId } = await inSchool(viewer, (tx) =>
    tx.outcome.findFirstOrThrow({
      where: { schoolId: viewer.schoolId, id: outcomeId },
      select: { activityId: true },
    }),
  )
  return saveFigures(viewer, {
    activityId,
    outcomeId,
    pupils: [],
    added: [],
    dates: { before: { is: null, was: null }, after: { is: null, was: null } },
    addPupils: true,
    keepMine: false,
    lay: '',
    page: 1,
    ...given,
  })
}

function typed(figure: number | null | undefined): string {
  return figure === undefined ? '' : figure === null ? 'absent' : String(figure)
}
