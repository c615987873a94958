import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type OfferFacts, POINTS, rankOffers, type Wanted } from './ranking'
import { agesOf, tellingWords } from './ranking-words'

const nothing: Wanted = { skills: [], words: [], language: null, days: [], ages: [], howFar: null }
const walls: Wanted = { ...nothing, skills: [{ id: 'building', name: 'Building and stonework' }] }

const offer = (given: Partial<OfferFacts>): OfferFacts => ({
  id: 'one',
  skills: [],
  wrote: null,
  speaks: [],
  days: [],
  ages: [],
  howFar: null,
  askedEver: 1,
  askedThisYear: 0,
  ...given,
})

const ids = (wanted: Wanted, offers: OfferFacts[]) => rankOffers(wanted, offers).map((one) => one.offer.id)

describe('the order of offers', () => {
  test('is by skill, level and time, each said in words', () => {
    const [first] = rankOffers(
      { ...walls, language: 'Urdu', days: ['tue_morning', 'evening'], ages: ['ks2'], howFar: 'talk_once' },
      [
        offer({
          skills: [{ id: 'building', level: 'professional' }],
          speaks: ['English', 'Urdu'],
          days: ['tue_morning'],
          ages: ['ks2'],
          howFar: 'help_regularly',
          askedThisYear: 2,
          askedEver: 4,
        }),
      ],
    )
    expect(first?.reasons).toEqual([
      'offers building and stonework, which is or was their work',
      'speaks Urdu',
      'is free on Tuesday mornings',
      'would like Years 3 to 6',
      'would help regularly',
      'has been asked twice this year',
    ])
  })

  test('leaves out whoever offers nothing of what is asked for, however free they are', () => {
    const free = offer({ days: ['tue_morning'], skills: [{ id: 'singing', level: null }] })
    expect(ids({ ...walls, days: ['tue_morning'] }, [free])).toEqual([])
    expect(ids({ ...nothing, days: ['tue_morning'] }, [free])).toEqual(['one'])
    expect(ids({ ...walls, words: ['wall'] }, [offer({ wrote: 'wall' })])).toEqual(['one'])
  })

  test('puts whoever was never asked before the same few', () => {
    const skills = [{ id: 'building', level: 'professional' as const }]
    const same = (id: string, askedEver: number) => offer({ id, skills, askedEver, askedThisYear: askedEver })
    expect(ids(walls, [same('often', 3), same('once', 1), same('never', 0)])).toEqual([
      'never',
      'once',
      'often',
    ])
    const [never] = rankOffers(walls, [same('never', 0)])
    expect(never?.reasons).toContain('has not been asked yet')
    expect(POINTS.neverAsked * 2).toBe(POINTS.skill)
  })

  test('takes nothing more away after the third time of asking', () => {
    const asked = (times: number) =>
      rankOffers(walls, [
        offer({ skills: [{ id: 'building', level: null }], askedEver: times, askedThisYear: times }),
      ])[0]?.points
    expect(asked(9)).toBe(asked(3))
    expect(asked(3)).toBeLessThan(asked(2) ?? 0)
  })

  test('never puts a time or an age before a skill, and keeps the order of equals', () => {
    const facts = fc.record({
      days: fc.subarray(['tue_morning', 'evening', 'ask_me'] as const),
      ages: fc.subarray(['ks1', 'ks2', 'any'] as const),
      howFar: fc.constantFrom(null, 'talk_once' as const, 'lead' as const),
    })
    const wanted: Wanted = {
      ...walls,
      words: ['wall'],
      days: ['tue_morning'],
      ages: ['ks2'],
      howFar: 'talk_once',
    }
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const skilled = offer({ ...a, id: 'skilled', skills: [{ id: 'building', level: null }] })
        const others = offer({ ...b, id: 'words', wrote: 'wall' })
        const found = rankOffers(wanted, [others, skilled])
        const points = (id: string) => found.find((one) => one.offer.id === id)?.points ?? 0
        const suits = points('words') - POINTS.words
        expect(suits).toBeLessThanOrEqual(POINTS.day + POINTS.ages + POINTS.howFar)
        expect(points('skilled')).toBeGreaterThanOrEqual(POINTS.skill)
      }),
    )
    const equal = ['c', 'a', 'b'].map((id) => offer({ id, skills: [{ id: 'building', level: null }] }))
    expect(ids(walls, equal)).toEqual(['c', 'a', 'b'])
  })
})

test('year groups say which ages', () => {
  expect(agesOf(['Reception', 'Year 1', 'Year 6', 'Year 10', 'Year 13', 'Oak'])).toEqual([
    'early_years',
    'ks1',
    'ks2',
    'ks4',
    'ks5',
  ])
})

test('of a request only telling words are looked for', () => {
  expect(tellingWords('Year 4 Romans: someone who builds walls')).toEqual(['roman', 'wall'])
})
