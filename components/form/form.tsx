import { randomUUID } from 'node:crypto'
import type { ComponentProps } from 'react'
import { keptKey } from '@/lib/platform/kept-key'
import { requireViewer } from '@/lib/platform/require-viewer'
import { ActionForm } from './action-form'

/**
 * A form of a school's page. Each time it is shown it carries a new number, so that it makes one record however often it
 * is sent, and the key with which this person's browser keeps what they type.
 */
export async function Form({
  isKept = true,
  ...props
}: Omit<ComponentProps<typeof ActionForm>, 'submission' | 'keptKey'> & {
  /** False where what is typed may be what no device should hold. */
  isKept?: boolean
}) {
  const viewer = await requireViewer(props.school)
  return <ActionForm submission={randomUUID()} keptKey={isKept ? keptKey(viewer) : undefined} {...props} />
}
