'use server'

import * as commands from '@/lib/activities/response-commands'
import {
  addResponseInput,
  changeResponseInput,
  removeResponseInput,
  withdrawConsentInput,
} from '@/lib/activities/response-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const activityPage = ({ schoolSlug }: Viewer, { activityId }: { activityId: string }) =>
  `/${schoolSlug}/activities/${activityId}`

export const addResponse = formAction(addResponseInput, commands.addResponse, (viewer, _, input) => ({
  page: activityPage(viewer, input),
  notice: 'It is kept with how parents responded.',
}))

export const changeResponse = formAction(
  changeResponseInput,
  commands.changeResponse,
  (viewer, _, input) => ({
    page: activityPage(viewer, input),
    notice: 'The response is changed.',
  }),
)

export const withdrawConsent = formAction(
  withdrawConsentInput,
  commands.withdrawConsent,
  (viewer, _, input) => ({
    page: activityPage(viewer, input),
    notice: 'The words are deleted. The record keeps that there was a quotation.',
  }),
)

export const removeResponse = formAction(
  removeResponseInput,
  commands.removeResponse,
  (viewer, _, input) => ({
    page: activityPage(viewer, input),
    notice: 'The response is removed. It can be put back from the bin for 30 days.',
  }),
)
