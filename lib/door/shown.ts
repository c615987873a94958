import { isToken } from '../platform/link-token'

/** How a visit to the door can end: what the last page says, once. */
const ENDS = [
  'sent',
  'nothing',
  'changed',
  'withdrawn',
  'later',
  'left',
  'idea',
  'preferences',
  'unasked',
] as const
export type End = (typeof ENDS)[number]

/** An end, and the secret of the private link that is shown with it. */
export type Shown = { end: End; token: string | null }

export const shownAs = (end: End, token = '') => `${end}.${token}`

/** What the cookie of the last page says; null when it says nothing of ours. */
export function readShown(value: string | undefined): Shown | null {
  const [name, token = ''] = (value ?? '').split('.')
  const end = ENDS.find((one) => one === name)
  return end ? { end, token: isToken(token) ? token : null } : null
}
