import { randomUUID } from 'node:crypto'
import type { ComponentProps } from 'react'
import { keptKey } from '@/lib/platform/kept-key'
import { requireViewer } from '@/lib/platform/require-viewer'
import { ActionForm } from './action-form'

/**
 * A form of a school's page. Each time it is shown it carries a new number, so that it makes one record however often it
 * is sent, and the key with which this person's browser keeps what they type.
 */
export async function Form(props: Omit<ComponentProps<typeof ActionForm>, 'submission' | 'keptKey'>) {
  const viewer = await requireViewer(props.school)
  return <ActionForm submission={randomUUID()} keptKey={keptKey(viewer)} {...props} />
}
