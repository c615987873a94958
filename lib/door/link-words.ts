import { isoDateIn } from '../platform/clock'
import { shortDate } from '../platform/dates'
import type { LinkRow } from './link-queries'

type Working = Pick<LinkRow, 'kind' | 'links' | 'working' | 'expiresAt'>
type Used = Pick<LinkRow, 'kind' | 'links' | 'opened' | 'answers' | 'firstOpenedAt'>

/** "Works until 3 March 2026", "198 of them work until 3 March 2026". */
export function whetherItWorks({ kind, links, working, expiresAt }: Working): string {
  const until = shortDate(isoDateIn(expiresAt))
  if (working === 0) return kind === 'open' || links === 1 ? 'Works no longer' : 'None works any more'
  if (working === links)
    return kind === 'open' || links === 1 ? `Works until ${until}` : `All work until ${until}`
  return `${working} of them work until ${until}`
}

/** "Opened by 41; 30 answers came by them." */
export function howItIsUsed({ kind, links, opened, answers, firstOpenedAt }: Used): string {
  const came = answers === 1 ? '1 answer came by it.' : `${answers} answers came by it.`
  if (kind === 'open' || links === 1) {
    if (!firstOpenedAt) return 'Nobody has opened it yet.'
    return `First opened on ${shortDate(isoDateIn(firstOpenedAt))}; ${answers === 0 ? 'no answer has come by it yet.' : came}`
  }
  if (opened === 0) return 'Nobody has opened theirs yet.'
  return `${opened} of ${links} were opened; ${answers === 0 ? 'no answer has come by them yet.' : came.replace('by it', 'by them')}`
}
