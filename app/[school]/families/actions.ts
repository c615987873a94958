'use server'

import { z } from 'zod'
import { addFamily, changeFamily, familyCameBack, familyLeft } from '@/lib/families/commands'
import { acceptFamilies, bringFamilies } from '@/lib/families/import'
import { acceptance } from '@/lib/families/import-schema'
import { writtenSentence } from '@/lib/families/import-words'
import { keepPreferences, removePreferences } from '@/lib/families/preference-commands'
import { keptPreferences, preferencesToRemove } from '@/lib/families/preference-schema'
import { addPupil, changePupil, pupilCameBack, pupilLeft } from '@/lib/families/pupil-commands'
import { removeFamily, removePupil } from '@/lib/families/removal'
import { familyChange, newFamily, newPupil, pupilChange, removal, standing } from '@/lib/families/schema'
import { tableFields } from '@/lib/intake/drafts'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const removedSentence = ({ typed, isForGood }: { typed: string; isForGood?: boolean }) =>
  isForGood
    ? `${typed} is removed for good.`
    : `${typed} is removed. It can be put back from the bin for 30 days.`

const register = ({ schoolSlug }: Viewer) => `/${schoolSlug}/families`
const family = (viewer: Viewer, id: string) => `${register(viewer)}/${id}`
const pupil = (viewer: Viewer, id: string) => `${register(viewer)}/pupils/${id}`

export const addFamilyAction = formAction(newFamily, addFamily, (viewer, id, { reference }) => ({
  page: `${family(viewer, id)}/pupils/new`,
  notice: `${reference} is in the register. Add its first pupil, or leave that for later.`,
}))

export const changeFamilyAction = formAction(familyChange, changeFamily, (viewer, id) => ({
  page: family(viewer, id),
  notice: 'Saved.',
}))

export const familyLeftAction = formAction(standing, familyLeft, (viewer, id) => ({
  page: family(viewer, id),
  notice: 'Noted as having left. It is out of the lists; what it came to stays in the record.',
}))

export const familyCameBackAction = formAction(standing, familyCameBack, (viewer, id) => ({
  page: family(viewer, id),
  notice: 'Welcome back: the family is in the lists again, with the pupils who left when it did.',
}))

export const removeFamilyAction = formAction(removal, removeFamily, (viewer, _, input) => ({
  page: register(viewer),
  notice: removedSentence(input),
}))

export const keepPreferencesAction = formAction(keptPreferences, keepPreferences, (viewer, id) => ({
  page: family(viewer, id),
  notice: 'Saved. Whoever gets in touch with them sees it here.',
}))

export const removePreferencesAction = formAction(preferencesToRemove, removePreferences, (viewer, id) => ({
  page: family(viewer, id),
  notice: 'Deleted. Nothing is kept of how they like to be reached.',
}))

export const addPupilAction = formAction(newPupil, addPupil, (viewer, _, { familyId, reference }) => ({
  page: family(viewer, familyId),
  notice: `${reference} is in the register.`,
}))

export const changePupilAction = formAction(pupilChange, changePupil, (viewer, id) => ({
  page: pupil(viewer, id),
  notice: 'Saved.',
}))

export const pupilLeftAction = formAction(standing, pupilLeft, (viewer, id) => ({
  page: pupil(viewer, id),
  notice: 'Noted as having left. If the whole family has left, say so on the family’s page.',
}))

export const pupilCameBackAction = formAction(standing, pupilCameBack, (viewer, id) => ({
  page: pupil(viewer, id),
  notice: 'Welcome back: the pupil is in the lists again.',
}))

export const removePupilAction = formAction(removal, removePupil, (viewer, familyId, input) => ({
  page: familyId ? family(viewer, familyId) : register(viewer),
  notice: removedSentence(input),
}))

export const bringFamiliesAction = formAction(
  z.object(tableFields),
  bringFamilies,
  (viewer, draft) => `${register(viewer)}/import/${draft}`,
)

export const acceptFamiliesAction = formAction(acceptance, acceptFamilies, (viewer, { written, job }) =>
  written
    ? { page: register(viewer), notice: writtenSentence(written) }
    : `/${viewer.schoolSlug}/jobs/${job}`,
)
