'use server'

import { addRoute } from '@/lib/concerns/routes'
import { tieCases, untieCases } from '@/lib/concerns/ties'
import { routeInput, tieInput, untieInput } from '@/lib/concerns/ties-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const back =
  (notice: string) =>
  (viewer: Viewer, { id }: { id: string }) => ({
    page: `/${viewer.schoolSlug}/concerns/${id}#goes-with`,
    notice,
  })

export const tie = formAction(
  tieInput,
  tieCases,
  back('Linked. They stay two records, each with its own answer.'),
)
export const untie = formAction(untieInput, untieCases, back('The link is taken away.'))
export const goesElsewhere = formAction(routeInput, addRoute, back('Put down.'))
