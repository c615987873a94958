import 'server-only'
import { keepFresh, readFresh } from '../platform/fresh-cookie'
import { isRecordId } from '../platform/record-id'

/**
 * Links that were just made are shown on the page that follows. Their tokens are kept nowhere, but each can be worked out once
 * more from the number of the form that made it, with the installation's secret: so that number travels in the cookie, however
 * many links there are.
 */
const COOKIE = 'fresh-door-links'

/** @param page that shows the links, and what lies beneath it */
export const showFreshLinks = (page: string, submissionId: string): Promise<void> =>
  keepFresh(COOKIE, page, submissionId)

/** The number of the form whose links this page may show; null when none were just made. */
export async function freshSubmission(): Promise<string | null> {
  const number = await readFresh(COOKIE)
  return isRecordId(number) ? number : null
}
