'use server'

import {
  changedYouSaidInput,
  newYouSaidInput,
  publishInput,
  takeBackInput,
} from '@/lib/concerns/learn/schema'
import * as youSaid from '@/lib/concerns/learn/you-said-commands'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const ends =
  (notice: string) =>
  ({ schoolSlug }: Viewer, id: string) => ({ page: `/${schoolSlug}/concerns/you-said/${id}`, notice })

export const write = formAction(
  newYouSaidInput,
  youSaid.writeYouSaid,
  ends('It is a draft. Look through it once more, then publish it.'),
)
export const change = formAction(
  changedYouSaidInput,
  youSaid.changeYouSaid,
  ends('It is changed, and a draft until you publish it.'),
)
export const publish = formAction(
  publishInput,
  youSaid.publishYouSaid,
  ends('It is published: governors read it, and you can print or copy it for parents and carers.'),
)
export const takeBack = formAction(
  takeBackInput,
  youSaid.takeBackYouSaid,
  ends('It is a draft again. Take down what you have printed.'),
)
