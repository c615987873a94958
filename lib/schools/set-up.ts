import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/lib/people/password'
import { passwordProblem } from '@/lib/people/password-rules'
import { now } from '@/lib/platform/clock'
import { withKeys } from '@/lib/platform/database'
import { NotAllowed, RuleBroken } from '@/lib/platform/errors'
import { schoolAddress } from './address'
import { makeSchool } from './make-school'
import type { SetUpInput } from './schema'
import { isProof } from './set-up-code'

/**
 * Makes the first school and its first head, once.
 *
 * @param proof that the one-time code was given
 * @throws NotAllowed without the proof; RuleBroken when somebody else was quicker, or the password is no good
 */
export async function setUp(
  proof: string | undefined,
  { school, head }: SetUpInput,
): Promise<{ personId: string; schoolSlug: string }> {
  if (!(await isProof(proof))) throw new NotAllowed()
  const problem = passwordProblem(head.newPassword, { ...head, schoolName: school.name })
  if (problem) throw new RuleBroken('newPassword', problem)
  const passwordHash = await hashPassword(head.newPassword)
  const schoolId = randomUUID()
  const personId = randomUUID()
  const slug = schoolAddress(school.name)

  await withKeys({}, async (tx) => {
    // The row is held from here, so of two who finish at once one comes too late.
    const { count } = await tx.installation.updateMany({
      where: { id: 1, setupDoneAt: null },
      data: { setupDoneAt: now(), setupCodeHash: null },
    })
    if (count === 0) throw new RuleBroken('form', 'Alongside was set up in the meantime.')
    await makeSchool(
      tx,
      { id: schoolId, slug, ...school },
      { id: personId, name: head.name, email: head.email, passwordHash },
    )
    await tx.auditEntry.create({
      data: {
        schoolId,
        at: now(),
        personId,
        personName: head.name,
        kind: 'school.set_up',
        recordType: 'school',
        recordId: schoolId,
        detail: { name: school.name },
      },
      select: { id: true },
    })
  })
  return { personId, schoolSlug: slug }
}
