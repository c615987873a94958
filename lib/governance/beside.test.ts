import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERYONE } from '../families/reach-row'
import { protectNamedReach, shareInWords } from '../impact/reach-protected'
import { besideNow } from './beside'
import type { FamiliesRow, Figures, Stood } from './figure'
import { newSince } from './since'

const NOTHING: Figures = { claim: [], steps: [], kinds: [], reach: [], judgement: [] }
type Standing = Stood & { figures: Figures }

function stood(on: string, figures: Partial<Figures>, smallestShown = 6): Standing {
  return { on, smallestShown, figures: { ...NOTHING, ...figures } }
}

/** As the page protects it before it is kept. */
function reach(counts: [key: string, meant: number, invited: number, came: number][], smallest = 6) {
  const rows = counts.map(([key, meant, invited, came]) => ({
    key,
    name: key,
    for: meant,
    invited,
    came,
  }))
  return protectNamedReach(rows, smallest).map(
    ({ key, name, shown }): FamiliesRow => ({
      key,
      name,
      for: shown.for,
      invited: shown.invited,
      came: shown.came,
      share: shareInWords(shown),
    }),
  )
}

const families = (...of: Parameters<typeof reach>[0][number][]) => ({ reach: reach(of) })
const claim = (words: string, step = 'Took part') => ({
  claim: [{ key: 'a', name: 'Reading together', step, claim: words }],
})
const thenOf = (now: Standing, kept: Stood, about: 'reach' | 'claim' = 'reach') =>
  besideNow(now, [kept])[0]?.rows[about]?.map(({ earlier }) => earlier)

