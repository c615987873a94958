import 'server-only'
import { forbidden, notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Role } from '@/prisma/generated/enums'
import { readMembership } from './database'
import { currentSession } from './session'

declare const made: unique symbol

/** Somebody in one school, as of this request. Only this file makes one, so no query or command can be called without it. */
export type Viewer = {
  readonly [made]: true
  readonly personId: string
  readonly personName: string
  readonly membershipId: string
  readonly role: Role
  readonly schoolId: string
  readonly schoolSlug: string
  readonly schoolName: string
  readonly isDemonstration: boolean
  /** How many schools this person belongs to: the header offers the others. */
  readonly schoolsCount: number
  /** The form this request sends, when it does: see `changeInSchool`. */
  readonly submissionId?: string
}

/** A person in a school, with the membership read afresh; null when there is none, or none any longer. */
export async function viewerOf(personId: string, slug: string, signedInAt?: Date): Promise<Viewer | null> {
  const row = await readMembership(personId, slug)
  if (!row) return null
  if (signedInAt && signedInAt < row.sessionsValidFrom) return null
  const { sessionsValidFrom: _, ...viewer } = row
  return viewer as unknown as Viewer
}

/** The same viewer sending one form. */
export function sending(viewer: Viewer, submissionId: string): Viewer {
  return { ...viewer, submissionId }
}

/**
 * The viewer of this request in the school of this address. Signed out: to the sign-in page, and back.
 * Not a member: 404, the same as a school that does not exist.
 */
export const requireViewer = cache(async (slug: string): Promise<Viewer> => {
  const session = await currentSession()
  if (!session) redirect(`/sign-in?to=${encodeURIComponent(`/${slug}`)}`)
  const viewer = await viewerOf(session.personId, slug, session.signedInAt)
  if (!viewer) notFound()
  return viewer
})

/** As `requireViewer`, and 403 unless `may` holds. Queries and commands ask again for themselves. */
export async function requireViewerWho(slug: string, may: (viewer: Viewer) => boolean): Promise<Viewer> {
  const viewer = await requireViewer(slug)
  if (!may(viewer)) forbidden()
  return viewer
}
