import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { RequestOrigin, RequestStatus } from '@/prisma/generated/enums'
import { inSchool } from '../platform/database'
import { type IsoDate, toIso } from '../platform/dates'
import type { Viewer } from '../platform/viewer'
import { canRequest } from './policy'
import { REQUEST_ORIGINS, REQUEST_STATUSES } from './request'

export const REQUESTS_A_PAGE = 50

type RequestFilters = { status: RequestStatus | null; origin: RequestOrigin | null }

/** The filters as they stand in an address; what is not one of the choices is none. */
export function requestFilters(asked: { status?: string | null; origin?: string | null }): RequestFilters {
  return {
    status: REQUEST_STATUSES.find((one) => one === asked.status) ?? null,
    origin: REQUEST_ORIGINS.find((one) => one === asked.origin) ?? null,
  }
}

const ROW = {
  id: true,
  title: true,
  origin: true,
  subject: true,
  yearGroups: true,
  neededOn: true,
  status: true,
  postedOn: true,
  postedByName: true,
  closedWhy: true,
  placements: { select: { status: true } },
} satisfies Prisma.SkillRequestSelect

type Row = Prisma.SkillRequestGetPayload<{ select: typeof ROW }>

export type RequestRow = Omit<Row, 'neededOn' | 'postedOn'> & { neededOn: IsoDate | null; postedOn: IsoDate }

/**
 * Requests for a parent: the open ones first, and of these what is needed soonest. Two statements. Null for whoever may not ask.
 *
 * @param page from 1; all of them where it is left out, for a file
 */
export async function listRequests(
  viewer: Viewer,
  { status, origin }: RequestFilters,
  page?: number,
): Promise<{ rows: RequestRow[]; total: number } | null> {
  if (!canRequest(viewer)) return null
  const where = { schoolId: viewer.schoolId, ...(status && { status }), ...(origin && { origin }) }
  return inSchool(viewer, async (tx) => {
    const rows = await tx.skillRequest.findMany({
      where,
      relationLoadStrategy: 'join',
      orderBy: [{ status: 'asc' }, { neededOn: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }],
      ...(page && { skip: (page - 1) * REQUESTS_A_PAGE, take: REQUESTS_A_PAGE }),
      select: ROW,
    })
    return { rows: rows.map(rowOf), total: page ? await tx.skillRequest.count({ where }) : rows.length }
  })
}

const rowOf = ({ neededOn, postedOn, ...row }: Row): RequestRow => ({
  ...row,
  neededOn: toIso(neededOn),
  postedOn: toIso(postedOn),
})
