import 'server-only'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/platform/env'
import type { Viewer } from '@/lib/platform/viewer'

/** The secret part of a link: 32 random bytes. It is shown once; what is kept is its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

type LinkKind =
  | 'invitation'
  | 'reset'
  | 'calendar'
  | 'parent'
  | 'door'
  | 'offer'
  | 'placement'
  | 'idea'
  | 'published'
  | 'visitor'

/**
 * The secret part of the link a form makes. A form sent twice makes one link, and may have sent it in an e-mail already:
 * so the second gets the very same, made of the form's number with the installation's secret.
 *
 * @param of which of several links that one form makes: the family's id
 */
export function tokenOfForm(viewer: Viewer, what: LinkKind, of = ''): string {
  const { submissionId, schoolId, personId } = viewer
  if (!submissionId) return newToken()
  return createHmac('sha256', env().ALONGSIDE_SECRET)
    .update(['link', what, schoolId, personId, submissionId, ...(of ? [of] : [])].join('\n'))
    .digest('base64url')
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether something from an address can be a token at all. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}
