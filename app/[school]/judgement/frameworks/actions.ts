'use server'

import { sayCarriedOver } from '@/lib/judgement/carry-over'
import * as frameworks from '@/lib/judgement/framework-commands'
import {
  carriedInput,
  checkedInput,
  mappingInput,
  ofFrameworkInput,
  takeUpInput,
} from '@/lib/judgement/framework-schema'
import { takeUpFramework } from '@/lib/judgement/take-up'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const ends = (notice: string) => (viewer: Viewer, id: string) => ({
  page: `/${viewer.schoolSlug}/judgement/frameworks/${id}`,
  notice,
})

export const takeUp = formAction(
  takeUpInput,
  takeUpFramework,
  ends('It is in use. What was judged before stays as it was.'),
)
export const changeChecked = formAction(checkedInput, frameworks.changeChecked, ends('It is kept.'))
export const changeMapping = formAction(
  mappingInput,
  frameworks.changeMapping,
  ends('Each statement asks for these themes now.'),
)
export const putAway = formAction(
  ofFrameworkInput,
  frameworks.putAwayFramework,
  ends('It is put away. What was judged by it stays, and it can be brought back.'),
)
export const bringBack = formAction(
  ofFrameworkInput,
  frameworks.bringBackFramework,
  ends('It is in use again.'),
)
export const sayCarried = formAction(
  carriedInput,
  sayCarriedOver,
  ends('It is kept. Statements that carry on are compared term by term.'),
)
