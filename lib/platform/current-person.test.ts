import { describe, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { fromOutside } from '@/prisma/testing/outside'
import { personIn } from './current-person'

const soon = () => new Date(Date.now() + 1000)

describe('the person signed in on a device', () => {
  it('has the schools they are part of now, by name, with the role in each', async () => {
    const { school: first } = await aSchool({ name: 'Zetland School' })
    const { school: second } = await aSchool({ name: 'Abbey School' })
    const { school: left } = await aSchool()
    await aSchool()
    const { personId } = await aMember(first, 'governor', { name: 'Ruth Bell' })
    await aMember(second, 'trust_leader', { personId })
    await aMember(left, 'staff', { personId })
    await fromOutside('UPDATE "Membership" SET "deactivatedAt" = now() WHERE "schoolId" = $1', [left.id])
    expect(await personIn({ personId, signedInAt: soon() })).toMatchObject({
      id: personId,
      name: 'Ruth Bell',
      schools: [
        { slug: second.slug, name: 'Abbey School', role: 'trust_leader' },
        { slug: first.slug, name: 'Zetland School', role: 'governor' },
      ],
    })
  })

  it('is nobody once all sessions were ended, or when there is no such person', async () => {
    const { head } = await aSchool()
    expect(await personIn({ personId: head.personId, signedInAt: new Date(0) })).toBeNull()
    expect(await personIn({ personId: head.schoolId, signedInAt: soon() })).toBeNull()
  })
})
