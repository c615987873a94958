'use server'

import { addCaseFiles } from '@/lib/concerns/case-files'
import { newCaseFiles, offCaseTray } from '@/lib/concerns/case-files-schema'
import { takeOffTray } from '@/lib/evidence/tray'
import { withQuery } from '@/lib/platform/address'
import { formAction } from '@/lib/platform/form-action'

export const addFiles = formAction(newCaseFiles, addCaseFiles, (viewer, id) => ({
  page: `/${viewer.schoolSlug}/concerns/${id}/files`,
  notice: 'Added. Only those who may see this can open it.',
}))

export const takeOff = formAction(offCaseTray, takeOffTray, (viewer, _, { id, tray }) =>
  withQuery(`/${viewer.schoolSlug}/concerns/${id}/files`, { tray }),
)
