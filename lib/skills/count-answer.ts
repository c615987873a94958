import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../platform/database'

type Answered = Omit<Prisma.CampaignAnswerUncheckedCreateInput, 'campaignId' | 'id'> & {
  campaignId: string | null
}

/**
 * Counts a family's answer in the campaign it was asked by, once: whoever answers again has changed it. Answers by an open
 * link count one for each offer until they are matched to a family; "nothing now" by one counts every time.
 */
export async function countAsAnswered(tx: Tx, { campaignId, ...answer }: Answered): Promise<void> {
  if (!campaignId) return
  const { schoolId, familyId } = answer
  const before = familyId
    ? await tx.campaignAnswer.findFirst({ where: { schoolId, campaignId, familyId }, select: { id: true } })
    : null
  if (before) {
    await tx.campaignAnswer.updateMany({ where: { schoolId, id: before.id }, data: answer })
    return
  }
  await tx.campaignAnswer.create({ data: { ...answer, campaignId }, select: { id: true } })
}
