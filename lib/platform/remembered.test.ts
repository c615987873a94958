import { afterEach, describe, expect, it, vi } from 'vitest'
import { setClock } from '@/lib/platform/clock'
import { inSchool, overCases, type Tx, withCountedCases } from '@/lib/platform/database'
import { remembered } from '@/lib/platform/remembered'
import type { Viewer } from '@/lib/platform/viewer'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { countingStatements } from '@/prisma/testing/statements'

// Each makes a school of its own, on a machine that others may be using.
vi.setConfig({ testTimeout: 30_000 })
afterEach(() => setClock(null))

const families = async (viewer: Viewer, whose: 'everyone' | 'theirs' = 'everyone') => {
  let isFresh = false
  const { references } = await inSchool(viewer, (tx) =>
    remembered(tx, viewer, 'families', whose, async () => {
      isFresh = true
      const rows = await tx.family.findMany({
        where: { schoolId: viewer.schoolId },
        select: { reference: true },
        orderBy: { reference: 'asc' },
      })
      return { references: rows.map(({ reference }) => reference) }
    }),
  )
  return { references, isFresh }
}

describe('what was worked out', () => {
  it('is kept until something is recorded, and never a moment longer', async () => {
    const { head } = await aSchool()
    await aFamily(head, { reference: 'F1' })
    expect(await families(head)).toEqual({ references: ['F1'], isFresh: true })
    expect(await families(head)).toEqual({ references: ['F1'], isFresh: false })
    await aFamily(head, { reference: 'F2' })
    expect(await families(head)).toEqual({ references: ['F1', 'F2'], isFresh: true })
  })

  it('is not yet another when a change is under way, and is another once it is committed', async () => {
    const { head } = await aSchool()
    await aFamily(head, { reference: 'F1' })
    await families(head)
    let during: unknown
    const undone = inSchool(head, async (tx) => {
      await tx.family.updateMany({ where: { schoolId: head.schoolId }, data: { reference: 'F9' } })
      during = await families(head)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(during).toEqual({ references: ['F1'], isFresh: false })
    expect(await families(head)).toEqual({ references: ['F1'], isFresh: false })
  })

  it('is not kept by a transaction that has written, for that may be undone', async () => {
    const { head } = await aSchool()
    await aFamily(head, { reference: 'F1' })
    const undone = inSchool(head, async (tx) => {
      await tx.family.updateMany({ where: { schoolId: head.schoolId }, data: { reference: 'F9' } })
      await remembered(tx, head, 'families', 'everyone', async () => ({ references: ['F9'] }))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await families(head)).toEqual({ references: ['F1'], isFresh: true })
  })

  it('may be worked out from what is remembered too, under one mark', async () => {
    const { head } = await aSchool()
    const both = () =>
      countingStatements(() =>
        inSchool(head, (tx) =>
          remembered(tx, head, 'outer', 'theirs', async () => ({
            one: await remembered(tx, head, 'one', 'everyone', async () => ({ is: 1 })),
            two: await remembered(tx, head, 'two', 'everyone', async () => ({ is: 2 })),
          })),
        ),
      )
    const first = await both()
    expect(first.result).toEqual({ one: { is: 1 }, two: { is: 2 } })
    expect(await both()).toEqual(first)
  })

  it('is never what was seen with more cases open than the person may see', async () => {
    const { head } = await aSchool()
    const seenIn = (tx: Tx) =>
      remembered(tx, head, 'seen', 'theirs', async () => {
        const [row] = await tx.$queryRaw<
          [{ cases: string }]
        >`SELECT current_setting('app.cases', true) AS "cases"`
        return row
      })
    expect(await overCases(head, 'counted', seenIn)).toEqual({ cases: 'counted' })
    // Also not in the middle of something that is remembered itself.
    const page = await inSchool(head, (tx) =>
      remembered(tx, head, 'page', 'theirs', async () => ({
        counted: await withCountedCases(tx, head, () => seenIn(tx)),
        own: await seenIn(tx),
      })),
    )
    expect(page).toEqual({ counted: { cases: 'counted' }, own: { cases: '' } })
    expect(await inSchool(head, seenIn)).toEqual({ cases: '' })
    expect(await overCases(head, 'counted', seenIn)).toEqual({ cases: 'counted' })
  })

  it('leaves in its place what is put into words only when it is read', async () => {
    const { head } = await aSchool()
    let read = 0
    const worded = () =>
      inSchool(head, (tx) =>
        remembered(tx, head, 'worded', 'everyone', async () => ({
          get words() {
            read += 1
            return 'said'
          },
        })),
      )
    await worded()
    expect(read).toBe(0)
    expect((await worded()).words).toBe('said')
  })

  it('is worked out again the next day', async () => {
    const { head } = await aSchool()
    setClock(new Date('2026-03-03T12:00:00Z'))
    await families(head)
    setClock(new Date('2026-03-04T12:00:00Z'))
    expect(await families(head)).toMatchObject({ isFresh: true })
  })

  it('is never another school’s', async () => {
    const [one, other] = [await aSchool(), await aSchool()]
    await aFamily(one.head, { reference: 'ONE' })
    await aFamily(other.head, { reference: 'OTHER' })
    expect(await families(one.head)).toMatchObject({ references: ['ONE'] })
    expect(await families(other.head)).toMatchObject({ references: ['OTHER'] })
    expect(await families(one.head)).toMatchObject({ references: ['ONE'], isFresh: false })
  })

  it('is one person’s alone where each sees other records', async () => {
    const { school, head } = await aSchool()
    const staff = await aMember(school, 'staff')
    await families(head, 'theirs')
    expect(await families(staff, 'theirs')).toMatchObject({ isFresh: true })
    expect(await families(head, 'theirs')).toMatchObject({ isFresh: false })
    expect(await families({ ...head, role: 'governor' }, 'theirs')).toMatchObject({ isFresh: true })
  })

  it('cannot be changed by the page that gets it', async () => {
    const { head } = await aSchool()
    const { references } = await families(head)
    expect(() => references.push('F7')).toThrow(TypeError)
    expect(await families(head)).toMatchObject({ references: [] })
  })

  it('is not kept where there is nothing', async () => {
    const { head } = await aSchool()
    let asked = 0
    const nothing = () =>
      inSchool(head, (tx) =>
        remembered(tx, head, 'nothing', 'everyone', async () => {
          asked += 1
          return null
        }),
      )
    expect(await nothing()).toBeNull()
    expect(await nothing()).toBeNull()
    expect(asked).toBe(2)
  })

  it('is not kept when it could not be worked out', async () => {
    const { head } = await aSchool()
    const failing = inSchool(head, (tx) =>
      remembered(tx, head, 'families', 'everyone', () => Promise.reject(new Error('no'))),
    )
    await expect(failing).rejects.toThrow('no')
    expect(await families(head)).toMatchObject({ isFresh: true })
  })
})
