import 'server-only'
import { headers } from 'next/headers'
import { forbidden, notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { ASKED_FOR, openAddress } from './asked-for'
import { personIn } from './current-person'
import { currentSession } from './session'
import { type Viewer, viewerOf, viewersOf } from './viewer'

/**
 * The viewer of this request in the school of this address. Signed out, or all sessions ended since: to the sign-in
 * page, and back. Not a member: 404, the same as a school that does not exist.
 */
export const requireViewer = cache(async (slug: string): Promise<Viewer> => {
  const session = await currentSession()
  if (!session) return signInAgain(slug)
  const viewer = await viewerOf(session.personId, slug, session.signedInAt)
  if (viewer?.owesSecondStep) await setUpSecondStep(slug)
  if (viewer) return viewer
  if (!(await personIn(session))) return signInAgain(slug)
  notFound()
})

/** Until a code is set up that this school asks for, its pages lead to the one where it is. */
async function setUpSecondStep(slug: string): Promise<void> {
  const page = `/${slug}/account/second-step`
  const asked = (await addressAskedFor())?.split('?')[0]
  if (asked !== page && asked !== `/${slug}/account`) redirect(page)
}

/** The person of this request in each school they are part of: for the few pages that stand above the schools. */
export const requireViewers = cache(async (): Promise<Viewer[]> => {
  const session = await currentSession()
  const viewers = session ? await viewersOf(session.personId, session.signedInAt) : []
  return viewers.length > 0 ? viewers : signInAgain('schools')
})

async function signInAgain(slug: string): Promise<never> {
  const page = (await addressAskedFor()) ?? `/${slug}`
  redirect(`/sign-in?to=${encodeURIComponent(page)}`)
}

/** The address of this request as the proxy gave it; null where it did not pass through there. */
async function addressAskedFor(): Promise<string | null> {
  return openAddress((await headers()).get(ASKED_FOR))
}

/** As `requireViewer`, and 403 unless `may` holds. Queries and commands ask again for themselves. */
export async function requireViewerWho(slug: string, may: (viewer: Viewer) => boolean): Promise<Viewer> {
  const viewer = await requireViewer(slug)
  if (!may(viewer)) forbidden()
  return viewer
}
