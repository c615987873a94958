import { describe, expect, it } from 'vitest'
import type { Grounds, GroupReach, StatementGrounds } from './grounds'
import { doubtsOf } from './rules'
import {
  against,
  aPlan,
  aRecord,
  fromRecords,
  grounds,
  heldTo,
  rulesAgainst,
  statement,
} from './testing/grounds'

describe('groups it is for', () => {
  const plan = (activityId: string, hasCame = true) => ({
    id: activityId,
    activityIds: [activityId],
    plans: [aPlan({ activityId, hasCame })],
  })
  const row = (given: Partial<GroupReach>): GroupReach => ({
    activityId: 'a',
    group: 'eal',
    name: 'EAL',
    families: 20,
    hasCome: false,
    isSmall: false,
    ...given,
  })
  const records = fromRecords(plan('a'), plan('b'))

  it('without any family of them are doubted, once for the statement', () => {
    const found = against(records, {
      reach: [row({}), row({ activityId: 'b' }), row({ group: 'send', name: 'SEND' })],
    })
    expect(found.map(({ rule }) => rule)).toEqual(['group_not_reached'])
    expect(found[0]?.words).toMatch(
      /families of EAL and SEND, and of those who came hardly any family, or none/,
    )
  })

  it('are not named where they are small, and no number is said', () => {
    const [doubt] = against(records, { reach: [row({ name: 'Traveller', families: 2, isSmall: true })] })
    expect(doubt?.words).toMatch(/families of a small group,/)
    expect(doubt?.words).not.toMatch(/Traveller|\d/)
  })

  it.each<[string, GroupReach[]]>([
    ['who came to one of the records', [row({}), row({ activityId: 'b', hasCome: true })]],
    ['that nobody is in', [row({ families: 0 })]],
    ['of an activity that it does not rest on', [row({ activityId: 'c' })]],
  ])('are not doubted %s', (_, reach) => {
    expect(rulesAgainst(records, { reach })).toEqual([])
  })

  it('are not doubted where nobody has recorded who came', () => {
    expect(rulesAgainst(fromRecords(plan('a', false), plan('b', false)), { reach: [row({})] })).toEqual([])
  })
})

describe('words', () => {
  it.each<[string, string | null, string[]]>([
    ['none', null, []],
    ['within the rung', 'Pupils’ reading improved.', []],
    ['above it', 'It improved because of the workshops.', ['words_above_rung']],
    ['of praise above it', 'The workshops made a big difference.', ['words_above_rung']],
    ['copied from the record', 'It was due to chance, we think.', []],
  ])('%s', (_, own, expected) => {
    const records = [
      aRecord({ heldTo: [heldTo({ alsoAllowed: ['It was due to chance, we think.'] })] }),
      aRecord({ id: '2' }),
    ]
    expect(rulesAgainst({ own, records })).toEqual(expected)
  })

  it('are held to the best record, and the allowed sentence stands beside them', () => {
    const low = aRecord({ heldTo: [heldTo({ rung: 2, praise: 2, sentence: 'They changed.' })] })
    const high = aRecord({ id: '2', heldTo: [heldTo({ rung: 4, praise: 4, sentence: 'More than others.' })] })
    expect(rulesAgainst({ own: 'They outperformed others.', records: [low, high] })).toEqual([])
    const [doubt] = against({ own: 'It worked, and proves it.', records: [low, high] })
    expect(doubt?.words).toMatch(
      /“worked” and “proves” claim more.*“More than similar pupils”.*What may be said: “More than others\.”/,
    )
  })

  it('of the whole judgement are held to all its records', () => {
    const found = doubtsOf(grounds({ words: 'Our work led to better reading.', statements: [statement({})] }))
    expect(found.map(({ rule, about }) => [rule, about])).toEqual([['words_above_rung', '']])
  })

  it('that praise what got worse are above any rung', () => {
    const worse = aRecord({ heldTo: [heldTo({ rung: 5, praise: null })] })
    expect(rulesAgainst({ own: 'Reading improved.', records: [worse, { ...worse, id: '2' }] })).toEqual([
      'words_above_rung',
    ])
  })
})

