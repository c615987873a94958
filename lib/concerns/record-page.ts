import 'server-only'
import type { CaseChannel, Duty, Role } from '@/prisma/generated/enums'
import { inSchool } from '../platform/database'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { DEFAULT_CATEGORIES } from './default-categories'
import { mayRecordCase } from './policy'

export type RecordForm = {
  /** The school's own, or those it begins with while it has no case. */
  categories: { key: string; name: string; keywords: string[] }[]
  /** Whom it can be about. */
  people: { membershipId: string; name: string; role: Role; duties: Duty[] }[]
  /** How the last that this person wrote down had reached the school. */
  lastChannel: CaseChannel | null
}

/**
 * What the form needs by which somebody writes down what a parent said. Three statements.
 *
 * @throws NotAllowed for governors without a duty, and trust leaders
 */
export async function getRecordForm(viewer: Viewer): Promise<RecordForm> {
  if (!mayRecordCase(viewer)) throw new NotAllowed()
  const { schoolId, personId } = viewer
  return inSchool(viewer, async (tx) => {
    const categories = await tx.caseCategory.findMany({
      where: { schoolId, retiredAt: null },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { key: true, name: true, keywords: true },
    })
    const members = await tx.membership.findMany({
      where: { schoolId, deactivatedAt: null, role: { not: 'trust_leader' } },
      relationLoadStrategy: 'join',
      orderBy: { id: 'asc' },
      select: { id: true, role: true, duties: true, person: { select: { name: true } } },
    })
    const last = await tx.case.findFirst({
      where: { schoolId, recordedById: personId },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      select: { channel: true },
    })
    return {
      categories: categories.length > 0 ? categories : shipped(),
      people: members
        .map(({ id, role, duties, person }) => ({ membershipId: id, name: person.name, role, duties }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      lastChannel: last?.channel ?? null,
    }
  })
}

const shipped = () =>
  DEFAULT_CATEGORIES.map(({ key, name, keywords }) => ({ key, name, keywords: [...keywords] }))

/**
 * Whom to tell when a child may be at risk, by name where the school has put it on record.
 *
 * @example "Grace Okafor or Tom Reed", "the designated safeguarding lead"
 */
export function whomToTell(people: readonly { name: string; duties: readonly Duty[] }[]): string {
  const leads = people.filter(({ duties }) => duties.includes('safeguarding_lead')).map(({ name }) => name)
  return leads.length > 0
    ? new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(leads)
    : 'the designated safeguarding lead'
}
