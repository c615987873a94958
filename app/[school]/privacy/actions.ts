'use server'

import { formAction } from '@/lib/platform/form-action'
import { changePrivacy } from '@/lib/schools/privacy'
import { privacyForm } from '@/lib/schools/schema'

export const changePrivacyAction = formAction(privacyForm, changePrivacy, ({ schoolSlug }) => ({
  page: `/${schoolSlug}/privacy`,
  notice: 'Saved.',
}))
