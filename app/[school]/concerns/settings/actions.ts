'use server'

import { z } from 'zod'
import {
  addCategory,
  bringBackCategory,
  changeCategory,
  retireCategory,
  startConcerns,
} from '@/lib/concerns/category-commands'
import { categoryChange, categoryStanding, newCategory } from '@/lib/concerns/category-schema'
import { categorySaved } from '@/lib/concerns/category-words'
import { chooseProcedure, makeVersion } from '@/lib/concerns/procedure-commands'
import { chosenProcedure, newVersion } from '@/lib/concerns/procedure-schema'
import { shortDate } from '@/lib/platform/dates'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const list = ({ schoolSlug }: Viewer) => `/${schoolSlug}/concerns/settings/categories`
const one = (viewer: Viewer, id: string) => `${list(viewer)}/${id}`

export const startConcernsAction = formAction(z.object({}), startConcerns, (viewer) => ({
  page: list(viewer),
  notice: 'Brought in, to be changed as your school needs them.',
}))

export const addCategoryAction = formAction(newCategory, addCategory, (viewer, _, { name }) => ({
  page: list(viewer),
  notice: `${name} can be chosen now, and is proposed by its keywords.`,
}))

export const changeCategoryAction = formAction(categoryChange, changeCategory, (viewer, changed) => ({
  page: one(viewer, changed.id),
  notice: categorySaved(changed),
}))

export const retireCategoryAction = formAction(categoryStanding, retireCategory, (viewer) => ({
  page: list(viewer),
  notice: 'Out of use: it is not offered for new cases any more. Those that have it keep it.',
}))

export const bringBackCategoryAction = formAction(categoryStanding, bringBackCategory, (viewer, id) => ({
  page: one(viewer, id),
  notice: 'Back in use.',
}))

const procedures = ({ schoolSlug }: Viewer) => `/${schoolSlug}/concerns/settings/procedures`

export const makeVersionAction = formAction(newVersion, makeVersion, (viewer, key, { inForceFrom }) => ({
  page: `${procedures(viewer)}/${key}`,
  notice: `Saved as a new version, in force from ${shortDate(inForceFrom)}. Cases that began before keep theirs.`,
}))

export const chooseProcedureAction = formAction(chosenProcedure, chooseProcedure, (viewer, name) => ({
  page: procedures(viewer),
  notice: `New cases begin under ${name} from now on. Cases that began before keep theirs.`,
}))
