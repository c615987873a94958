import 'server-only'
import type { RequestStatus } from '@/prisma/generated/enums'
import type { Tx } from '../platform/database'
import { NotAllowed, NotFound } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { canRequest } from './policy'

type RequestInHand = {
  id: string
  title: string
  status: RequestStatus
  isUnsupervised: boolean
  neededOn: Date | null
  activityId: string | null
}

/**
 * The request a command is about to change or to invite for, locked until the transaction ends: of two who invite, place or
 * close at the same moment the second sees what the first did.
 *
 * @throws NotFound when it is not this school's; NotAllowed to those who only read
 */
export async function requestInHand(tx: Tx, viewer: Viewer, id: string): Promise<RequestInHand> {
  const rows = await tx.$queryRaw<RequestInHand[]>`
    SELECT "id", "title", "status"::text, "isUnsupervised", "neededOn", "activityId"
    FROM "SkillRequest" WHERE "schoolId" = ${viewer.schoolId}::uuid AND "id" = ${id}::uuid FOR NO KEY UPDATE`
  const request = rows[0]
  if (!request) throw new NotFound()
  if (!canRequest(viewer)) throw new NotAllowed()
  return request
}
