import { expect, test } from 'vitest'
import { aFamily, aMember, aSchool } from '@/prisma/builders'
import { anOffer } from '@/prisma/builders/skills'
import { familyLeft } from '../families/commands'
import { setClock } from '../platform/clock'
import { inSchool } from '../platform/database'
import { NotAllowed } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { offersMatching, type Wanted } from './offers-matching'

const NOTHING: Wanted = { skillIds: [], words: '', days: [], language: null, ages: [], howFar: null }

const matching = (viewer: Viewer, wanted: Partial<Wanted>) =>
  inSchool(viewer, (tx) => offersMatching(tx, viewer, { ...NOTHING, ...wanted }))

const skillId = (viewer: Viewer, key: string) =>
  inSchool(viewer, async (tx) => {
    const { schoolId } = viewer
    return (await tx.skill.findFirstOrThrow({ where: { schoolId, key }, select: { id: true } })).id
  })

test('offers with the skill or the words, those whom the rest suits before the others', async () => {
  const { head } = await aSchool()
  const plain = await anOffer(head, { name: 'Dave', skills: ['building'] })
  const suited = await anOffer(head, {
    ...{ name: 'Sara', skills: ['building'], days: ['tue_morning', 'evening'], speaks: ['Urdu'] },
    ...{ ages: ['ks2'], howFar: 'lead' },
  })
  const worded = await anOffer(head, { name: 'Ivy', ownWords: 'I carve gargoyles.' })
  await anOffer(head, { name: 'Cook', skills: ['cooking'] })
  const building = await skillId(head, 'building')
  const found = await matching(head, {
    ...{ skillIds: [building], words: 'gargoyle', days: ['tue_morning'], language: 'Urdu', ages: ['ks2'] },
    howFar: 'help_regularly',
  })
  expect(found.map(({ offerId }) => offerId)).toEqual([suited, plain, worded])
  expect(found[0]).toMatchObject({
    ...{
      name: 'Sara',
      days: ['tue_morning'],
      speaksIt: true,
      suitsAges: true,
      goesFar: true,
      wordsMatched: 0,
    },
    skills: [{ id: building, isMatched: false }],
  })
  expect(found[1]).toMatchObject({ days: [], speaksIt: false, suitsAges: false, goesFar: false })
  expect(found[2]).toMatchObject({ skills: [], wordsMatched: 1 })
  expect(await matching(head, {})).toHaveLength(4)
})

test('an offer does not match once its consent is over, or its family has left', async () => {
  const { head } = await aSchool()
  const family = await aFamily(head)
  await anOffer(head, { skills: ['building'], familyId: family.id })
  await anOffer(head, { skills: ['building'], consentUntil: '2027-01-01' })
  const wanted = { skillIds: [await skillId(head, 'building')] }
  expect(await matching(head, wanted)).toHaveLength(2)
  await familyLeft(head, { id: family.id, version: 1 })
  expect(await matching(head, wanted)).toHaveLength(1)
  setClock(new Date('2027-01-02T09:00:00Z'))
  try {
    expect(await matching(head, wanted)).toEqual([])
  } finally {
    setClock(null)
  }
})

test('another school finds nothing of it, also by a guessed id; a governor may not look', async () => {
  const { school, head } = await aSchool()
  await anOffer(head, { skills: ['building'], ownWords: 'I carve gargoyles.' })
  const wanted = { skillIds: [await skillId(head, 'building')], words: 'gargoyles' }
  expect(await matching(await aMember(school, 'staff'), wanted)).toHaveLength(1)
  const { head: other } = await aSchool()
  expect(await matching(other, wanted)).toEqual([])
  await expect(matching(await aMember(school, 'governor'), wanted)).rejects.toBeInstanceOf(NotAllowed)
})
