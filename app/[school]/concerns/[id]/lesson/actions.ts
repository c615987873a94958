'use server'

import { addLesson, changeLesson } from '@/lib/concerns/learn/lesson-commands'
import { changedLessonInput, lessonInput } from '@/lib/concerns/learn/schema'
import { formAction } from '@/lib/platform/form-action'

export const add = formAction(lessonInput, addLesson, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/concerns/${id}/lesson`,
  notice: 'What you learned is kept with the case.',
}))

export const change = formAction(changedLessonInput, changeLesson, ({ schoolSlug }, id) => ({
  page: `/${schoolSlug}/concerns/${id}/lesson`,
  notice: 'The lesson is changed.',
}))
