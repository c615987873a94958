'use server'

import * as improvements from '@/lib/concerns/learn/improvement-commands'
import {
  changedImprovementInput,
  checkedInput,
  doneInput,
  droppedInput,
  newImprovementInput,
} from '@/lib/concerns/learn/schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const pageOf = ({ schoolSlug }: Viewer, id: string) => `/${schoolSlug}/concerns/improvements/${id}`
const ends = (notice: string) => (viewer: Viewer, id: string) => ({ page: pageOf(viewer, id), notice })

export const plan = formAction(
  newImprovementInput,
  improvements.planImprovement,
  ends('It is planned. Whoever answers for it sees it among theirs.'),
)
export const change = formAction(
  changedImprovementInput,
  improvements.changeImprovement,
  ends('It is changed.'),
)
export const finish = formAction(
  doneInput,
  improvements.finishImprovement,
  ends('It is done. Look again on the day you set whether the matter came back.'),
)
export const drop = formAction(
  droppedInput,
  improvements.dropImprovement,
  ends('It is dropped, and stays on record with the reason.'),
)
export const check = formAction(
  checkedInput,
  improvements.checkImprovement,
  ends('What you saw is kept with it.'),
)
