import type { ImportPlan } from '@/lib/families/import-plan'
import { families, pupils } from '../../_components/words'

/** What accepting would do, in one sentence. */
export function previewHeadline(plan: ImportPlan | null): string {
  if (!plan) return 'Say which column holds the references'
  const added = counted(plan.addFamilies.length, plan.addPupils.length)
  const changed = counted(plan.changeFamilies.length, plan.changePupils.length)
  if (added && changed) return `Accepting adds ${added}, and changes ${changed}`
  if (added) return `Accepting adds ${added}`
  if (changed) return `Accepting changes ${changed}`
  if (plan.keepPreferences.length > 0)
    return `Accepting keeps how ${plan.keepPreferences.length === 1 ? '1 family likes' : `${plan.keepPreferences.length.toLocaleString('en-GB')} families like`} to be reached`
  return plan.problems.length > 0
    ? 'No row of this list can be taken as it is, or the register already says the same'
    : 'The register already says all of this'
}

/** "2 families and 3 pupils", or nothing. */
export function counted(familyCount: number, pupilCount: number): string {
  return [familyCount > 0 && families(familyCount), pupilCount > 0 && pupils(pupilCount)]
    .filter(Boolean)
    .join(' and ')
}

export const FIELD_NAMES: Record<string, string> = {
  family: 'Family',
  yearGroup: 'Year group',
  className: 'Class',
  languages: 'Languages',
  groups: 'Groups',
  channels: 'Ways',
  times: 'Times',
  writeIn: 'We write in',
  needs: 'At meetings',
  standing: 'Standing',
}
