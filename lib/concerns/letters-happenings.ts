import type { CaseChannel, ParentVerdict } from '@/prisma/generated/enums'
import { shortDate } from '../platform/dates'
import { VERDICT_NAMES } from './case'

type Detail = Record<string, unknown>

/** Links, letters and files of cases, and what the parent answered by their link: nobody's words, and no title of a file. */
export const LETTERS_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'case.link_made': ({ until }) =>
    `made a private link for the parent, which works until ${shortDate(String(until))}`,
  'case.link_withdrawn': () => 'withdrew a private link of the parent',
  'case.shown_to_parent': ({ added, hidden }) =>
    `chose what the parent reads by their link: ${shownInWords(Number(added), Number(hidden))}`,
  'case.parent_confirmed': () => 'said by their link that the record is right',
  'case.parent_added': () => 'added by their link what was missing or wrong',
  'case.parent_said': ({ verdict }) =>
    `said by their link how it was handled: ${VERDICT_NAMES[verdict as ParentVerdict].toLowerCase()}`,
  'case.letter_written': ({ template }) => `began a letter${template ? ` from “${template}”` : ''}`,
  'case.letter_changed': () => 'changed a letter',
  'case.letter_sent': ({ on, by }) =>
    `marked a letter as sent ${SENT_BY[by as CaseChannel] ?? ''} on ${shortDate(String(on))}`.replace(
      '  ',
      ' ',
    ),
  'case.files_added': ({ count }) => `added ${Number(count) === 1 ? 'a file' : `${count} files`}`,
  'concerns.letter_added': ({ name }) => `added the letter “${name}”`,
  'concerns.letter_changed': ({ name }) => `changed the letter “${name}”`,
  'concerns.letter_restored': ({ name }) => `put back the first wording of the letter “${name}”`,
  'concerns.letter_retired': ({ name }) => `took the letter “${name}” out of use`,
  'concerns.letter_offered': ({ name }) => `put the letter “${name}” back into use`,
}

const entries = (count: number) => (count === 1 ? 'an entry' : `${count} entries`)
const shownInWords = (added: number, hidden: number) =>
  [added > 0 && `${entries(added)} more`, hidden > 0 && `${entries(hidden)} fewer`].filter(Boolean).join(', ')

const SENT_BY: Partial<Record<CaseChannel, string>> = {
  email: 'by e-mail',
  letter: 'by post',
  message: 'by message',
  meeting: 'by hand',
}
