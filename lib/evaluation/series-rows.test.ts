import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../intake/read-table'
import { mondayOf } from './series'
import { type WeeksRead, weeksOfTable } from './series-rows'

const TODAY = '2025-06-20'

async function reading(input: string, how: Partial<Parameters<typeof weeksOfTable>[1]> = {}) {
  const { table, refusal } = await readTable(input)
  if (refusal !== undefined) return { refusal }
  return weeksOfTable(table, { unit: '%', today: TODAY, of: 'now', ...how })
}

async function read(...given: Parameters<typeof reading>): Promise<WeeksRead> {
  const { read: found, refusal } = await reading(...given)
  expect(refusal).toBeUndefined()
  return found as WeeksRead
}

const refusal = async (...given: Parameters<typeof reading>) => (await reading(...given)).refusal

const wrong = async (...given: Parameters<typeof reading>) =>
  (await read(...given)).problems.map(({ line, column, reason }) => `${line} ${column}: ${reason}`)

const HEAD = 'Week\tPupils\tNumber\tOut of'

describe('a table of weeks', () => {
  it('is read by its headings, in any order, a day standing for its week', async () => {
    const { weeks, problems } = await read(
      'Out of,Notes,Number,Week,Pupils\n180,,171,Wednesday 5 March 2025,18\n"1,800",wet,"1,710",10/03/2025,18',
    )
    expect(problems).toEqual([])
    expect(weeks).toEqual([
      { arm: 'took_part', weekOf: '2025-03-03', pupils: 18, numerator: 171, denominator: 180 },
      { arm: 'took_part', weekOf: '2025-03-10', pupils: 18, numerator: 1710, denominator: 1800 },
    ])
  })

  it.each([
    'W/C\tNumber on roll\tSessions attended\tPossible sessions',
    'week_beginning\tPupils\tpresent\tpossible',
    'Week no\tDate\tPupils\tNumber\tOut of',
    'weekOf\tpupils\tnumber\toutOf',
  ])('knows the headings %s', async (headings) => {
    const row = headings.startsWith('Week no') ? '1\t3/3/2025\t18\t171\t180' : '3/3/2025\t18\t171\t180'
    const { weeks } = await read(`${headings}\n${row}`)
    expect(weeks).toEqual([
      { arm: 'took_part', weekOf: '2025-03-03', pupils: 18, numerator: 171, denominator: 180 },
    ])
  })

  it.each([
    'Others pupils\tOthers number\tOthers out of',
    'Pupils in the rest of the school\tNumber (others)\tOut of (rest of school)',
    'School on roll\tSchool attended\tSchool possible',
  ])('takes the rest of the school from %s', async (headings) => {
    const { weeks } = await read(`${HEAD}\t${headings}\n3/3/2025\t18\t171\t180\t202\t1900\t2020`)
    expect(weeks[1]).toEqual({
      arm: 'compared',
      weekOf: '2025-03-03',
      pupils: 202,
      numerator: 1900,
      denominator: 2020,
    })
  })

  it('keeps per cent alone as that share of the pupils, and says so', async () => {
    const { weeks, notes } = await read('Week\tPupils\tAttendance %\n3/3/2025\t18\t94.2%\n10/3/2025\t18\t100')
    expect(weeks.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [16.956, 18],
      [18, 18],
    ])
    expect(notes.join(' ')).toContain('per cent and no counts')
  })

  it('leaves out holidays and sums, and says how many', async () => {
    const { weeks, problems, notes } = await read(
      `${HEAD}\n3/3/2025\t18\t171\t180\n10/3/2025\t18\t\t\n17/3/2025\t18\tSUPP\tSUPP\nTotal\t18\t171\t180`,
    )
    expect(weeks).toHaveLength(1)
    expect(problems).toEqual([])
    expect(notes).toContain('2 weeks without a figure left out.')
    expect(notes).toContain('“Total” sums up the others and is left out.')
  })

  it('puts last year’s weeks beside this year’s, 52 weeks on', async () => {
    const { weeks, notes } = await read(`${HEAD}\n4/3/2024\t17\t160\t170`, { of: 'year_earlier' })
    expect(weeks).toEqual([
      { arm: 'compared', weekOf: '2025-03-03', pupils: 17, numerator: 160, denominator: 170 },
    ])
    expect(notes.join(' ')).toContain('moved on by 52 weeks')
  })

  it('takes more than one for each where the measure counts', async () => {
    const { weeks, problems } = await read(`Week\tPupils\tIncidents\tOut of\n3/3/2025\t18\t25\t18`, {
      unit: 'points a term',
    })
    expect(problems).toEqual([])
    expect(weeks[0]).toMatchObject({ numerator: 25, denominator: 18 })
  })
})

