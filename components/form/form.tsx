import { randomUUID } from 'node:crypto'
import type { ComponentProps } from 'react'
import { ActionForm } from './action-form'

/** A form of a school's page. Each time it is shown it carries a new number, so that it makes one record however often it is sent. */
export function Form(props: Omit<ComponentProps<typeof ActionForm>, 'submission'>) {
  return <ActionForm submission={randomUUID()} {...props} />
}
