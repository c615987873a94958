'use server'

import { buildPack, stopBuilding } from '@/lib/conversation/build-pack'
import * as packs from '@/lib/conversation/pack-commands'
import { choiceInput, newPackInput, packInHandInput } from '@/lib/conversation/schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const pageOf = (viewer: Viewer, id: string) => `/${viewer.schoolSlug}/conversation/packs/${id}`
const ends = (notice: string) => (viewer: Viewer, id: string) => ({ page: pageOf(viewer, id), notice })

export const begin = formAction(
  newPackInput,
  packs.newPack,
  ends('The pack is begun with what is proposed. Change what goes into it, then build it.'),
)
export const choose = formAction(choiceInput, packs.changeChoice, ends('What goes into the pack is kept.'))
export const build = formAction(packInHandInput, buildPack, (viewer, _job, { id }) => pageOf(viewer, id))
export const stop = formAction(packInHandInput, stopBuilding, pageOf)
export const end = formAction(
  packInHandInput,
  packs.endPack,
  ends('The pack is out of use. Its links open nothing any more.'),
)
