import { describe, expect, it } from 'vitest'
import { withTimeline } from '@/lib/history/queries'
import { inSchool } from '@/lib/platform/database'
import { NotAllowed, NotFound, RuleBroken, StaleEdit } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { aMember, aSchool } from '@/prisma/builders'
import { aFormerEdition, aFramework, anAgreedJudgement } from '@/prisma/builders/judgement'
import { notTakenUp } from './editions'
import { bringBackFramework, changeChecked, changeMapping, putAwayFramework } from './framework-commands'
import { getFramework, listFrameworks } from './framework-queries'
import { mappingInput, themesField } from './framework-schema'
import { OFSTED_2011 } from './frameworks/ofsted-2011'
import { SHIPPED } from './frameworks/shipped'
import { copyShipped, takeUpFramework } from './take-up'

const GUESSED = '01890000-0000-7000-8000-00000000abcd'

async function framework(viewer: Viewer, id: string) {
  const found = await getFramework(viewer, id)
  if (!found) throw new Error('The framework is not there.')
  return found
}

const sentences = async (viewer: Viewer, id: string) =>
  (await withTimeline(viewer, async () => ({}), { recordType: 'framework', recordId: id }))?.history.map(
    (entry) => entry.sentence,
  ) ?? []

describe('the frameworks a school judges by', () => {
  it('are all to be taken up at first, each once', async () => {
    const { head } = await aSchool()
    expect((await listFrameworks(head))?.toTakeUp).toHaveLength(SHIPPED.length)
    for (const { shippedAs } of SHIPPED) await takeUpFramework(head, { shippedAs })
    const found = await listFrameworks(head)
    expect(found?.toTakeUp).toEqual([])
    expect(found?.inUse.map(({ name }) => name).toSorted()).toEqual(
      SHIPPED.map(({ name }) => name).toSorted(),
    )
    expect(found?.inUse.find(({ key }) => key === OFSTED_2011.key)).toMatchObject({
      statements: OFSTED_2011.criteria.length,
      judgements: 0,
      newer: null,
    })
  })

  it('cannot be taken up twice, nor by two at once', async () => {
    const { head } = await aSchool()
    const two = await Promise.allSettled([aFramework(head), aFramework(head)])
    expect(two.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(aFramework(head)).rejects.toThrow(RuleBroken)
    expect((await listFrameworks(head))?.inUse).toHaveLength(1)
  })

  it('say that there is a newer edition, which takes the place of the one in use', async () => {
    const { head } = await aSchool()
    const former = await aFormerEdition(head)
    const judged = await anAgreedJudgement(head, { frameworkId: former })
    expect((await framework(head, former)).newer?.edition).toBe(OFSTED_2011.edition)
    const list = await listFrameworks(head)
    expect(list?.inUse[0]?.newer).toBe(OFSTED_2011.edition)
    expect(list?.toTakeUp.some(({ key }) => key === OFSTED_2011.key)).toBe(false)

    const id = await aFramework(head)
    expect(await framework(head, former)).toMatchObject({ status: 'replaced', newer: null, agreed: 1 })
    expect(await framework(head, id)).toMatchObject({ status: 'in_use', replacesId: former, newer: null })
    expect((await sentences(head, former))[0]).toContain(
      `put the edition “${OFSTED_2011.edition}” in its place`,
    )
    expect(judged).toMatch(/-/)
  })

  it('are the newest of each kind that the application brings, also when it brings two of one', () => {
    const next = { ...OFSTED_2011, edition: 'Next', shippedAs: 'survey-2011@next' }
    const have = [{ key: OFSTED_2011.key, edition: OFSTED_2011.edition }]
    expect(notTakenUp(have, [OFSTED_2011])).toEqual([])
    expect(notTakenUp(have, [OFSTED_2011, next])).toEqual([next])
    expect(notTakenUp([], [OFSTED_2011, next])).toEqual([next])
  })

  it('are put away and brought back, one edition in use at a time', async () => {
    const { head } = await aSchool()
    const former = await aFormerEdition(head)
    const id = await aFramework(head)
    const of = async (which: string) => ({ id: which, version: (await framework(head, which)).version })
    await expect(bringBackFramework(head, await of(former))).rejects.toThrow(/is in use/)
    await putAwayFramework(head, await of(id))
    await expect(putAwayFramework(head, await of(id))).rejects.toThrow(RuleBroken)
    await bringBackFramework(head, await of(former))
    await expect(bringBackFramework(head, await of(id))).rejects.toThrow(/is in use/)
    expect((await sentences(head, id))[0]).toContain('put the framework away')
  })

  it('keep when their words were compared with their source, and refuse “compared” without a day', async () => {
    const { head } = await aSchool()
    const id = await aFramework(head)
    const { version } = await framework(head, id)
    const said = { id, version, isChecked: 'yes' as const, checkedOn: null, note: null }
    await expect(changeChecked(head, said)).rejects.toMatchObject({ field: 'checkedOn' })
    await changeChecked(head, { ...said, checkedOn: '2026-11-01', note: 'Read it with the deputy.' })
    expect(await framework(head, id)).toMatchObject({
      checkedOn: '2026-11-01',
      note: 'Read it with the deputy.',
    })
    await expect(changeChecked(head, { ...said, isChecked: 'no' })).rejects.toThrow(StaleEdit)
  })

  it('ask for the themes somebody ticked, statement by statement', async () => {
    const { head } = await aSchool()
    const id = await aFramework(head)
    const { version, statements } = await framework(head, id)
    const [first, second, ...rest] = statements
    if (!first || !second) throw new Error('There are no statements.')
    const form = Object.fromEntries(rest.map((one) => [themesField(one.id), one.themes]))
    const sent = { ...form, id, version: String(version), [themesField(first.id)]: ['skills', 'guessed'] }
    await changeMapping(head, mappingInput.parse(sent))
    const after = await framework(head, id)
    expect(after.statements[0]?.themes).toEqual(['skills'])
    expect(after.statements[1]?.themes).toEqual([])
    expect(after.statements.slice(2).map(({ themes }) => themes.toSorted())).toEqual(
      rest.map(({ themes }) => themes.toSorted()),
    )
    expect((await sentences(head, id))[0]).toContain('changed which themes 2 statements ask for')
    await expect(changeMapping(head, mappingInput.parse(sent))).rejects.toThrow(StaleEdit)
    await putAwayFramework(head, { id, version: after.version })
    await expect(changeMapping(head, { id, version: after.version + 1, asks: new Map() })).rejects.toThrow(
      RuleBroken,
    )
  })

  it('are not another school’s, nor for lower roles, nor to be guessed', async () => {
    const { school, head } = await aSchool()
    const id = await aFramework(head)
    const { head: other } = await aSchool()
    const [staff, governor] = [await aMember(school, 'staff'), await aMember(school, 'governor')]
    const of = { id, version: 2 }
    const commands = (viewer: Viewer, which: { id: string; version: number }) => [
      () => changeChecked(viewer, { ...which, isChecked: 'no', checkedOn: null, note: null }),
      () => changeMapping(viewer, { ...which, asks: new Map() }),
      () => putAwayFramework(viewer, which),
      () => bringBackFramework(viewer, which),
    ]
    for (const command of commands(other, of)) await expect(command()).rejects.toThrow(NotFound)
    for (const command of commands(head, { id: GUESSED, version: 1 }))
      await expect(command()).rejects.toThrow(NotFound)
    for (const viewer of [staff, governor]) {
      for (const command of commands(viewer, of)) await expect(command()).rejects.toThrow(NotAllowed)
      await expect(aFramework(viewer)).rejects.toThrow(NotAllowed)
      expect(await listFrameworks(viewer)).toBeNull()
      expect(await getFramework(viewer, id)).toBeNull()
    }
    expect(await getFramework(other, id)).toBeNull()
    expect(await getFramework(head, GUESSED)).toBeNull()
    expect(await getFramework(head, 'no-id')).toBeNull()
    await expect(takeUpFramework(head, { shippedAs: 'guessed@2026' })).rejects.toThrow(NotFound)
    await expect(inSchool(head, (tx) => copyShipped(tx, head, OFSTED_2011))).rejects.toThrow(RuleBroken)
  })
})
