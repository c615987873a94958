'use server'

import * as draws from '@/lib/evaluation/draw-commands'
import * as groups from '@/lib/evaluation/groups-commands'
import { drawSchema, groupsSchema, showDrawSchema } from '@/lib/evaluation/groups-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const page = ({ schoolSlug }: Viewer, activityId: string) => `/${schoolSlug}/activities/${activityId}/groups`

export const makeGroups = formAction(groupsSchema, groups.makeGroups, (viewer, activityId) => ({
  page: page(viewer, activityId),
  notice: 'The groups are saved.',
}))

export const drawByLot = formAction(drawSchema, draws.drawByLot, (viewer, activityId) => ({
  page: page(viewer, activityId),
  notice: 'Drawn and sealed. No name has been shown yet.',
}))

export const showDraw = formAction(showDrawSchema, draws.showDraw, page)
