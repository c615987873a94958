import { shortDate } from '../platform/dates'
import { bodyName } from './case-ties'

/** What happens around writing a case down, to be read after the person's name. Nobody's words, and no other case's name. */
export const RECORD_HAPPENINGS: Record<string, (detail: Record<string, unknown>) => string> = {
  'case.signposted': () =>
    'was shown whom to tell when a child may be at risk; nothing was written down here',
  'case.idea_traced': () => 'put it with the other ideas, where it is decided and told',
  'case.tied': () => 'linked this with another record',
  'case.untied': () => 'took a link with another record away',
  'case.route_added': ({ body, toldOn }) =>
    `noted that it also went to ${to(bodyName(body))}, known on ${shortDate(String(toldOn))}`,
}

const to = (name: string) => name.replace(/^(The|A|An|Somebody) /, (word) => word.toLowerCase())
