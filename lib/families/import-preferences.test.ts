import { describe, expect, it } from 'vitest'
import { aFamily, aSchool } from '@/prisma/builders'
import { csvText } from '../platform/csv'
import { inSchool } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { exportRegister } from './export'
import { acceptFamilies, bringFamilies, previewFamilies } from './import'
import { acceptance } from './import-schema'
import { getFamilyAtTheDoor } from './of-the-door'

const HEADINGS = 'Family\tPupil\tYear\tPreferred channel\tTimes\tWrite in\tNeeds at meetings'
const list = (...rows: string[]) => [HEADINGS, ...rows].join('\n')

async function preview(viewer: Viewer, pasted: string) {
  const draft = await bringFamilies(viewer, { pasted })
  const found = await previewFamilies(viewer, draft, {})
  if (!found?.plan) throw new Error('There is no plan')
  return { draft, digest: found.digest, plan: found.plan }
}

async function accept(viewer: Viewer, pasted: string, preferencesAgreed = true) {
  const { draft, digest } = await preview(viewer, pasted)
  const agreed = preferencesAgreed ? 'yes' : ''
  return acceptFamilies(
    viewer,
    acceptance.parse({ draft, sheet: 0, seen: digest, preferencesAgreed: agreed }),
  )
}

const idOf = (viewer: Viewer, reference: string) =>
  inSchool(viewer, (tx) =>
    tx.family.findFirstOrThrow({ where: { schoolId: viewer.schoolId, reference }, select: { id: true } }),
  ).then(({ id }) => id)

const preferenceOf = async (viewer: Viewer, reference: string) =>
  (await getFamilyAtTheDoor(viewer, await idOf(viewer, reference)))?.preference

describe('how families like to be reached, out of a list', () => {
  it('is shown, asked about, and kept for new families and those there were', async () => {
    const { head } = await aSchool()
    await aFamily(head, { reference: 'F-1' })
    const pasted = list(
      'F-1\tP-1\tYear 1\tSMS, email\tAfter school\turdu\tBSL',
      'f-1\tP-2\tYear 2\tphone call\t\t\t',
      'F-2\tP-3\tYear 1\t\t\tTamil\t-',
      'F-3\tP-4\tYear 1\t\t\t\t',
    )
    const { plan } = await preview(head, pasted)
    expect(plan.problems).toEqual([])
    expect(plan.keepPreferences).toMatchObject([
      {
        reference: 'F-1',
        changes: [
          { field: 'channels', from: '', to: 'E-mail, Phone call, Text message' },
          { field: 'times', from: '', to: 'After school' },
          { field: 'writeIn', from: '', to: 'Urdu' },
          { field: 'needs', from: '', to: 'A sign-language interpreter' },
        ],
      },
      { reference: 'F-2', changes: [{ field: 'writeIn', from: '', to: 'Tamil' }] },
    ])
    await expect(accept(head, pasted, false)).rejects.toBeInstanceOf(RuleBroken)
    expect((await accept(head, pasted)).written).toMatchObject({ addedFamilies: 2, preferences: 2 })
    expect(await preferenceOf(head, 'F-1')).toMatchObject({
      version: 1,
      channels: ['text', 'email', 'phone'],
      times: ['after_school'],
      writeIn: 'ur',
      needs: ['sign_language'],
      givenBy: 'paper',
      enteredByName: 'Amina Khan',
    })
    expect(await preferenceOf(head, 'F-2')).toMatchObject({ writeIn: 'Tamil', channels: [] })
    expect(await preferenceOf(head, 'F-3')).toBeNull()
  })

  it('changes only what it says, and nothing when it says what is there', async () => {
    const { head } = await aSchool()
    await accept(head, list('F-1\tP-1\tYear 1\ttext\tevening\t\tlarge print'))
    const again = await preview(head, list('F-1\tP-1\tYear 1\tText message\t\t\tbig print'))
    expect(again.plan.keepPreferences).toEqual([])
    await accept(head, list('F-1\tP-1\tYear 1\tletter\t\t\t'))
    expect(await preferenceOf(head, 'F-1')).toMatchObject({
      version: 2,
      channels: ['letter'],
      times: ['evening'],
      needs: ['large_print'],
    })
  })

  it.each([
    ['F-1\tP-1\tYear 1\tpigeon\t\t\t', 'Preferred channel', '“pigeon” is none of: Phone call, Text message'],
    ['F-1\tP-1\tYear 1\t\tmornings\t\t', 'Times', '“mornings” is none of: Before school'],
    ['F-1\tP-1\tYear 1\t\t\t\tcake', 'Needs at meetings', '“cake” is none of: An interpreter'],
    [`F-1\tP-1\tYear 1\t\t\t${'x'.repeat(41)}\t`, 'Write in', 'longer than 40 letters'],
    ['\tP-1\tYear 1\ttext\t\t\t', 'Family', 'needs its reference in the row'],
  ])('names what cannot be taken, and leaves its row out: %s', async (row, column, reason) => {
    const { head } = await aSchool()
    const { plan } = await preview(head, list(row, 'F-9\tP-9\tYear 1\t\t\t\t'))
    expect(plan.problems).toEqual([
      { line: 2, column, value: expect.any(String), reason: expect.stringContaining(reason) },
    ])
    expect(plan.addPupils.map(({ reference }) => reference)).toEqual(['P-9'])
  })

  it('goes out as CSV in words that come back as they were', async () => {
    const { head } = await aSchool()
    await accept(head, list('F-1\tP-1\tYear 1\ttext, interpreter\tafter school\tPolish\tBSL; quiet room'))
    const text = await csvText((await exportRegister(head)) ?? { columns: [], rows: [] })
    expect(text).toContain('"Text message, Through an interpreter",After school,Polish,')
    const { plan } = await preview(head, text.replace('\uFEFF', ''))
    expect(plan).toMatchObject({ problems: [], keepPreferences: [], unchanged: { families: 1, pupils: 1 } })
  })
})
