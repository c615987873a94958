import { expect, test } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { anOffer } from '@/prisma/builders/skills'
import { familyLeft } from '../families/commands'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { addDays } from '../platform/dates'
import { standingOffers } from './standing'

test('an offer stands until the family leaves or what they agreed to ends, and only in its own school', async () => {
  const { head } = await aSchool()
  const { head: other } = await aSchool()
  const [here, left] = [await aFamily(head), await aFamily(head)]
  const stands = [
    await anOffer(head, { familyId: here.id, consentUntil: today() }),
    await anOffer(head, { familyId: null }),
  ]
  await anOffer(head, { familyId: here.id, consentUntil: addDays(today(), -1) })
  await anOffer(head, { familyId: left.id })
  await familyLeft(head, { id: left.id, version: 1 })
  await anOffer(other)
  const found = await inSchool(head, (tx) => tx.offer.findMany({ where: standingOffers(head.schoolId) }))
  expect(found.map(({ id }) => id).sort()).toEqual(stands.sort())
})
