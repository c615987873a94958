'use server'

import { addMeasure, bringBackMeasure, changeMeasure, retireMeasure } from '@/lib/measures/commands'
import { looksChange, measureChange, measureStanding, newMeasure } from '@/lib/measures/schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const list = ({ schoolSlug }: Viewer) => `/${schoolSlug}/measures`
const measure = (viewer: Viewer, id: string) => `${list(viewer)}/${id}`

export const addMeasureAction = formAction(newMeasure, addMeasure, (viewer, _, { name }) => ({
  page: list(viewer),
  notice: `${name} can be chosen for outcomes now.`,
}))

export const changeMeasureAction = formAction(measureChange, changeMeasure, (viewer, id) => ({
  page: measure(viewer, id),
  notice: 'Saved.',
}))

export const changeLooksAction = formAction(looksChange, changeMeasure, (viewer, id) => ({
  page: measure(viewer, id),
  notice: 'Saved.',
}))

export const retireMeasureAction = formAction(measureStanding, retireMeasure, (viewer) => ({
  page: list(viewer),
  notice: 'Out of use: it is not offered for new outcomes any more. Those that use it keep it.',
}))

export const bringBackMeasureAction = formAction(measureStanding, bringBackMeasure, (viewer, id) => ({
  page: measure(viewer, id),
  notice: 'Back in use.',
}))
