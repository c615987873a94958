'use server'

import { HOLDER_NAMES } from '@/lib/concerns/case'
import * as named from '@/lib/concerns/named-commands'
import * as sight from '@/lib/concerns/sight-commands'
import * as forms from '@/lib/concerns/work-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

/** On the case where it is still seen; or on the list, with a sentence that tells where it went. */
function endOf(done: string) {
  return ({ schoolSlug }: Viewer, { id, reference, heldBy, isHidden, isNobodys }: named.PeopleChanged) => {
    const whose = heldBy === 'school' ? '' : ` It is for ${HOLDER_NAMES[heldBy].toLowerCase()}.`
    const nobody = isNobodys
      ? ` Nobody is on record as that: whoever keeps the list of people has to give somebody the duty.`
      : ''
    if (!isHidden) return { page: `/${schoolSlug}/concerns/${id}/people`, notice: `${done}${whose}${nobody}` }
    return {
      page: `/${schoolSlug}/concerns`,
      notice: `${done}${whose}${nobody} ${reference} is with others from here, and you do not see it any longer.`,
    }
  }
}

export const nameSomebody = formAction(
  forms.nameForm,
  named.nameSomebody,
  endOf('Put down whom it is about: they cannot see it from now on.'),
)
export const takeNameOut = formAction(forms.personForm, named.takeNameOut, endOf('Took the name out.'))
export const handOver = formAction(forms.handOverForm, named.handOver, endOf('Handed over.'))

const backWith =
  (notice: string) =>
  ({ schoolSlug }: Viewer, id: string) => ({
    page: `/${schoolSlug}/concerns/${id}/people`,
    notice,
  })

export const restrict = formAction(
  forms.restrictForm,
  sight.restrictCase,
  backWith('Restricted: only who is listed here sees it.'),
)
export const liftRestriction = formAction(
  forms.storedForm,
  sight.liftRestriction,
  backWith('No longer restricted.'),
)
export const letSee = formAction(forms.memberForm, sight.letSee, backWith('They may see it now.'))
export const stopSeeing = formAction(
  forms.personForm,
  sight.stopSeeing,
  backWith('It is no longer opened to them by name.'),
)
export const choosePanel = formAction(forms.panelForm, sight.choosePanel, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/concerns/${id}`,
  notice: 'The panel may see the case now. Give them the address of this page.',
}))
