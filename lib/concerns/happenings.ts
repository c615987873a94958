import type { CaseChannel, CaseHolder, CaseKind } from '@/prisma/generated/enums'
import { shortDate } from '../platform/dates'
import { CHANNEL_NAMES, HOLDER_NAMES, KIND_NAMES } from './case'
import { KEEP_HAPPENINGS } from './keep-happenings'
import { LEARN_HAPPENINGS } from './learn/happenings'
import { LETTERS_HAPPENINGS } from './letters-happenings'
import { RECORD_HAPPENINGS } from './record-happenings'
import { CONCERN_SETTINGS_HAPPENINGS } from './settings-happenings'
import { WORK_HAPPENINGS } from './work-happenings'

type Detail = Record<string, unknown>

/**
 * What happened to a case, for the history: to be read after the person's name. Nobody's words are here, and no name but
 * those of colleagues: the history cannot be changed, and a case must be able to go.
 */
export const CASE_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  ...RECORD_HAPPENINGS,
  'case.recorded': ({ reference, what, channel, category, receivedOn, heldBy }) =>
    `wrote down ${article(what)} (${reference}) about ${lower(category)}, received ${how(channel)} on ${shortDate(String(receivedOn))}${held(heldBy)}`,
  ...WORK_HAPPENINGS,
  ...KEEP_HAPPENINGS,
  ...LEARN_HAPPENINGS,
  ...CONCERN_SETTINGS_HAPPENINGS,
  ...LETTERS_HAPPENINGS,
}

const lower = (text: unknown) => String(text).charAt(0).toLowerCase() + String(text).slice(1)
const article = (kind: unknown) => {
  const name = KIND_NAMES[kind as CaseKind].toLowerCase()
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`
}
const HOW: Partial<Record<CaseChannel, string>> = {
  gate: 'at the gate',
  phone: 'by phone',
  email: 'by e-mail',
  meeting: 'in a meeting',
  message: 'by message',
  letter: 'by letter',
  form: 'by form',
}
const how = (channel: unknown) => HOW[channel as CaseChannel] ?? CHANNEL_NAMES.other.toLowerCase()
const held = (holder: unknown) =>
  holder && holder !== 'school' ? `; it is for ${HOLDER_NAMES[holder as CaseHolder].toLowerCase()}` : ''
