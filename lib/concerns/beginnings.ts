import 'server-only'
import { now } from '../platform/clock'
import type { Tx } from '../platform/database'
import { type IsoDate, toDate } from '../platform/dates'
import { DEFAULT_CATEGORIES } from './default-categories'
import { DEFAULT_LETTERS } from './default-letters'
import { DEFAULT_PROCEDURES } from './default-procedures'

/** Before any case: the shipped procedures are in force for whatever a school brings along from earlier. */
export const EVER: IsoDate = '2000-01-01'
const SHIPPED_BY = 'Alongside'

/**
 * The categories, procedures and letters a school starts with, to be changed as it likes. Does nothing in a school that has
 * them; schools made before there were any get them with their first case.
 */
export async function beginConcerns(tx: Tx, { schoolId }: { schoolId: string }): Promise<void> {
  const { count } = await tx.caseCategory.createMany({
    data: DEFAULT_CATEGORIES.map(({ key, name, keywords, keepYears }, position) => ({
      schoolId,
      key,
      name,
      keywords: [...keywords],
      keepYears,
      position,
    })),
    skipDuplicates: true,
  })
  if (count === 0) return
  await tx.caseProcedure.createMany({
    data: DEFAULT_PROCEDURES.map((procedure) => ({
      schoolId,
      key: procedure.key,
      number: 1,
      name: procedure.name,
      content: procedure,
      inForceFrom: toDate(EVER),
      // Most schools are maintained; an academy chooses its own ladder in the settings.
      isChosen: procedure.key !== 'academy',
      madeByName: SHIPPED_BY,
      createdAt: now(),
    })),
    skipDuplicates: true,
  })
  await tx.letterTemplate.createMany({
    data: DEFAULT_LETTERS.map(({ key, name, body }, position) => ({ schoolId, key, name, body, position })),
  })
}
