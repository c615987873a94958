import { longDate } from '../platform/dates'

type Detail = Record<string, unknown>

/** What happened to the frameworks the school judges by, to be read after the person's name. */
export const FRAMEWORK_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'framework.taken_up': ({ name, edition }) => `took up a framework: ${name}, ${edition}`,
  'framework.begun': ({ name }) => `began to write a framework: ${name}`,
  'framework.edition_begun': ({ name, edition }) => `began the school’s own edition, ${edition}, of ${name}`,
  'framework.draft_changed': () => 'changed what the framework being written is',
  'framework.statement_added': ({ words }) => `added the statement “${words}”`,
  'framework.statement_changed': ({ words }) => `changed a statement, which reads now “${words}”`,
  'framework.statement_moved': () => 'moved a statement',
  'framework.statement_removed': ({ words }) => `took out the statement “${words}”`,
  'framework.put_in_use': ({ name, edition }) => `put a framework in use: ${name}, ${edition}`,
  'framework.thrown_away': ({ name, edition }) => `threw away a draft: ${name}, ${edition}`,
  'framework.replaced': ({ edition }) =>
    `put the edition “${edition}” in its place; what was judged by it stays`,
  'framework.checked': ({ isChecked, checkedOn }) =>
    isChecked
      ? `said that its words were compared with their source on ${longDate(String(checkedOn))}`
      : 'said that its words were not read in a public text',
  'framework.mapped': ({ statements }) =>
    `changed which themes ${counted(statements, 'statement asks', 'statements ask')} for`,
  'framework.carried': ({ yes, of }) =>
    `said that ${yes} of ${counted(of, 'statement carries', 'statements carry')} on what the edition before asked`,
  'framework.put_away': () => 'put the framework away; what was judged by it stays',
  'framework.brought_back': () => 'brought the framework back into use',
}

const counted = (count: unknown, one: string, many: string) => `${count} ${Number(count) === 1 ? one : many}`
