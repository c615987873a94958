import type { CellProblem } from '../intake/row-reader'
import { sameText } from '../intake/table'
import { eachOnce } from './family'
import { type ImportedPreference, type PreferenceNow, planPreferences } from './import-preferences'
import type { FamilyMapping, FamilyRow, RowsRead } from './import-rows'
import { readAs } from './reference'

/** The register as it stands, those who left included. */
export type RegisterNow = {
  families: {
    id: string
    reference: string
    languages: string[]
    left: boolean
    version: number
    preference?: PreferenceNow | null
  }[]
  pupils: {
    id: string
    reference: string
    familyId: string | null
    yearGroup: string | null
    className: string | null
    groups: string[]
    left: boolean
    version: number
  }[]
}

/** One thing a list would change about somebody, in words for the preview and the history. */
export type Change = { field: string; from: string; to: string }

type ChangedFamily = RegisterNow['families'][number] & { changes: Change[] }
/** `family` is the reference of the family it is to be in, also of one that is only being added. */
type ChangedPupil = RegisterNow['pupils'][number] & { family: string | null; changes: Change[] }
type AddedFamily = { reference: string; languages: string[] }
type AddedPupil = {
  reference: string
  family: string | null
  yearGroup: string | null
  className: string | null
  groups: string[]
}

export type ImportPlan = {
  addFamilies: AddedFamily[]
  /** As they will be. */
  changeFamilies: ChangedFamily[]
  addPupils: AddedPupil[]
  /** As they will be. */
  changePupils: ChangedPupil[]
  /** How families like to be reached, as it will be. */
  keepPreferences: ImportedPreference[]
  unchanged: { families: number; pupils: number }
  /** At the school and not in the list. */
  missing: RegisterNow['pupils']
  /** New references that could be somebody's name. */
  perhapsNames: string[]
  problems: CellProblem[]
}

/**
 * What accepting a list would do to the register. References are the same however they are spaced and capitalised, and
 * keep the spelling the register has. A blank cell says nothing, except in the column of a group, where it says no.
 * Who had left and is in the list comes back. Nobody is taken out for not being in it.
 */
export function planImport(
  { rows, problems }: RowsRead,
  mapping: FamilyMapping,
  register: RegisterNow,
): ImportPlan {
  const families = planFamilies(rows, register)
  const pupils = planPupils(rows, register, mapping, families.referenceOf)
  // A pupil who comes back brings the family back, also where the list does not name it.
  for (const pupil of pupils.changed)
    if (pupil.changes.some(({ field }) => field === RETURN)) families.bringBack(pupil.familyId)
  const { added: addFamilies, changed: changeFamilies, unchanged } = families.plan()
  return {
    addFamilies,
    changeFamilies,
    addPupils: pupils.added,
    changePupils: pupils.changed,
    keepPreferences: planPreferences(rows, register, families.referenceOf),
    unchanged: { families: unchanged, pupils: pupils.unchanged },
    missing: mapping.pupilRef ? missingFrom(rows, register) : [],
    perhapsNames: [...addFamilies, ...pupils.added]
      .map(({ reference }) => reference)
      .filter((reference) => readAs(reference) === 'perhaps'),
    problems,
  }
}

/** Who is at the school and not in the list. */
function missingFrom(rows: FamilyRow[], { pupils }: RegisterNow): RegisterNow['pupils'] {
  const missing = new Map(
    pupils.filter(({ left }) => !left).map((pupil) => [sameText(pupil.reference), pupil]),
  )
  if (missing.size > 0) for (const { pupilRef } of rows) if (pupilRef) missing.delete(sameText(pupilRef))
  return [...missing.values()]
}

/** The change that puts somebody who had left back in the lists. */
export const RETURN = 'standing'

const BACK: Change = { field: RETURN, from: 'left', to: 'at the school' }

function planFamilies(rows: FamilyRow[], register: RegisterNow) {
  const known = new Map(register.families.map((family) => [sameText(family.reference), family]))
  const byId = new Map(register.families.map((family) => [family.id, family]))
  const wanted = new Map<string, AddedFamily>()
  for (const { familyRef, languages } of rows) {
    if (!familyRef) continue
    const key = sameText(familyRef)
    const family = wanted.get(key)
    if (!family) wanted.set(key, { reference: known.get(key)?.reference ?? familyRef, languages })
    else if (languages.some((language) => !family.languages.includes(language)))
      family.languages = eachOnce([...family.languages, ...languages])
  }
  const returning = new Set<string>()

  return {
    referenceOf: (familyRef: string) => wanted.get(sameText(familyRef))?.reference ?? familyRef,
    bringBack(id: string | null) {
      const family = id ? byId.get(id) : undefined
      if (family?.left) returning.add(sameText(family.reference))
    },
    plan() {
      const added: AddedFamily[] = []
      const changed: ChangedFamily[] = []
      let unchanged = 0
      for (const key of new Set([...wanted.keys(), ...returning])) {
        const now = known.get(key)
        const { reference, languages } = wanted.get(key) ?? { reference: '', languages: [] }
        if (!now) {
          added.push({ reference, languages })
          continue
        }
        const speaks = languages.length > 0 && !isSameList(languages, now.languages)
        const changes = [
          ...(speaks
            ? [{ field: 'languages', from: now.languages.join(', '), to: languages.join(', ') }]
            : []),
          ...(now.left ? [BACK] : []),
        ]
        if (changes.length > 0)
          changed.push({ ...now, languages: speaks ? languages : now.languages, left: false, changes })
        else unchanged++
      }
      return { added, changed, unchanged }
    },
  }
}

function planPupils(
  rows: FamilyRow[],
  register: RegisterNow,
  mapping: FamilyMapping,
  familyCalled: (reference: string) => string,
) {
  const known = new Map(register.pupils.map((pupil) => [sameText(pupil.reference), pupil]))
  const familyOf = new Map(register.families.map(({ id, reference }) => [id, reference]))
  const inColumns = Object.keys(mapping.groups)
  const added: AddedPupil[] = []
  const changed: ChangedPupil[] = []
  let unchanged = 0
  for (const row of rows) {
    if (!row.pupilRef) continue
    const { yearGroup, className } = row
    const family = row.familyRef ? familyCalled(row.familyRef) : null
    const now = known.get(sameText(row.pupilRef))
    if (!now) {
      added.push({ reference: row.pupilRef, family, yearGroup, className, groups: row.groups })
      continue
    }
    const was = { ...now, family: (now.familyId && familyOf.get(now.familyId)) || null }
    const is = {
      ...was,
      family: family ?? was.family,
      yearGroup: yearGroup ?? was.yearGroup,
      className: className ?? was.className,
      groups: [...now.groups.filter((key) => !inColumns.includes(key)), ...row.groups],
      left: false,
    }
    const changes = [
      ...(['family', 'yearGroup', 'className'] as const)
        .filter((field) => is[field] !== was[field])
        .map((field) => ({ field, from: was[field] ?? '', to: is[field] ?? '' })),
      ...(isSameList(is.groups, was.groups)
        ? []
        : [{ field: 'groups', from: was.groups.join(', '), to: is.groups.join(', ') }]),
      ...(now.left ? [BACK] : []),
    ]
    if (changes.length > 0) changed.push({ ...is, changes })
    else unchanged++
  }
  return { added, changed, unchanged }
}

function isSameList(a: string[], b: string[]): boolean {
  const plain = (texts: string[]) => JSON.stringify(texts.map(sameText).sort())
  return plain(a) === plain(b)
}
