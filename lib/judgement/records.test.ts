import { describe, expect, it } from 'vitest'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/new-id'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { anActivity } from '@/prisma/builders/activities'
import { aFile } from '@/prisma/builders/evidence'
import { anIdea } from '@/prisma/builders/ideas'
import { aJudgement } from '@/prisma/builders/judgement'
import { answerStatement } from './judge-commands'
import { readJudgementPage } from './judgement-page'
import { sayThemes } from './record-themes'
import { getStatement } from './statement-page'
import type { Theme } from './themes'

/** The statement of the survey's engagement that asks for these themes: learning at home and targets. */
async function aStatement(head: Viewer) {
  const id = await aJudgement(head)
  const page = await inSchool(head, (tx) => readJudgementPage(tx, head, id))
  if (page?.kind !== 'draft') throw new Error('It is a draft.')
  const statement = page.draft.statements.find(({ key }) => key === 'engagement-learning')
  return { id, criterionId: statement?.id ?? '' }
}

const asked = { fromLast: false, listed: [], words: '' }
const activity = (id: string) => ({ kind: 'activity' as const, id })

async function themesOf(viewer: Viewer, recordId: string): Promise<string[]> {
  const rows = await inSchool(viewer, (tx) =>
    tx.recordTheme.findMany({ where: { schoolId: viewer.schoolId, recordId }, orderBy: { theme: 'asc' } }),
  )
  return rows.map(({ theme }) => theme)
}

describe('the records to choose from', () => {
  it('are those under its themes, those proposed, and those found by title, each once', async () => {
    const { head } = await aSchool()
    const where = await aStatement(head)
    const under = await anActivity(head, { title: 'Tuesdays' })
    await sayThemes(head, { record: activity(under), themes: ['targets', 'concerns'], seen: [] })
    const elsewhere = await anActivity(head, { title: 'Reading at home, said otherwise' })
    await sayThemes(head, { record: activity(elsewhere), themes: ['concerns'], seen: [] })
    const proposed = await anActivity(head, { title: 'Phonics at home' })
    const evidence = await aFile(head, proposed, 'Logs', { name: 'Sheet 3.txt' })
    await anIdea(head, { words: 'A walking bus' })
    const shown = async (words: string, listed: { kind: 'activity' | 'evidence'; id: string }[] = []) =>
      (await getStatement(head, { ...where, ...asked, words, listed }))?.choices
        .map(({ id, why, themes }) => [id, why, themes])
        .sort()
    expect(await shown('')).toEqual(
      [
        [under, 'under', ['targets']],
        [proposed, 'proposed', ['learning_at_home']],
      ].sort(),
    )
    expect(await shown('walking_%')).toHaveLength(2)
    expect(
      (await shown('otherwise', [{ kind: 'evidence', id: evidence }]))?.map(([id, why]) => [id, why]),
    ).toEqual(
      [
        [under, 'under'],
        [proposed, 'proposed'],
        [elsewhere, 'found'],
        [evidence, 'found'],
      ].sort(),
    )
    expect(await shown('walking')).toHaveLength(3)
  })

  it('are put under what was ticked of the statement’s themes, when they stand under none of them yet', async () => {
    const { head } = await aSchool()
    const where = await aStatement(head)
    const first = await anActivity(head)
    const second = await anActivity(head)
    await sayThemes(head, { record: activity(second), themes: ['targets'], seen: [] })
    const themes: Theme[] = ['learning_at_home', 'concerns']
    await answerStatement(head, {
      ...where,
      ...{ version: 0, answer: 'met', words: null, records: [activity(first), activity(second)], themes },
    })
    expect(await themesOf(head, first)).toEqual(['learning_at_home'])
    expect(await themesOf(head, second)).toEqual(['targets'])
    const found = await getStatement(head, { ...where, ...asked })
    expect(found?.choices.map(({ why }) => why)).toEqual(['chosen', 'chosen'])
  })
})

describe('what a record is about', () => {
  it('is added to and taken from by two people without loss, and told in the history', async () => {
    const { head } = await aSchool()
    const record = activity(await anActivity(head, { title: 'Maths' }))
    await sayThemes(head, { record, themes: ['support', 'targets'], seen: [] })
    await sayThemes(head, { record, themes: ['community'], seen: [] })
    await sayThemes(head, { record, themes: ['support'], seen: ['support', 'targets'] })
    expect(await themesOf(head, record.id)).toEqual(['community', 'support'])
    const told = await inSchool(head, (tx) =>
      tx.auditEntry.findMany({
        where: { schoolId: head.schoolId, kind: { startsWith: 'judgement.themes' } },
        orderBy: { id: 'asc' },
        select: { kind: true, activityId: true },
      }),
    )
    expect(told.map(({ kind }) => kind)).toEqual([
      'judgement.themes_put',
      'judgement.themes_put',
      'judgement.themes_taken',
    ])
    expect(told.every(({ activityId }) => activityId === record.id)).toBe(true)
  })

  it('is for leaders to say, of their own school’s records', async () => {
    const { school, head } = await aSchool()
    const where = await aStatement(head)
    const record = activity(await anActivity(head))
    const { head: other } = await aSchool()
    const staff = await aMember(school, 'staff')
    const input = { record, themes: ['support'] as Theme[], seen: [] }
    await expect(sayThemes(other, input)).rejects.toThrow(NotFound)
    await expect(sayThemes(staff, input)).rejects.toThrow(NotAllowed)
    await expect(sayThemes(head, { ...input, record: activity(newId()) })).rejects.toThrow(NotFound)
    for (const viewer of [other, staff]) expect(await getStatement(viewer, { ...where, ...asked })).toBeNull()
    expect(await getStatement(head, { ...where, ...asked, criterionId: newId() })).toBeNull()
    expect(await getStatement(head, { ...where, ...asked, criterionId: 'no-id' })).toBeNull()
  })
})
