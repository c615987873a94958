import { GIVEN_BY_NAMES } from '../skills/given-by'

type Detail = Record<string, unknown>

/** What happened to families and pupils, for a timeline: to be read after the person's name. References only. */
export const FAMILY_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'family.added': ({ reference }) => `added the family ${reference}`,
  'family.changed': ({ reference, before, after }) =>
    `changed the family ${reference}: ${changes(before, after)}`,
  'family.left': ({ reference, pupils }) =>
    `noted that the family ${reference} has left${withPupils(pupils)}`,
  'family.came_back': ({ reference, pupils }) =>
    `noted that the family ${reference} has come back${withPupils(pupils)}`,
  'family.removed': ({ pupils }) => `removed a family${withPupils(pupils)}`,
  'family.taken': ({ reference, isStaffMasked }) =>
    `took what is held about the family ${reference}, to answer its request, with names of staff ${isStaffMasked ? 'masked' : 'shown'}`,
  'preference.kept': ({ givenBy }) =>
    `wrote down how the family likes to be reached (${String(GIVEN_BY_NAMES[givenBy as keyof typeof GIVEN_BY_NAMES] ?? 'from a list').toLowerCase()})`,
  'preference.removed': () => 'deleted how the family likes to be reached, at its wish',
  'families.imported': (detail) => `brought in the list “${detail.file}”: ${imported(detail)}`,
  'pupil.added': ({ reference, family }) =>
    family ? `added the pupil ${reference} to the family ${family}` : `added the pupil ${reference}`,
  'pupil.changed': ({ reference, before, after }) =>
    `changed the pupil ${reference}: ${changes(before, after)}`,
  'pupil.left': ({ reference }) => `noted that the pupil ${reference} has left`,
  'pupil.came_back': ({ reference }) => `noted that the pupil ${reference} has come back`,
  'pupil.removed': () => 'removed a pupil',
}

const FIELDS: Record<string, string> = {
  reference: 'reference',
  languages: 'languages',
  yearGroup: 'year group',
  className: 'class',
  groups: 'groups',
  family: 'family',
}

/** "class from Oak to Elm; groups from none to eal". */
function changes(before: unknown, after: unknown): string {
  const was = (before ?? {}) as Detail
  const is = (after ?? {}) as Detail
  const changed = Object.keys(is).filter((field) => shown(was[field]) !== shown(is[field]))
  if (changed.length === 0) return 'saved without a change'
  return changed
    .map((field) => `${FIELDS[field] ?? field} from ${shown(was[field])} to ${shown(is[field])}`)
    .join('; ')
}

function shown(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : (value ?? '')
  return String(text) || 'none'
}

const withPupils = (pupils: unknown) => (Number(pupils) > 0 ? `, with ${count(pupils, 'pupil')}` : '')

function count(number: unknown, one: string, many = `${one}s`): string {
  return number === 1 ? `1 ${one}` : `${Number(number)} ${many}`
}

/** "3 families and 4 pupils added, 1 pupil changed". */
function imported(detail: Detail): string {
  const did = (['added', 'changed', 'left'] as const).flatMap((what) => {
    const parts = [
      Number(detail[`${what}Families`]) > 0 && count(detail[`${what}Families`], 'family', 'families'),
      Number(detail[`${what}Pupils`]) > 0 && count(detail[`${what}Pupils`], 'pupil'),
    ].filter(Boolean)
    return parts.length > 0 ? [`${parts.join(' and ')} ${what}`] : []
  })
  const kept =
    Number(detail.preferences) > 0 &&
    `how ${count(detail.preferences, 'family likes', 'families like')} to be reached`
  return [...did, ...(kept ? [kept] : [])].join(', ') || 'nothing changed'
}