describe('an earlier figure beside the present one', () => {
  it('is shown when it is the same, or so far away that nobody can be made out', () => {
    const then = stood('2026-03-03', families([EVERYONE, 60, 40, 20]))
    expect(thenOf(stood('2026-05-05', families([EVERYONE, 60, 40, 20])), then)).toEqual([
      'for them: 60, invited: 40, came: 20 (33% of 60)',
    ])
    const later = besideNow(stood('2026-05-05', families([EVERYONE, 60, 40, 27])), [then])
    expect(later[0]?.rows.reach?.[0]).toMatchObject({
      earlier: 'for them: 60, invited: 40, came: 20 (33% of 60)',
      now: 'for them: 60, invited: 40, came: 27 (45% of 60)',
      differs: true,
      isHeldBack: false,
    })
  })

  it('does not tell of the one family that came in between', () => {
    const now = stood('2026-05-05', families([EVERYONE, 60, 40, 21]))
    expect(thenOf(now, stood('2026-03-03', families([EVERYONE, 60, 40, 20])))).toEqual(['nearly as now'])
  })

  it('does not tell of it by way of the others either', () => {
    // All went up by seven and the group by six: one family of the others came.
    const then = families([EVERYONE, 60, 40, 20], ['eal', 30, 20, 10])
    const now = stood('2026-05-05', families([EVERYONE, 60, 40, 27], ['eal', 30, 20, 16]))
    expect(thenOf(now, stood('2026-03-03', then))?.[1]).toBe('nearly as now')
  })

  it('does not tell of it by way of another day', () => {
    const now = stood('2026-06-01', families([EVERYONE, 80, 60, 40]))
    const kept = [20, 21, 30].map((came, i) => stood(`2026-03-0${i + 1}`, families([EVERYONE, 80, 60, came])))
    expect(besideNow(now, kept).map(({ rows }) => rows.reach?.[0]?.earlier)).toEqual([
      'nearly as on 2 March 2026',
      'for them: 80, invited: 60, came: 21 (26% of 80)',
      'for them: 80, invited: 60, came: 30 (38% of 80)',
    ])
  })

  it('hides what is hidden now, and what was kept under a lower threshold', () => {
    const then = stood('2026-03-03', families([EVERYONE, 60, 40, 20]))
    // Two of the invited have not come: who came is hidden now.
    const now = stood('2026-05-05', families([EVERYONE, 60, 40, 38]))
    expect(familiesNow(now, EVERYONE)).toBe('for them: 60, invited: hidden, came: 38')
    expect(thenOf(now, then)).toEqual(['for them: 60, invited: hidden, came: 20'])
    const raised = stood('2026-05-05', { reach: reach([[EVERYONE, 60, 40, 30]], 10) }, 10)
    expect(thenOf(raised, then)).toEqual(['hidden'])
    expect(
      thenOf(
        stood('2026-05-05', claim('30 of the 60 invited families took part.'), 10),
        stood('2026-03-03', claim('8 of the 60 invited families took part.')),
        'claim',
      ),
    ).toEqual(['Took part. Its numbers are hidden.'])
  })

  it('holds sentences to the same rule', () => {
    const beside = (then: string, now: string) =>
      thenOf(stood('2026-05-05', claim(now)), stood('2026-03-03', claim(then)), 'claim')?.[0]
    const words = (came: number, of: number) => `${came} of ${of} invited families took part.`
    expect(beside(words(14, 40), words(14, 40))).toBe(`Took part. ${words(14, 40)}`)
    expect(beside(words(14, 40), words(22, 40))).toBe(`Took part. ${words(14, 40)}`)
    expect(beside(words(14, 40), words(15, 40))).toBe('Took part. Nearly as now.')
    expect(beside(words(6, 8), words(8, 14))).toBe('Took part. Nearly as now.')
    expect(beside(words(14, 20), 'All but a few of the 20 invited families took part.')).toBe(
      'Took part. Nearly as now.',
    )
    expect(beside(words(14, 20), 'At 1 session heads were counted: 16 came.')).toBe(
      'Took part. Nearly as now.',
    )
    // The mean of 24 pupils beside that of 25 would give the one.
    expect(
      beside("The 24 pupils' reading age: up 3.1 months.", "The 25 pupils' reading age: up 3.4 months."),
    ).toBe('Took part. Nearly as now.')
  })

  it('shows counts of activities as they are: they are not people', () => {
    const steps = (count: number) => ({ steps: [{ key: 'took_part', name: 'Took part', count }] })
    const [then] = besideNow(stood('2026-05-05', steps(3)), [stood('2026-03-03', steps(2))])
    expect(then?.rows.steps).toEqual([
      {
        key: 'took_part',
        name: 'Took part',
        earlier: '2 activities',
        now: '3 activities',
        differs: true,
        isHeldBack: false,
      },
    ])
  })

  it('never lets two days be subtracted to fewer than six, whatever happened in between', () => {
    const counts = fc
      .tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))
      .map(([a, b, c, d, e, f]) => {
        const group = [a + b + c, a + b, a] as const
        const all = [group[0] + d + e + f, group[1] + d + e, group[2] + d] as const
        return families([EVERYONE, ...all], ['send', ...group])
      })
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 5 }), ([present, ...earlier]) => {
        const now = stood('2026-09-01', present as { reach: FamiliesRow[] })
        const kept = earlier.map((figures, i) => stood(`2026-03-0${i + 1}`, figures))
        const beside = besideNow(now, kept)
        const textsOf = (key: string) => [
          familiesNow(now, key),
          ...beside.map(({ rows }) => rows.reach?.find((row) => row.key === key)?.earlier ?? ''),
        ]
        const [all, group] = [textsOf(EVERYONE).map(readCounts), textsOf('send').map(readCounts)]
        const rest = all.map((one, i) => one?.map((count, j) => less(count, group[i]?.[j])) ?? null)
        for (const days of [all, group, rest]) {
          const shown = days.filter((one) => one !== null)
          for (const a of shown) {
            for (const b of shown) {
              a.forEach((count, i) => {
                const other = b[i] ?? null
                if (count === null || other === null) return
                expect(count === other || Math.abs(count - other) >= 6, JSON.stringify(days)).toBe(true)
              })
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

function familiesNow({ figures }: Standing, key: string): string {
  const row = figures.reach.find((one) => one.key === key)
  const say = (count: number | null | undefined) => count ?? 'hidden'
  return `for them: ${say(row?.for)}, invited: ${say(row?.invited)}, came: ${say(row?.came)}`
}

const less = (a?: number | null, b?: number | null) =>
  a === null || a === undefined || b === null || b === undefined ? null : a - b

/** Every number a reader has of a row: its own, and those who were left out at each step. */
function readCounts(text: string): (number | null)[] | null {
  const read = /^for them: (\S+), invited: (\S+), came: (\S+)/.exec(text)
  if (!read) return null
  const [meant, invited, came] = read.slice(1).map((word) => (word === 'hidden' ? null : Number(word)))
  return [meant ?? null, invited ?? null, came ?? null, less(meant, invited), less(invited, came)]
}

describe('what is new since the meeting', () => {
  it('is what was not there, what stands elsewhere, and numbers that may be told', () => {
    const then = stood('2026-03-12', {
      ...claim('14 of 40 invited families took part.'),
      ...families([EVERYONE, 60, 40, 20], ['eal', 30, 20, 10]),
      steps: [{ key: 'took_part', name: 'Took part', count: 1 }],
    })
    const now = stood('2026-05-05', {
      claim: [
        {
          key: 'a',
          name: 'Reading together',
          step: 'Parents responded',
          claim: 'Parents told us something.',
        },
        { key: 'b', name: 'Phonics', step: 'Planned', claim: 'Planned.' },
      ],
      ...families([EVERYONE, 60, 40, 27], ['eal', 30, 20, 11]),
      steps: [{ key: 'took_part', name: 'Took part', count: 0 }],
    })
    const [beside] = besideNow(now, [then])
    expect(beside && newSince(now.figures, beside)).toEqual({
      judgements: [],
      activities: [
        {
          key: 'a',
          name: 'Reading together',
          now: 'Parents responded',
          before: 'Took part',
        },
        { key: 'b', name: 'Phonics', now: 'Planned', before: null },
      ],
      figures: [
        { key: 'took_part', name: 'Took part', now: '0 activities', before: '1 activity' },
        {
          key: EVERYONE,
          name: EVERYONE,
          now: 'for them: 60, invited: 40, came: 27 (45% of 60)',
          before: 'for them: 60, invited: 40, came: 20 (33% of 60)',
        },
      ],
    })
  })
})
