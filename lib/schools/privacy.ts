import 'server-only'
import { recordHappening, staleEdit } from '@/lib/platform/audit'
import { changeInSchool } from '@/lib/platform/change'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { mayChangeSettings } from './policy'
import type { PrivacyInput } from './schema'

/** What the school says about privacy in its own words, for everybody who is part of it; null when it has said nothing. */
export function getPrivacy(viewer: Viewer): Promise<{ privacyWords: string | null; version: number }> {
  return inSchool(viewer, (tx) =>
    tx.school.findUniqueOrThrow({
      where: { id: viewer.schoolId },
      select: { privacyWords: true, version: true },
    }),
  )
}

/** Changes those words. @throws NotAllowed unless the head does; StaleEdit */
export async function changePrivacy(viewer: Viewer, input: PrivacyInput): Promise<string> {
  if (!mayChangeSettings(viewer)) throw new NotAllowed()
  const { version, privacyWords } = input
  return changeInSchool(viewer, async (tx) => {
    const id = viewer.schoolId
    const before = await tx.school.findUniqueOrThrow({ where: { id }, select: { privacyWords: true } })
    const { count } = await tx.school.updateMany({
      where: { id, version },
      data: { privacyWords, version: { increment: 1 } },
    })
    if (count === 0) throw await staleEdit(tx, viewer, id)
    await recordHappening(tx, viewer, {
      kind: 'school.privacy_changed',
      recordType: 'school',
      recordId: id,
      detail: { before: before.privacyWords, after: privacyWords },
    })
    return id
  })
}
