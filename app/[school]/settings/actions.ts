'use server'

import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'
import { addGroup, removeGroup, renameGroup } from '@/lib/schools/own-groups'
import { groupForm, groupId, newGroupForm, settingsForm } from '@/lib/schools/schema'
import { changeSettings } from '@/lib/schools/settings'

const settings = ({ schoolSlug }: Viewer) => `/${schoolSlug}/settings`

export const changeSettingsAction = formAction(settingsForm, changeSettings, (viewer) => ({
  page: settings(viewer),
  notice: 'Saved.',
}))

export const addGroupAction = formAction(newGroupForm, addGroup, (viewer, _, { groupName }) => ({
  page: settings(viewer),
  notice: `Pupils can be in “${groupName}” now, and activities can be for them.`,
}))

export const renameGroupAction = formAction(groupForm, renameGroup, (viewer, _, { groupName }) => ({
  page: settings(viewer),
  notice: `The group is called “${groupName}” now, wherever it stands.`,
}))

export const removeGroupAction = formAction(groupId, removeGroup, (viewer) => ({
  page: settings(viewer),
  notice: 'The group is removed. It can be put back from the bin for 30 days.',
}))
