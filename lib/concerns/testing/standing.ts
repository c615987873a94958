import type { Prisma } from '@/prisma/generated/client'
import { inSchool } from '../../platform/database'
import type { Viewer } from '../../platform/viewer'
import { rebuild } from '../rebuild'
import { standingOf } from '../standing'

const ROWS = {
  kind: true,
  status: true,
  stage: true,
  receivedOn: true,
  dueOn: true,
  pausedOn: true,
  endedOn: true,
  endedAtStage: true,
  finding: true,
  apologyGiven: true,
  redirectedTo: true,
  timesReopened: true,
  reopenedOn: true,
  heldBy: true,
  isRestricted: true,
  category: { select: { name: true } },
  handler: { select: { person: { select: { name: true } } } },
  stages: { orderBy: { number: 'asc' } },
  pauses: { orderBy: [{ fromOn: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.CaseSelect

/** Where a case stands by its rows, and by nothing but its history, with how many entries that has. */
export function bothStandings(viewer: Viewer, id: string) {
  return inSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    const row = await tx.case.findFirstOrThrow({ where: { schoolId, id }, select: ROWS })
    const entries = await tx.auditEntry.findMany({
      where: { schoolId, recordType: 'case', recordId: id },
      orderBy: { id: 'asc' },
      select: { kind: true, detail: true },
    })
    return { byRows: standingOf(row), byHistory: rebuild(entries), entries }
  })
}
