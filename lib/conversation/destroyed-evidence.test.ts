import { beforeEach, describe, expect, it } from 'vitest'
import { fromOutside } from '@/prisma/testing/outside'
import { withdrawEvidence } from '../evidence/commands'
import { inSchool } from '../platform/database'
import { storage } from '../platform/storage'
import { getPackFile } from './pack-file'
import { getShownPack } from './pack-queries'
import { aPackAtHand, isBuilt } from './testing/pack-at-hand'

beforeEach(() => fromOutside('DELETE FROM "Job"'))

describe('evidence that is destroyed', () => {
  it('leaves nothing of itself in what was built of packs, and packs can be built again without it', async () => {
    const { head, pack, photo } = await aPackAtHand()
    await isBuilt(head, pack)
    const before = await getPackFile(head, pack, 'zip')
    if (!before) throw new Error('It was built.')
    await withdrawEvidence(head, { id: photo, version: 1, reason: 'The family asked.', destroy: true })

    expect(await getShownPack(head, pack)).toMatchObject({ contents: null })
    expect(await getPackFile(head, pack, 'zip')).toBeNull()
    await expect(storage().get(head.schoolId, before.file.sha256)).rejects.toThrow()
    await isBuilt(head, pack)
    const again = await inSchool(head, (tx) =>
      tx.pack.findFirstOrThrow({ where: { schoolId: head.schoolId, id: pack }, select: { contents: true } }),
    )
    expect(again.contents).toMatchObject({ evidence: expect.any(Array) })
    expect(JSON.stringify(again.contents)).toContain('It was withdrawn.')
  })
})
