import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { RuleBroken } from '@/lib/platform/errors'
import { aSchool } from '@/prisma/builders'
import { closeDraft, findDraft, keepDraft } from './drafts'
import type { Row } from './table'

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

  it('gives its rows back a part at a time, in order, and lets them go when it is accepted', async () => {
    const { head } = await aSchool()
    const lines = Array.from({ length: 2400 }, (_, i) => `P-${i}\t${i === 7 ? '' : i}`)
    const id = await keepDraft(head, { purpose: 'families', pasted: ['a\tb', ...lines].join('\n') })
    await inSchool(head, async (tx) => {
      const draft = await findDraft(tx, head, { purpose: 'families', id })
      const parts: Row[][] = []
      for await (const part of draft?.sheets[0].parts() ?? []) parts.push(part)
      expect(parts.map((rows) => rows.length)).toEqual([1000, 1000, 400])
      const rows = parts.flat()
      expect(rows[7]).toEqual({ line: 9, cells: ['P-7', ''] })
      expect(rows.map(({ cells }) => cells.join('\t'))).toEqual(lines)
      expect(draft?.sheets[0]).toMatchObject({ count: 2400, columns: ['a', 'b'] })

      await closeDraft(tx, head, id)
      expect(await tx.importDraftPart.count()).toBe(0)
      expect(await findDraft(tx, head, { purpose: 'families', id })).toBeNull()
    })
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
