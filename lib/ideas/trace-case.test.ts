import { beforeEach, describe, expect, test } from 'vitest'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { aCase, versionOf, withDuties } from '@/prisma/builders/concerns'
import { anOldCase } from '@/prisma/builders/kept-cases'
import { getWholeCase } from '../concerns/case-page'
import { letCaseGo } from '../concerns/keep-commands'
import { getCaseToKeep } from '../concerns/keep-queries'
import { nameSomebody } from '../concerns/named-commands'
import { restrictCase } from '../concerns/sight-commands'
import { allTheySee } from '../concerns/testing/what-they-see'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { newId } from '../platform/new-id'
import type { Viewer } from '../platform/viewer'
import { readIdeaByLink } from './by-link'
import { makeIdeaLink } from './link'
import { getIdea, listIdeas } from './queries'
import { getTraced, traceCase } from './trace-case'

const WORDS = 'Zeppelin rides for the summer fair.'

let school: { id: string; slug: string }
let head: Viewer
let staff: Viewer

beforeEach(async () => {
  const made = await aSchool()
  school = made.school
  head = made.head
  staff = await aMember(school, 'staff')
})

const all = { filter: null, words: '', page: 1 }

test('an idea from the concerns log is taken along once, with its family and day, and both say so', async () => {
  const family = await aFamily(head)
  const id = await aCase(staff, {
    kind: 'idea',
    words: WORDS,
    about: family.reference,
    wordsLanguage: 'Polish',
  })
  expect(await getTraced(staff, id)).toEqual({ ideaId: null, mayTrace: true })
  const ideaId = await traceCase(staff, { id })
  const idea = await getIdea(staff, ideaId)
  expect(idea).toMatchObject({ words: WORDS, locale: 'pl', family, caseId: id, status: 'new' })
  expect(await getTraced(head, id)).toEqual({ ideaId, mayTrace: false })
  await expect(traceCase(head, { id })).rejects.toBeInstanceOf(RuleBroken)
  const entries = (await getWholeCase(head, id))?.entries.map(({ sentence }) => sentence)
  expect(entries?.[0]).toBe('Tom Reed put it with the other ideas, where it is decided and told')
})

describe('what is traced', () => {
  test('is an idea that everybody may read', async () => {
    const concern = await aCase(head, { words: WORDS })
    await expect(traceCase(head, { id: concern })).rejects.toBeInstanceOf(RuleBroken)
    expect(await getTraced(head, concern)).toBeNull()
    const id = await aCase(head, { kind: 'idea', words: WORDS })
    await restrictCase(head, { id, version: await versionOf(head, id), why: 'It names a neighbour.' })
    await expect(traceCase(head, { id })).rejects.toBeInstanceOf(RuleBroken)
    expect(await getTraced(head, id)).toEqual({ ideaId: null, mayTrace: false })
  })

  test('is the school’s own, and one’s own', async () => {
    const id = await aCase(head, { kind: 'idea', words: WORDS })
    const { head: other } = await aSchool()
    await expect(traceCase(other, { id })).rejects.toBeInstanceOf(NotFound)
    await expect(traceCase(head, { id: newId() })).rejects.toBeInstanceOf(NotFound)
    await expect(traceCase(staff, { id })).rejects.toBeInstanceOf(NotFound)
    const governor = await withDuties(await aMember(school, 'governor'), 'chair')
    const theirs = await aCase(head, { kind: 'idea', named: [head.membershipId] })
    await expect(traceCase(governor, { id: theirs })).rejects.toBeInstanceOf(NotAllowed)
  })
})

test('whoever is named in the case afterwards finds no trace of the idea, and the parent reads it as before', async () => {
  const id = await aCase(head, { kind: 'idea', words: WORDS })
  const ideaId = await traceCase(head, { id })
  const { token } = await makeIdeaLink(head, { id: ideaId, days: 30 })
  expect(await getIdea(staff, ideaId)).not.toBeNull()
  await nameSomebody(head, { id, version: await versionOf(head, id), namedId: staff.membershipId })
  expect(await getIdea(staff, ideaId)).toBeNull()
  expect((await listIdeas(staff, all))?.total).toBe(0)
  expect(JSON.stringify(await allTheySee(staff))).not.toContain('Zeppelin')
  expect(JSON.stringify(await allTheySee(staff))).not.toContain(ideaId)
  expect(await readIdeaByLink(token, 'en')).toMatchObject({ idea: WORDS })
  expect((await listIdeas(head, all))?.total).toBe(1)
})

test('it goes when the case is let go', async () => {
  const id = await anOldCase(head, { kind: 'idea', words: WORDS })
  const ideaId = await traceCase(head, { id })
  const { reference, version } = (await getCaseToKeep(head, id)) ?? { reference: '', version: 0 }
  await letCaseGo(head, { id, version, typed: reference })
  expect(await getIdea(head, ideaId)).toBeNull()
  expect(JSON.stringify(await allTheySee(head))).not.toContain('Zeppelin')
})
