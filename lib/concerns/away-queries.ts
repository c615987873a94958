import 'server-only'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { toDate, toIso } from '../platform/dates'
import { isLeader } from '../platform/roles'
import type { Viewer } from '../platform/viewer'
import { maySeeCases } from './policy'

/** Who is or will be away, and who stands in: one's own, and of everybody for leaders. */
export function listAway(viewer: Viewer) {
  if (!maySeeCases(viewer)) return Promise.resolve([])
  const { schoolId, membershipId } = viewer
  return inSchool(viewer, async (tx) => {
    const rows = await tx.away.findMany({
      where: {
        schoolId,
        toOn: { gte: toDate(today()) },
        ...(!isLeader(viewer) && { OR: [{ membershipId }, { deputyId: membershipId }] }),
      },
      relationLoadStrategy: 'join',
      orderBy: [{ fromOn: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        membershipId: true,
        fromOn: true,
        toOn: true,
        membership: { select: { person: { select: { name: true } } } },
        deputy: { select: { person: { select: { name: true } } } },
      },
    })
    return rows.map((row) => ({
      id: row.id,
      who: row.membership.person.name,
      deputy: row.deputy.person.name,
      fromOn: toIso(row.fromOn),
      toOn: toIso(row.toOn),
      /** Theirs to take back. */
      mayEnd: row.membershipId === membershipId || isLeader(viewer),
    }))
  })
}
