import { beforeAll, describe, expect, it } from 'vitest'
import { withdrawEvidence } from '@/lib/evidence/commands'
import { NotAllowed } from '@/lib/platform/errors'
import { aMember, aSchool } from '@/prisma/builders'
import { contentsBuilt } from '@/prisma/builders/pack'
import { getPackPicture } from './pack-picture'
import { aPackAtHand } from './testing/pack-at-hand'

describe('a picture of a pack', () => {
  let at: Awaited<ReturnType<typeof aPackAtHand>>
  let label: string
  beforeAll(async () => {
    at = await aPackAtHand()
    const { evidence } = await contentsBuilt(at.head, at.pack)
    label = evidence.find(({ id }) => id === at.photo)?.label ?? ''
  })

  it('is given to who prepares the conversation, made small', async () => {
    const picture = await getPackPicture(at.head, at.pack, label)
    expect(picture?.piece.id).toBe(at.photo)
    expect(picture?.jpeg.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  })

  it('is not there for another school, by a guessed number or label, nor what is no picture', async () => {
    const { head: stranger } = await aSchool()
    expect(await getPackPicture(stranger, at.pack, label)).toBeNull()
    expect(await getPackPicture(at.head, crypto.randomUUID(), label)).toBeNull()
    expect(await getPackPicture(at.head, 'E1', label)).toBeNull()
    for (const other of ['E99', '../E1', '', ...['E1', 'E2', 'E3', 'E4'].filter((one) => one !== label)])
      expect(await getPackPicture(at.head, at.pack, other)).toBeNull()
  })

  it('is refused to whoever does not prepare conversations', async () => {
    for (const role of ['staff', 'governor', 'trust_leader'] as const)
      await expect(getPackPicture(await aMember(at.school, role), at.pack, label)).rejects.toThrow(NotAllowed)
  })

  it('is gone as soon as it was withdrawn', async () => {
    await withdrawEvidence(at.head, { id: at.photo, version: 1, reason: 'The family asked.' })
    expect(await getPackPicture(at.head, at.pack, label)).toBeNull()
  })
})
