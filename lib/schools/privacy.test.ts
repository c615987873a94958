import { describe, expect, it } from 'vitest'
import { NotAllowed, StaleEdit } from '@/lib/platform/errors'
import { aMember, aSchool } from '@/prisma/builders'
import type { Role } from '@/prisma/generated/enums'
import { fromOutside } from '@/prisma/testing/outside'
import { changePrivacy, getPrivacy } from './privacy'
import { privacyForm } from './schema'

const words = 'Our data protection officer is Ms Bello.\n\nAsk at the office.'
const typed = (version = '1', privacyWords = words) => privacyForm.parse({ version, privacyWords })

describe('what a school says about privacy', () => {
  it('is written by the head, read by everybody in the school, and by nobody in another', async () => {
    const { school, head } = await aSchool()
    const { head: stranger } = await aSchool()
    await changePrivacy(head, typed())
    for (const role of ['head', 'staff', 'governor', 'trust_leader'] satisfies Role[]) {
      expect((await getPrivacy(await aMember(school, role))).privacyWords).toBe(words)
    }
    expect((await getPrivacy(stranger)).privacyWords).toBeNull()
    const history = await fromOutside<{ detail: object }>(
      `SELECT detail FROM "AuditEntry" WHERE kind = 'school.privacy_changed' AND "schoolId" = $1`,
      [school.id],
    )
    expect(history).toEqual([{ detail: { before: null, after: words } }])
  })

  it('is changed by nobody but the head', async () => {
    const { school, head } = await aSchool()
    for (const role of ['senior_leader', 'staff', 'liaison', 'governor', 'trust_leader'] satisfies Role[]) {
      await expect(changePrivacy(await aMember(school, role), typed())).rejects.toBeInstanceOf(NotAllowed)
    }
    expect((await getPrivacy(head)).privacyWords).toBeNull()
  })

  it('is not changed over somebody else’s change, and can be taken back', async () => {
    const { head } = await aSchool()
    await changePrivacy(head, typed())
    await expect(changePrivacy(head, typed('1', 'Something else'))).rejects.toBeInstanceOf(StaleEdit)
    await changePrivacy(head, typed('2', ''))
    expect(await getPrivacy(head)).toEqual({ privacyWords: null, version: 3 })
  })
})
