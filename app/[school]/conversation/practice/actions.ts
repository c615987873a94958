'use server'

import { noteInput, saveNote } from '@/lib/conversation/practice-notes'
import { formAction } from '@/lib/platform/form-action'

export const keepNote = formAction(noteInput, saveNote, ({ schoolSlug }, key) => ({
  page: `/${schoolSlug}/conversation/practice/${key}`,
  notice: 'Your note is kept. Nobody but you reads it.',
}))
