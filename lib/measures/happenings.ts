type Detail = Record<string, unknown>

/** What happened to measures, for a timeline: to be read after the person's name. */
export const MEASURE_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'measure.added': ({ name }) => `added the measure ${name}`,
  'measure.changed': ({ name, before, after }) => `changed the measure ${name}: ${changes(before, after)}`,
  'measure.retired': ({ name }) => `took the measure ${name} out of use`,
  'measure.came_back': ({ name }) => `put the measure ${name} back in use`,
}

const FIELDS: Record<string, string> = {
  name: 'name',
  unit: 'unit',
  about: 'whom it is about',
  direction: 'which way is better',
  type: 'sort of measure',
  minimum: 'lowest possible',
  maximum: 'highest possible',
  publishedSd: 'published standard deviation',
  decimals: 'decimals',
  reliability: 'reliability',
}

function changes(before: unknown, after: unknown): string {
  const was = (before ?? {}) as Detail
  const is = (after ?? {}) as Detail
  const changed = Object.keys(is).filter((field) => was[field] !== is[field])
  if (changed.length === 0) return 'saved without a change'
  return changed
    .map((field) => `${FIELDS[field] ?? field} from ${shown(was[field])} to ${shown(is[field])}`)
    .join('; ')
}

function shown(value: unknown): string {
  return value === null || value === undefined || value === '' ? 'none' : String(value).replaceAll('_', ' ')
}
