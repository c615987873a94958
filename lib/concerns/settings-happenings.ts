import { shortDate } from '../platform/dates'
import { keepRule } from './keep'

type Detail = Record<string, unknown>
type Category = { name: string; keywords: string[]; keepYears: number }

/** What happened to the school's own rules for concerns: to be read after the person's name. */
export const CONCERN_SETTINGS_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'concerns.begun': () => 'brought in the categories, procedures and letters for concerns to start with',
  'concerns.category_added': ({ name }) => `added the category ${name} for concerns`,
  'concerns.category_changed': ({ before, after, isMoved }) =>
    `changed the category ${(before as Category).name} for concerns: ${changes(before as Category, after as Category, isMoved === true)}`,
  'concerns.category_retired': ({ name }) => `took the category ${name} for concerns out of use`,
  'concerns.category_came_back': ({ name }) => `put the category ${name} for concerns back in use`,
  'concerns.procedure_changed': ({ name, number, inForceFrom }) =>
    `made version ${number} of the procedure ${name}, in force from ${shortDate(String(inForceFrom))}`,
  'concerns.procedure_chosen': ({ name }) => `chose ${name} as the school’s procedure for new cases`,
}

function changes(before: Category, after: Category, isMoved: boolean): string {
  const added = after.keywords.filter((keyword) => !before.keywords.includes(keyword))
  const gone = before.keywords.filter((keyword) => !after.keywords.includes(keyword))
  const said = [
    before.name !== after.name && `it is called ${after.name} now`,
    added.length > 0 && `keywords added: ${added.join(', ')}`,
    gone.length > 0 && `keywords taken out: ${gone.join(', ')}`,
    before.keepYears !== after.keepYears &&
      `its cases are kept ${keepRule(after.keepYears)}, before that ${keepRule(before.keepYears)}`,
    isMoved && 'it has another place in the list',
  ].filter((part) => part !== false)
  return said.length > 0 ? said.join('; ') : 'saved without a change'
}
