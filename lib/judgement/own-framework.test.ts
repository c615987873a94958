import { beforeEach, describe, expect, it } from 'vitest'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aDraftFramework, aFramework, aJudgement } from '@/prisma/builders/judgement'
import { getCarryOver } from './carry-over'
import { getDraft, getFramework, listFrameworks } from './framework-queries'
import { keysOfNames } from './lines'
import { whyNotReady } from './not-ready'
import * as own from './own-framework-commands'
import { draftInput, newFrameworkInput } from './own-schema'
import * as statements from './own-statement-commands'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'

let school: { id: string; slug: string }
let head: Viewer
beforeEach(async () => {
  ;({ school, head } = await aSchool())
})

async function read(id: string) {
  const found = await getFramework(head, id)
  if (!found) throw new Error('The framework is not there.')
  return found
}

const typed = {
  name: 'How we welcome families',
  edition: '2026',
  source: 'Our governors',
  rule: 'best_fit',
  areas: 'Welcome: how families begin with us\nKeeping in touch',
  grades: 'Strong\nFair\nWeak',
}

const aStatement = (draft: { id: string; version: number }, given: object = {}) => ({
  frameworkId: draft.id,
  version: draft.version,
  areaKey: 'welcome',
  words: 'Every new family is met in person.',
  grade: null,
  source: null,
  isQuoted: false,
  themes: ['welcome' as const],
  ...given,
})

/** Types over what a draft is. */
const over = async (id: string, given: Partial<typeof typed>) =>
  own.changeDraft(
    head,
    draftInput.parse({ ...typed, id, version: String((await read(id)).version), ...given }),
  )

