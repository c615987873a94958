import 'server-only'
import { inSchool, type Tx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { readCalendar } from '../school-days/queries'
import type { SchoolCalendar } from '../school-days/school-days'
import { CASE_HAPPENINGS } from './happenings'
import { type CasePage, getCase } from './queries'

/** Somebody of the school, by what they have to do with a case. */
export type Person = { membershipId: string; personId: string; name: string }

/** An entry of a case's history. */
type Entry = {
  id: string
  at: Date
  kind: string
  personName: string
  detail: Record<string, unknown>
  sentence: string
}

export type WholeCase = {
  record: CasePage
  calendar: SchoolCalendar
  /** Newest first. */
  entries: Entry[]
  named: Person[]
  seenBy: Person[]
  /** It is for the chair or the clerk, and nobody has that duty. */
  isNobodys: boolean
}

/** A case with what its page shows of it, in one transaction; null when it is not this viewer's to know of. */
export function getWholeCase(viewer: Viewer, id: string): Promise<WholeCase | null> {
  return inSchool(viewer, async (tx) => {
    const record = await getCase(tx, viewer, id)
    if (!record) return null
    const calendar = await readCalendar(tx, viewer)
    const entries = await readEntries(tx, viewer, id)
    const people = await peopleOf(tx, viewer, record)
    return { record, calendar, entries, ...people }
  })
}

/** One person of each: those on record, and whoever has the duty where it is somebody's by duty. */
async function peopleOf(tx: Tx, { schoolId }: Viewer, { people, heldBy }: CasePage) {
  const ids = people.map(({ personId }) => personId)
  const holds = heldBy === 'school' ? [] : [{ duties: { has: heldBy }, deactivatedAt: null }]
  const members =
    ids.length === 0 && holds.length === 0
      ? []
      : await tx.membership.findMany({
          where: { schoolId, OR: [{ personId: { in: ids } }, ...holds] },
          orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
          select: {
            id: true,
            personId: true,
            duties: true,
            deactivatedAt: true,
            person: { select: { name: true } },
          },
        })
  const of = (part: 'named' | 'may_see') =>
    members
      .filter((one) => people.some(({ personId, part: is }) => personId === one.personId && is === part))
      .map(({ id, personId, person }) => ({ membershipId: id, personId, name: person.name }))
  const isHeld = members.some(
    ({ duties, deactivatedAt }) => heldBy !== 'school' && duties.includes(heldBy) && !deactivatedAt,
  )
  return { named: of('named'), seenBy: of('may_see'), isNobodys: heldBy !== 'school' && !isHeld }
}

async function readEntries(tx: Tx, { schoolId }: Viewer, id: string): Promise<Entry[]> {
  const entries = await tx.auditEntry.findMany({
    where: { schoolId, recordType: 'case', recordId: id },
    orderBy: { id: 'desc' },
    select: { id: true, at: true, kind: true, personName: true, detail: true },
  })
  return entries.map((entry) => {
    const detail = (entry.detail ?? {}) as Record<string, unknown>
    const words = CASE_HAPPENINGS[entry.kind]?.(detail) ?? `(${entry.kind})`
    return { ...entry, detail, sentence: `${entry.personName} ${words}` }
  })
}
