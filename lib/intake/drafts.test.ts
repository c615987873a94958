import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import { aSchool } from '@/prisma/builders'
import { keepDraft } from './drafts'

describe('a draft', () => {
  it('is gone after a day, when another is made', async () => {
    const { head } = await aSchool()
    const old = await keepDraft(head, { purpose: 'families', pasted: 'a\tb\n1\t2' })
    await inSchool(head, (tx) =>
      tx.importDraft.updateMany({ data: { createdAt: new Date(Date.now() - 25 * 3600_000) } }),
    )
    const young = await keepDraft(head, { purpose: 'families', pasted: 'a\tb\n1\t2' })
    const ids = await inSchool(head, (tx) => tx.importDraft.findMany({ select: { id: true } }))
    expect(ids.map(({ id }) => id)).toEqual([young])
    expect(old).not.toBe(young)
  })

  it.each([
    [{ pasted: '' }, 'file', /Choose a file with rows/],
    [{ pasted: ' \n\t' }, 'file', /Choose a file with rows/],
    [{ pasted: 'a\tb', file: new File(['a'], 'a.csv') }, 'pasted', /not both/],
    [
      { pasted: '', file: new File([new Uint8Array(6 * 1024 * 1024)], 'big.csv') },
      'file',
      /“big.csv” is 6 MB/,
    ],
    [{ pasted: '', file: new File([], 'empty.csv') }, 'file', /empty/],
    [{ pasted: '', file: new File([new Uint8Array([0x25, 0x50, 0x44, 0x46])], 'a.csv') }, 'file', /PDF/],
  ])('refuses what cannot be read, in words: %#', async (input, field, message) => {
    const { head } = await aSchool()
    const refused = keepDraft(head, { purpose: 'families', ...input })
    await expect(refused).rejects.toBeInstanceOf(RuleBroken)
    await expect(keepDraft(head, { purpose: 'families', ...input })).rejects.toMatchObject({
      field,
      message: expect.stringMatching(message),
    })
  })
})
