import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '../platform/env'

/**
 * The secret of the private link that an answer ends with. Of one answer it is always the same, so that what is sent twice ends
 * with one link; and nobody without the installation's secret can work it out.
 */
export const endTokenOf = (draftToken: string, what: 'offer' | 'idea') =>
  createHmac('sha256', env().ALONGSIDE_SECRET).update(`door ${what}\n${draftToken}`).digest('base64url')
