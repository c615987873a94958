'use server'

import * as templates from '@/lib/concerns/letter-templates'
import { newTemplateForm, templateEditForm, templateForm } from '@/lib/concerns/letters-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const list = ({ schoolSlug }: Viewer) => `/${schoolSlug}/concerns/settings/letters`

export const add = formAction(newTemplateForm, templates.addTemplate, (viewer) => ({
  page: list(viewer),
  notice: 'Added.',
}))

export const change = formAction(templateEditForm, templates.changeTemplate, (viewer) => ({
  page: list(viewer),
  notice: 'Saved. Letters that were written before keep their words.',
}))

export const restore = formAction(templateForm, templates.restoreTemplate, (viewer) => ({
  page: list(viewer),
  notice: 'The first wording is back.',
}))

export const retire = formAction(templateForm, templates.retireTemplate, (viewer) => ({
  page: list(viewer),
  notice: 'Out of use. It can be put back at any time.',
}))

export const offer = formAction(templateForm, templates.offerTemplate, (viewer) => ({
  page: list(viewer),
  notice: 'Back in use.',
}))
