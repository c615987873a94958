import 'server-only'
import type { Band, Duty, Role } from '@/prisma/generated/enums'
import { type MembershipRow, readMembership, readMemberships } from './database'

declare const made: unique symbol

/**
 * Somebody in one school, as of this request. Only this file makes one, from a membership read that moment, so no
 * query or command can be called without it.
 */
export type Viewer = {
  readonly [made]: true
  readonly personId: string
  readonly personName: string
  readonly membershipId: string
  readonly role: Role
  /** What they do besides: the chair of governors, the clerk, the safeguarding lead. */
  readonly duties: readonly Duty[]
  readonly schoolId: string
  readonly schoolSlug: string
  readonly schoolName: string
  /** The colour and pattern of its header. */
  readonly schoolBand: Band
  readonly isDemonstration: boolean
  /** How many schools this person belongs to: the header offers the others. */
  readonly schoolsCount: number
  /** This school asks their role for a code after the password, and they have not set one up. */
  readonly owesSecondStep: boolean
  /** The form this request sends, when it does: see `changeInSchool`. */
  readonly submissionId?: string
}

/**
 * A person in the school of this address, with the membership read afresh; null when there is none, or none any
 * longer, or when the session began before the person ended all sessions.
 */
export async function viewerOf(personId: string, slug: string, signedInAt?: Date): Promise<Viewer | null> {
  const row = await readMembership(personId, slug)
  return row && viewerFrom(row, signedInAt)
}

/**
 * The same person in each school they are part of now, by the schools' names. Each opens its own school and no other; a
 * membership that has ended is none.
 */
export async function viewersOf(personId: string, signedInAt?: Date): Promise<Viewer[]> {
  const rows = await readMemberships(personId)
  return rows
    .flatMap((row) => viewerFrom(row, signedInAt) ?? [])
    .sort((a, b) => a.schoolName.localeCompare(b.schoolName, 'en-GB'))
}

function viewerFrom(row: MembershipRow, signedInAt?: Date): Viewer | null {
  const { sessionsValidFrom, ...viewer } = row
  if (signedInAt && signedInAt < sessionsValidFrom) return null
  return viewer as Omit<Viewer, typeof made> as Viewer
}

/** The same viewer sending one form. */
export function sending(viewer: Viewer, submissionId: string): Viewer {
  return { ...viewer, submissionId }
}