describe('engagement', () => {
  const involved = fromRecords(
    { activityKinds: ['involvement'] },
    { id: '2', activityKinds: ['information', 'involvement'] },
  )
  it.each<[string, Partial<StatementGrounds>, string[]]>([
    ['asserted by its themes', { ...involved, themes: ['learning_at_home'] }, ['engagement_asserted']],
    [
      'asserted in words',
      { ...involved, themes: ['welcome'], own: 'Parents are engaged.' },
      ['engagement_asserted'],
    ],
    ['not asserted', { ...involved, themes: ['welcome'], own: 'Parents help.' }, []],
    [
      'among the records',
      { ...fromRecords({ activityKinds: ['involvement'] }, { id: '2' }), themes: ['targets'] },
      [],
    ],
    [
      'on records that have no kind',
      { ...fromRecords({ activityKinds: [] }, { id: '2', activityKinds: [] }), themes: ['targets'] },
      [],
    ],
  ])('%s', (_, one, expected) => {
    expect(rulesAgainst(one)).toEqual(expected)
  })

  it('is doubted in the words of the whole, each record counted once', () => {
    const own = { ...involved, themes: [] }
    const statements = [statement({ ...own, key: 's1' }), statement({ ...own, key: 's2' })]
    const found = doubtsOf(grounds({ words: 'Our engagement is strong.', statements }))
    expect(found.map(({ rule, about }) => [rule, about])).toEqual([['engagement_asserted', '']])
    expect(found[0]?.words).toMatch(/involvement \(2 records\) and information \(1 record\)/)
    expect(found[0]?.records).toHaveLength(2)
    expect(doubtsOf(grounds({ words: 'Parents help a great deal.', statements }))).toEqual([])
  })

  it('says what the records are', () => {
    expect(against({ ...involved, themes: ['targets'] })[0]?.words).toMatch(
      /involvement \(2 records\) and information \(1 record\)/,
    )
  })
})

describe('plans', () => {
  const outcome = aPlan({}).outcomes[0] as (typeof aPlan extends (g: object) => infer P
    ? P
    : never)['outcomes'][number]
  const withPlans = (...plans: Parameters<typeof aPlan>[0][]) =>
    fromRecords(
      { plans: plans.map((plan, i) => aPlan({ activityId: `a${i}`, title: `A${i}`, ...plan })) },
      { id: '2', plans: [] },
    )

  it.each<[string, Parameters<typeof aPlan>[0], string[]]>([
    [
      'a criterion of a turnout',
      { outcomes: [{ ...outcome, statement: '80% of parents attend the workshop' }] },
      ['no_change_for_pupils'],
    ],
    [
      'only of parents',
      { outcomes: [{ ...outcome, about: 'parents', statement: 'Parents feel more confident' }] },
      ['no_change_for_pupils'],
    ],
    ['no criterion', { outcomes: [] }, ['no_change_for_pupils']],
    [
      'one of a turnout beside one of pupils',
      { outcomes: [{ ...outcome, statement: '80% of parents attend' }, outcome] },
      [],
    ],
    ['no target yet, which is not its wording', { outcomes: [{ ...outcome, target: null }] }, []],
    ['no day to look again', { outcomes: [{ ...outcome, reviewOn: null }] }, ['plan_without_review']],
    [
      'the day passed, nothing decided',
      { outcomes: [{ ...outcome, reviewOn: '2026-11-29' }] },
      ['plan_without_review'],
    ],
    [
      'the day passed, and decided',
      { isDecided: true, outcomes: [{ ...outcome, reviewOn: '2026-11-29' }] },
      [],
    ],
    ['the day is today', { outcomes: [{ ...outcome, reviewOn: '2026-11-30' }] }, []],
    ['stopped', { status: 'stopped', outcomes: [{ ...outcome, reviewOn: null }] }, []],
  ])('%s', (_, plan, expected) => {
    expect(rulesAgainst(withPlans(plan))).toEqual(expected)
  })

  it('are doubted once for the whole judgement, with how many of how many', () => {
    const records = withPlans({ outcomes: [] }, {}).records
    const found = doubtsOf(
      grounds({ statements: [statement({ key: 's1', records }), statement({ key: 's2', records })] }),
    )
    expect(found.map(({ rule, about }) => [rule, about])).toEqual([['no_change_for_pupils', '']])
    expect(found[0]?.words).toMatch(/^Of 2 activities this rests on, 1 has no success criterion/)
    expect(found[0]?.records).toEqual([{ kind: 'activity', id: 'a0', title: 'A0' }])
  })

  it.each<[string, Partial<Grounds['priorities'][number]>, string[]]>([
    ['without a day', { reviewOn: null }, ['plan_without_review']],
    ['whose day has passed', { reviewOn: '2026-09-01' }, ['plan_without_review']],
    ['that is over', { reviewOn: null, isOver: true }, []],
    ['of other activities', { reviewOn: null, activityIds: ['other'] }, []],
    ['with a day to come', {}, []],
  ])('a priority %s', (_, priority, expected) => {
    const one = {
      title: 'Attendance',
      reviewOn: '2027-03-01',
      isOver: false,
      activityIds: ['a0'],
      ...priority,
    }
    expect(rulesAgainst(withPlans({}), { priorities: [one] })).toEqual(expected)
  })
})
