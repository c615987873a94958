import { expect, it } from 'vitest'
import { changeOutcome } from '@/lib/activities/outcome-commands'
import { aSchool } from '@/prisma/builders'
import { aLottery, type Lottery } from '@/prisma/builders/evaluation'
import { someFigures } from '@/prisma/builders/figures'
import { inSchool } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { sayItRepeats } from './runs-commands'

/** Says that a little more, or less, would matter. */
async function saidOtherwise(head: Viewer, { outcomeId }: Lottery, worthwhile: number) {
  const outcome = await inSchool(head, (tx) =>
    tx.outcome.findFirstOrThrow({ where: { schoolId: head.schoolId, id: outcomeId } }),
  )
  const { id, version, about, statement, measureId, baseline, target, comparedHow } = outcome
  const reviewOn = outcome.reviewOn?.toISOString().slice(0, 10) ?? null
  return changeOutcome(head, {
    id,
    version,
    about,
    statement,
    measureId,
    baseline,
    target,
    worthwhile,
    reviewOn,
    comparedHow,
  })
}

it('two groups of one activity that are changed at the same moment wait for each other, and neither is lost', async () => {
  const { head } = await aSchool()
  const autumn = await aLottery(head, { title: 'Reading, autumn', pupils: 24 })
  const spring = await aLottery(head, { title: 'Reading, spring', pupils: 24 })
  await sayItRepeats(head, { id: spring.id, firstId: autumn.id })
  for (let round = 1; round <= 3; round += 1) {
    const [both, other] = round % 2 ? [autumn, spring] : [spring, spring]
    await Promise.all([
      someFigures(head, both.outcomeId, [[80, 90 + round]]),
      saidOtherwise(head, other, round / 4),
      saidOtherwise(head, other === spring ? autumn : spring, round / 4),
    ])
  }
  const figures = await inSchool(head, (tx) => tx.figure.count({ where: { schoolId: head.schoolId } }))
  expect(figures).toBe(2 * (24 + 24 + 3))
})
