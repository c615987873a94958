type Detail = Record<string, unknown>

/** What happened to the school itself, for the history: to be read after the person's name. */
export const SCHOOL_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'school.set_up': ({ name }) => `set up ${name} in Alongside`,
  'school.settings_changed': ({ before, after }) =>
    `changed the school’s settings: ${changes(before, after)}`,
  'school.taken': ({ rows, files }) =>
    `downloaded the whole school: ${count(rows, 'row', 'rows')} and ${count(files, 'file', 'files')}`,
  'school.privacy_changed': () => 'changed what the school says about privacy',
  'school.group_added': ({ name }) => `added the pupil group “${name}”`,
  'school.group_renamed': ({ before, after }) => `renamed the pupil group “${before}” to “${after}”`,
  'school.group_removed': ({ name }) => `removed the pupil group “${name}”`,
}

const count = (number: unknown, one: string, many: string) =>
  `${Number(number ?? 0).toLocaleString('en-GB')} ${number === 1 ? one : many}`

const FIELDS: Record<string, string> = {
  name: 'name',
  urn: 'URN',
  yearGroups: 'year groups',
  classNames: 'classes',
  hideBelow: 'smallest number shown to governors',
  band: 'colour of the header',
}

function changes(before: unknown, after: unknown): string {
  const was = (before ?? {}) as Detail
  const is = (after ?? {}) as Detail
  const changed = Object.keys(is).map(
    (field) => `${FIELDS[field] ?? field} from ${shown(was[field])} to ${shown(is[field])}`,
  )
  return changed.join('; ') || 'saved without a change'
}

function shown(value: unknown): string {
  return String(Array.isArray(value) ? value.join(', ') : (value ?? '')) || 'none'
}
