'use server'

import * as commands from '@/lib/door/translation-commands'
import { checkedPart, takenBackCheck } from '@/lib/door/translation-schema'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const partOf = ({ schoolSlug }: Viewer, locale: string, section: string) =>
  `/${schoolSlug}/door/languages/${locale}?part=${section}`

export const confirmTranslation = formAction(
  checkedPart,
  commands.confirmTranslation,
  (viewer, confirmed, { locale, section }) => ({
    page: partOf(viewer, locale, section),
    notice: `Thank you. ${confirmed === 1 ? 'One message is' : `${confirmed} messages are`} confirmed, and parents read them like this from now on.`,
  }),
)

export const takeBackTranslationCheck = formAction(
  takenBackCheck,
  commands.takeBackTranslationCheck,
  (viewer, section, { locale }) => ({
    page: partOf(viewer, locale, section),
    notice: 'Taken back: it counts as not checked, and parents read what came with Alongside.',
  }),
)
