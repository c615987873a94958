import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aFormerEdition, aFramework, anAgreedJudgement } from '@/prisma/builders/judgement'
import { getCarryOver, sayCarriedOver } from './carry-over'
import { getFramework } from './framework-queries'
import { carriedField, carriedInput } from './framework-schema'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'

/** An edition that took the place of another, with what may carry on. */
async function newerEdition() {
  const { school, head } = await aSchool()
  const former = await aFormerEdition(head)
  const judged = await anAgreedJudgement(head, { frameworkId: former })
  const id = await aFramework(head)
  return { school, head, former, id, judged }
}

async function carryOver(viewer: Viewer, id: string) {
  const found = await getCarryOver(viewer, id)
  if (!found) throw new Error('There is nothing to carry over.')
  return found
}

const saying = (
  { id, version, differences }: Awaited<ReturnType<typeof carryOver>>,
  say: (key: string) => string | null,
) =>
  carriedInput.parse({
    id,
    version: String(version),
    ...Object.fromEntries(
      differences.statements.flatMap(({ after, before }) => {
        const said = after && before && say(after.key)
        return said ? [[carriedField(after.id), said]] : []
      }),
    ),
  })

describe('statements that carry on those of the edition before', () => {
  it('are proposed and not assumed, and said one by one', async () => {
    const { head, id, former } = await newerEdition()
    const before = await carryOver(head, id)
    expect(before).toMatchObject({ wasSaid: false, before: { id: former } })
    expect(before.differences.statements.every(({ after }) => !after?.carriesOnId)).toBe(true)
    expect((await getFramework(head, id))?.isCarryOverOpen).toBe(true)

    const half = saying(before, (key) => (key === 'engagement-complaints' ? 'yes' : null))
    const refused = await sayCarriedOver(head, half).catch((error) => error)
    const pairs = before.differences.statements.filter((one) => one.before && one.after)
    expect(refused).toBeInstanceOf(RuleBroken)
    expect(Object.values(refused.more.errors)).toEqual(Array(pairs.length - 1).fill('Say yes or no.'))
    const said = saying(before, (key) => (key === 'engagement-communications' ? 'no' : 'yes'))
    await sayCarriedOver(head, said)
    const after = await carryOver(head, id)
    const carried = Object.fromEntries(
      after.differences.statements.map((one) => [one.after?.key, one.after?.carriesOnId === one.before?.id]),
    )
    expect(after.wasSaid).toBe(true)
    expect(carried).toMatchObject({ 'engagement-communications': false, 'engagement-complaints': true })
    expect((await getFramework(head, id))?.isCarryOverOpen).toBe(false)
    await expect(sayCarriedOver(head, said)).rejects.toThrow(StaleEdit)

    // Somebody may change their mind.
    await sayCarriedOver(
      head,
      saying(after, () => 'no'),
    )
    expect(
      (await carryOver(head, id)).differences.statements.some(({ after: now }) => now?.carriesOnId),
    ).toBe(false)
  })

  it('touch nothing that was judged', async () => {
    const { head, id, judged } = await newerEdition()
    const read = () =>
      inSchool(head, (tx) =>
        tx.judgement.findFirstOrThrow({
          where: { schoolId: head.schoolId, id: judged },
          include: { answers: { orderBy: { id: 'asc' } }, replies: { orderBy: { id: 'asc' } } },
        }),
      )
    const before = await read()
    await sayCarriedOver(
      head,
      saying(await carryOver(head, id), () => 'yes'),
    )
    expect(await read()).toEqual(before)
  })

  it('are not another school’s to say, nor for staff, nor of what replaced nothing', async () => {
    const { school, head, former, id } = await newerEdition()
    const input = saying(await carryOver(head, id), () => 'yes')
    const { head: other } = await aSchool()
    const staff = await aMember(school, 'staff')
    await expect(sayCarriedOver(other, input)).rejects.toThrow(NotFound)
    await expect(sayCarriedOver(staff, input)).rejects.toThrow(NotAllowed)
    await expect(sayCarriedOver(head, { ...input, id: GUESSED })).rejects.toThrow(NotFound)
    for (const [viewer, of] of [
      [other, id],
      [staff, id],
      [head, GUESSED],
      [head, former],
    ] as const)
      expect(await getCarryOver(viewer, of)).toBeNull()
    const version = (await getFramework(head, former))?.version ?? 0
    await expect(sayCarriedOver(head, { id: former, version, said: new Map() })).rejects.toThrow(
      'No statement of it may carry another on.',
    )
  })
})