describe('rows that are wrong', () => {
  it('are named with their line, column and why, all at once', async () => {
    expect(
      await wrong(
        [
          HEAD,
          '3/3/2025\t18\tmost\t180',
          '10/3/2025\t18\t190\t180',
          '12/3/2025\t18\t170\t180',
          '31/2/2025\t18\t170\t180',
          '23/6/2025\t18\t170\t180',
          '\t18\t170\t180',
          '24/3/2025\t\t170\t180',
          '31/3/2025\t17.5\t170\t180',
          '7/4/2025\t18\t-3\t180',
          '14/4/2025\t18\t3\t0',
          '21/4/2025\t18\t3',
          '28/4/2025\t18\t95,5\t180',
        ].join('\n'),
      ),
    ).toEqual([
      '2 Number: “most” is not a number.',
      '3 Number: 190 is more than the 180 it is out of.',
      '4 Week: Line 3 has the week of 10 March 2025 already. Give one row for each week.',
      '5 Week: “31/2/2025” is not a date: February 2025 has 28 days.',
      '6 Week: 23 June 2025 has not come yet: there can be no figures of it.',
      '7 Week: There are figures in this row and no week.',
      '8 Pupils: This is missing, and the row has other figures.',
      '9 Pupils: 17.5 is not a whole number of pupils.',
      '10 Number: -3 is below 0.',
      '11 Out of: 0 is below 1.',
      '12 Out of: This is missing, and the row has other figures.',
      '13 Number: “95,5” has a comma where we expect a decimal point. Write 95.5 if that is what it means.',
    ])
  })

  it('name a share above 100, and half a row of the others', async () => {
    expect(await wrong('Week\tPupils\t%\n3/3/2025\t18\t104')).toEqual(['2 %: 104 is more than 100 per cent.'])
    expect(
      await wrong(
        `${HEAD}\tOthers pupils\tOthers number\tOthers out of\n3/3/2025\t18\t171\t180\t202\t1900\t\n10/3/2025\t18\t171\t180\t\t\t`,
      ),
    ).toEqual(['2 Others out of: This is missing, and the row has other figures.'])
  })

  it('take this week as begun, and no later one', async () => {
    expect(await wrong(`${HEAD}\n16/6/2025\t18\t171\t180`)).toEqual([])
    expect(await wrong(`${HEAD}\n20/6/2025\t18\t171\t180`, { today: '2025-06-15' })).toHaveLength(1)
  })
})

describe('what is no table of weeks', () => {
  it.each([
    ['Pupils\tNumber\tOut of\n18\t171\t180', 'No column says the week. Call it “Week”.'],
    ['Week\tNumber\tOut of\n3/3/2025\t171\t180', 'No column says how many pupils are behind each figure.'],
    ['Week\tPupils\tOut of\n3/3/2025\t18\t180', 'No column says how often it was. Call it “Number”.'],
    ['Week\tPupils\tNumber\n3/3/2025\t18\t171', 'how often it could have been. Call it “Out of”.'],
    [
      `${HEAD}\tOthers number\n3/3/2025\t18\t171\t180\t1900`,
      'the others: how many pupils are behind each figure. Call it “Others pupils”.',
    ],
    [HEAD, 'no row below them'],
    [`${HEAD}\n3/3/2025\t18\t\t`, 'There is no figure in any of these rows.'],
  ])('%j is refused in a sentence', async (text, words) => {
    expect(await refusal(text)).toContain(words)
  })

  it('per cent says nothing of a measure that counts', async () => {
    expect(await refusal('Week\tPupils\t%\n3/3/2025\t18\t94', { unit: 'points a term' })).toContain(
      'Call it “Number”',
    )
  })

  it('a row for each pupil is not a row for each week', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `3/3/2025\t18\t${i}\t180`)
    expect(await refusal([HEAD, ...rows].join('\n'))).toContain('10,000 rows, and at most 520 weeks')
  })

  it('a published list of attendance by year and place is none', async () => {
    const published =
      'time_period,geographic_level,la_name,num_schools,enrolments,present_sessions,possible_sessions\n202425,Local authority,Suffolk,249.856383,45865.87766,15962543,17030673'
    expect(await refusal(published)).toContain('No column says the week.')
  })
})

describe('whatever is in a table', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      "'=A1",
      '<b>',
      '\0',
      '1e309',
      '1e-300',
      '-0',
      'NaN',
      'Infinity',
      '١٢',
      '#REF!',
      'c',
    ),
    fc.integer().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  )

  it('gives weeks that may be kept, or a sentence; and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 30 }),
        fc.constantFrom('%', 'points a term'),
        async (rows, unit) => {
          const found = weeksOfTable(
            {
              columns: ['Week', 'Pupils', 'Number', 'Out of'],
              rows: rows.map((cells, i) => ({ line: i + 2, cells })),
              lost: [],
              notes: [],
            },
            { unit, today: TODAY, of: 'now' },
          )
          if (found.refusal !== undefined) return
          for (const { weekOf, pupils, numerator, denominator } of found.read.weeks) {
            expect(mondayOf(weekOf)).toBe(weekOf)
            expect(weekOf <= TODAY).toBe(true)
            expect(Number.isInteger(pupils) && pupils > 0).toBe(true)
            expect(Number.isFinite(numerator / denominator)).toBe(true)
            expect(numerator >= 0 && denominator >= 1).toBe(true)
          }
          const mondays = found.read.weeks.map(({ weekOf }) => weekOf)
          expect(new Set(mondays).size).toBe(mondays.length)
          for (const { reason } of found.read.problems) expect(reason).toMatch(/\.$/)
        },
      ),
    )
  })
})
