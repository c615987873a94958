import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '../platform/env'

/**
 * The last part of a published page's address. It is no secret, since anybody may read the page, so it is made anew whenever
 * it is shown to staff, of the installation's secret: nobody finds a page that was not given to them by trying.
 *
 * @param version the page has when it is published: published again, it has another address
 */
export function tokenOfPage(schoolId: string, { id, version }: { id: string; version: number }): string {
  return createHmac('sha256', env().ALONGSIDE_SECRET)
    .update(['link', 'published', schoolId, id, version].join('\n'))
    .digest('base64url')
}
