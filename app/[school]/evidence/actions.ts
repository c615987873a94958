'use server'

import * as add from '@/lib/evidence/add'
import * as commands from '@/lib/evidence/commands'
import {
  evidenceEdit,
  newFigure,
  newFiles,
  newLink,
  newQuotation,
  offTheTray,
  withdrawal,
} from '@/lib/evidence/schema'
import * as tray from '@/lib/evidence/tray'
import { withQuery } from '@/lib/platform/address'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

export const addFiles = formAction(newFiles, add.addFiles, added)
export const addLink = formAction(newLink, add.addLink, added)
export const addQuotation = formAction(newQuotation, add.addQuotation, added)
export const addFigure = formAction(newFigure, add.addFigure, added)

export const editEvidence = formAction(evidenceEdit, commands.editEvidence, (viewer, id) => ({
  page: `/${viewer.schoolSlug}/evidence/${id}`,
  notice: 'Saved.',
}))

export const withdrawEvidence = formAction(withdrawal, commands.withdrawEvidence, (viewer, id) => ({
  page: `/${viewer.schoolSlug}/evidence/${id}`,
  notice:
    'Withdrawn. Nothing relies on it any more. For 30 days this can be undone from the bin, unless its content was deleted.',
}))

export const takeOffTray = formAction(offTheTray, tray.takeOffTray, (viewer, _, input) => {
  const { tray: trayId, activity, outcome, replaces } = input
  return withQuery(`/${viewer.schoolSlug}/evidence/new`, { tray: trayId, activity, outcome, replaces })
})

/** One piece ends on its own page; several on the activity they stand beside. */
function added(viewer: Viewer, { ids, activityId }: add.Added) {
  const [only, ...more] = ids
  const isOne = more.length === 0
  return {
    page: `/${viewer.schoolSlug}/${isOne ? `evidence/${only}` : `activities/${activityId}`}`,
    notice: isOne ? 'Added.' : `${ids.length} pieces of evidence added.`,
  }
}
