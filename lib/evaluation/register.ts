import 'server-only'
import { pupilsItIsFor, type WhoFor } from '../activities/who-for'
import { findPupils } from '../measures/figures-pupils'
import type { Tx } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { referencesIn } from './groups-schema'

/** A pupil of the register as groups are made of them. */
export type Registered = {
  id: string
  reference: string
  familyId: string | null
  className: string | null
  yearGroup: string | null
  groups: string[]
}

const REGISTERED = {
  id: true,
  reference: true,
  familyId: true,
  className: true,
  yearGroup: true,
  groups: true,
} as const

/** A school's largest year many times over: more pupils than this are no groups to be compared. */
export const MOST_IN_GROUPS = 3_000

/** The pupils an activity is for, in the order of their references. */
export function readPupilsItIsFor(tx: Tx, { schoolId }: Viewer, activity: WhoFor): Promise<Registered[]> {
  return tx.pupil.findMany({
    where: { schoolId, ...pupilsItIsFor(activity) },
    orderBy: [{ className: 'asc' }, { reference: 'asc' }],
    select: REGISTERED,
  })
}

/** Those pupils of the school, whoever the activity is for. */
export function readRegistered(tx: Tx, { schoolId }: Viewer, ids: string[]): Promise<Registered[]> {
  return tx.pupil.findMany({ where: { schoolId, id: { in: ids } }, select: REGISTERED })
}

/**
 * The pupils whose references somebody typed.
 *
 * @param field whose words say which reference is not in the register
 * @throws RuleBroken naming the first few that are not there
 */
export async function pupilsTyped(
  tx: Tx,
  viewer: Viewer,
  field: string,
  text: string | null,
): Promise<string[]> {
  const references = referencesIn(text)
  const known = await findPupils(tx, viewer, references)
  const missing = references.filter((reference) => !known.has(reference))
  if (missing.length > 0) {
    const named = missing.slice(0, MOST_NAMED).map((reference) => `“${reference.slice(0, 40)}”`)
    const more = missing.length > MOST_NAMED ? `, and ${missing.length - MOST_NAMED} more` : ''
    throw new RuleBroken(
      field,
      `The register has no pupil ${named.join(', ')}${more}. Check the reference, or add the pupil under Parents first.`,
    )
  }
  return [...new Set([...known.values()].map(({ id }) => id))]
}

const MOST_NAMED = 3

/** Pupils are matched within their year and with others of the same support: the two groups that change progress most. */
const MATCHED_WITHIN = ['pupil_premium', 'send'] as const

/** What a pupil is only matched within: "Year 3 · send". */
export function stratumOf({ yearGroup, groups }: Pick<Registered, 'yearGroup' | 'groups'>): string {
  return [yearGroup ?? '', ...MATCHED_WITHIN.filter((key) => groups.includes(key))].join(' · ')
}

/** A pupil put into a group, as they are that day. */
export function memberOf(
  { id, className, familyId, ...pupil }: Registered,
  arm: 'took_part' | 'compared',
  drawNumber: number | null,
) {
  return { pupilId: id, arm, drawNumber, className, familyId, stratum: stratumOf(pupil) }
}

/** @throws RuleBroken when the groups would be too large to compare here */
export function refuseTooMany(count: number): void {
  if (count <= MOST_IN_GROUPS) return
  throw new RuleBroken(
    'form',
    `That is ${count.toLocaleString('en-GB')} pupils, and groups hold ${MOST_IN_GROUPS.toLocaleString('en-GB')} at most. Choose fewer classes.`,
  )
}
