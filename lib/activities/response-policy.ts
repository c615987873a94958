import { isRecorder } from '@/lib/platform/roles'
import type { Consent, Role } from '@/prisma/generated/enums'
import { mayBeQuoted } from './response'

/** Adds, edits and removes what parents said and did. */
export const mayRecordResponse = (viewer: { role: Role }) => isRecorder(viewer)

/**
 * A parent's words as this viewer may read them: nobody once consent is withdrawn; those who work in the school
 * otherwise; everybody else only with consent, and not who said them where that was the condition. Null hides them.
 */
export function quotationFor(
  viewer: { role: Role },
  quotation: { words: string | null; source: string | null; consent: Consent },
): { words: string; source: string | null } | null {
  const { words, source, consent } = quotation
  if (!words || consent === 'withdrawn') return null
  if (isRecorder(viewer)) return { words, source }
  if (!mayBeQuoted(consent)) return null
  return { words, source: consent === 'anonymous' ? null : source }
}
