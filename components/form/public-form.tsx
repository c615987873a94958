import type { ComponentProps } from 'react'
import { ActionForm } from './action-form'

/** A form of a page outside any school. What may happen once is guarded by what it uses up: a code, a link. */
export function PublicForm(props: Omit<ComponentProps<typeof ActionForm>, 'school' | 'submission'>) {
  return <ActionForm school="" submission="" {...props} />
}