describe('a framework of the school’s own', () => {
  it('is written, lacks things, and is judged by once it is in use', async () => {
    const id = await own.beginFramework(head, newFrameworkInput.parse(typed))
    const draft = await read(id)
    expect(draft.areas).toEqual([
      { key: 'welcome', name: 'Welcome', about: 'how families begin with us' },
      { key: 'keeping-in-touch', name: 'Keeping in touch', about: '' },
    ])
    expect(whyNotReady(draft)).toEqual(['It has no statement: add at least one.'])
    await expect(own.putDraftInUse(head, draft)).rejects.toThrow('It has no statement')
    await expect(aJudgement(head, { frameworkId: id, areaKey: 'welcome' })).rejects.toThrow(RuleBroken)
    await statements.addStatement(head, aStatement(draft))
    await own.putDraftInUse(head, await read(id))
    expect((await listFrameworks(head))?.inUse.map(({ name }) => name)).toEqual([typed.name])
    expect(await aJudgement(head, { frameworkId: id, areaKey: 'welcome' })).toBeTruthy()
    expect(await getDraft(head, id)).toBeNull()
  })

  it('keeps its words once it is in use', async () => {
    const id = await own.beginFramework(head, newFrameworkInput.parse(typed))
    await statements.addStatement(head, aStatement(await read(id)))
    const [statement] = (await read(id)).statements
    await own.putDraftInUse(head, await read(id))
    const { version } = await read(id)
    const of = { id: statement?.id ?? '', frameworkId: id, version }
    for (const attempt of [
      () => over(id, { name: 'Other' }),
      () => statements.addStatement(head, aStatement({ id, version })),
      () => statements.changeStatement(head, { ...aStatement({ id, version }), id: of.id }),
      () => statements.moveStatement(head, { ...of, to: 'up' }),
      () => statements.removeStatement(head, of),
      () => own.throwDraftAway(head, { id, version }),
      () => own.putDraftInUse(head, { id, version }),
    ])
      await expect(attempt()).rejects.toThrow(/its words stay/)
  })

  it('keeps the keys of its grades and areas as they are typed over', async () => {
    const id = await aDraftFramework(head)
    await statements.addStatement(head, aStatement(await read(id), { grade: 'fair' }))
    await over(id, { areas: 'Keeping in touch\nWelcome', grades: 'Strong\nGood enough\nWeak' })
    const renamed = await read(id)
    expect(renamed.areas.map(({ key }) => key)).toEqual(['keeping-in-touch', 'welcome'])
    expect(renamed.scale).toContainEqual({ key: 'fair', name: 'Good enough' })
    expect(renamed.statements.at(-1)?.grade).toBe('fair')
    await over(id, { grades: 'Strong\nWeak' })
    expect((await read(id)).statements.at(-1)?.grade).toBeNull()
    await expect(over(id, { areas: 'Keeping in touch' })).rejects.toMatchObject({ field: 'areas' })
    await over(id, { rule: 'none' })
    expect((await read(id)).scale).toEqual([])

    const before = [{ key: 'a', name: 'A' }]
    expect(keysOfNames(before, ['A', 'a'])).toEqual([...before, { key: 'a-2', name: 'a' }])
    expect(keysOfNames(before, ['B'])).toEqual([{ key: 'a', name: 'B' }])
    expect(keysOfNames(before, [])).toEqual([])
  })

  it('has its statements changed, moved within their area and taken out', async () => {
    const id = await aDraftFramework(head)
    for (const words of ['First.', 'Second.', 'Elsewhere.'])
      await statements.addStatement(
        head,
        aStatement(await read(id), { words, ...(words === 'Elsewhere.' && { areaKey: 'keeping-in-touch' }) }),
      )
    const of = async (words: string) => {
      const draft = await read(id)
      const found = draft.statements.find((one) => one.words === words)
      return { id: found?.id ?? '', frameworkId: id, version: draft.version }
    }
    const words = async () => (await read(id)).statements.map((one) => one.words)
    const before = await words()
    await statements.moveStatement(head, { ...(await of('Second.')), to: 'up' })
    expect((await words()).slice(-3)).toEqual(['Second.', 'First.', 'Elsewhere.'])
    await expect(statements.moveStatement(head, { ...(await of('Elsewhere.')), to: 'down' })).rejects.toThrow(
      /last/,
    )
    await expect(
      statements.changeStatement(head, {
        ...aStatement(await read(id), { grade: 'guessed' }),
        id: (await of('First.')).id,
      }),
    ).rejects.toMatchObject({ field: 'grade' })
    await expect(
      statements.addStatement(head, aStatement(await read(id), { areaKey: 'guessed' })),
    ).rejects.toMatchObject({ field: 'areaKey' })
    await statements.changeStatement(head, {
      ...aStatement(await read(id), {
        words: 'First of all.',
        grade: 'strong',
        themes: ['skills', 'targets'],
      }),
      id: (await of('First.')).id,
    })
    expect((await read(id)).statements.find((one) => one.words === 'First of all.')).toMatchObject({
      grade: 'strong',
    })
    await statements.removeStatement(head, await of('First of all.'))
    expect((await words()).toSorted()).toEqual(before.filter((one) => one !== 'First.').toSorted())
    const stale = { ...(await of('Second.')), version: 1 }
    await expect(statements.removeStatement(head, stale)).rejects.toThrow(StaleEdit)
  })

  it('is an edition of one in use: a copy, changed, that takes its place', async () => {
    const of = await aFramework(head)
    await expect(own.beginEdition(head, { id: of, edition: 'April 2011' })).rejects.toMatchObject({
      field: 'edition',
    })
    const id = await own.beginEdition(head, { id: of, edition: 'Ours' })
    const [copy, original] = [await read(id), await read(of)]
    const plain = ({ statements: all }: typeof copy) =>
      all.map(({ id: _, carriesOnId: __, themes, ...one }) => ({ ...one, themes: themes.toSorted() }))
    expect(plain(copy)).toEqual(plain(original))
    expect(copy).toMatchObject({ key: original.key, shippedAs: null, replacesId: of, isChecked: false })
    const [first] = copy.statements
    await statements.changeStatement(head, {
      ...aStatement(copy, { areaKey: first?.areaKey, words: 'In our words.' }),
      id: first?.id ?? '',
    })
    expect((await getCarryOver(head, id))?.differences.statements[0]?.kind).toBe('changed')
    await own.putDraftInUse(head, await read(id))
    expect((await read(of)).status).toBe('replaced')
    expect((await listFrameworks(head))?.inUse).toMatchObject([{ id, edition: 'Ours', newer: null }])
  })

  it('is thrown away while it is a draft, with its statements', async () => {
    const id = await aDraftFramework(head)
    await own.throwDraftAway(head, await read(id))
    expect(await getFramework(head, id)).toBeNull()
  })

  it('is not another school’s, nor for lower roles, nor to be guessed', async () => {
    const id = await aDraftFramework(head)
    const { version, statements: there } = await read(id)
    const criterion = there[0]?.id ?? ''
    const { head: other } = await aSchool()
    const staff = await aMember(school, 'staff')
    const commands = (viewer: Viewer, frameworkId: string) => [
      () => own.changeDraft(viewer, draftInput.parse({ ...typed, id: frameworkId, version })),
      () => own.putDraftInUse(viewer, { id: frameworkId, version }),
      () => own.throwDraftAway(viewer, { id: frameworkId, version }),
      () => own.beginEdition(viewer, { id: frameworkId, edition: 'Mine' }),
      () => statements.addStatement(viewer, aStatement({ id: frameworkId, version })),
      () =>
        statements.changeStatement(viewer, { ...aStatement({ id: frameworkId, version }), id: criterion }),
      () => statements.moveStatement(viewer, { id: criterion, frameworkId, version, to: 'up' }),
      () => statements.removeStatement(viewer, { id: criterion, frameworkId, version }),
    ]
    for (const command of commands(other, id)) await expect(command()).rejects.toThrow(NotFound)
    for (const command of commands(head, GUESSED)) await expect(command()).rejects.toThrow(NotFound)
    for (const command of commands(staff, id)) await expect(command()).rejects.toThrow(NotAllowed)
    await expect(own.beginFramework(staff, newFrameworkInput.parse(typed))).rejects.toThrow(NotAllowed)
    const of = { id: GUESSED, frameworkId: id, version }
    await expect(statements.removeStatement(head, of)).rejects.toThrow(NotFound)
    expect(await getDraft(other, id)).toBeNull()
    expect(await getDraft(staff, id)).toBeNull()
  })

  it('is refused with a sentence where a form says what cannot be', () => {
    const wrong = (given: object) =>
      newFrameworkInput.safeParse({ ...typed, ...given }).error?.issues[0]?.message
    expect(wrong({ areas: 'A: one\nA: two' })).toMatch(/the same name/)
    expect(wrong({ areas: ': nothing' })).toMatch(/Begin each line/)
    expect(wrong({ grades: Array.from({ length: 11 }, (_, i) => `Grade ${i}`).join('\n') })).toMatch(
      /10 grades/,
    )
    expect(wrong({ sourceUrl: 'javascript:alert(1)' })).toMatch(/whole address/)
    expect(wrong({ rule: 'guess' })).toMatch(/Choose how/)
  })
})
