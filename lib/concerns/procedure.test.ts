import { describe, expect, it } from 'vitest'
import { DAYS_NOTE, DEFAULT_PROCEDURES } from './default-procedures'
import { handlerOf, nextStage, type Procedure, procedureSchema, type Stage, stageOf } from './procedure'
import { procedureFaults } from './procedure-faults'

const shipped = (key: string) => DEFAULT_PROCEDURES.find((one) => one.key === key) as Procedure
const [maintained, academy, dataProtection] = ['maintained', 'academy', 'data_protection'].map(shipped) as [
  Procedure,
  Procedure,
  Procedure,
]

/** The sentences about what has not the shape of a procedure, each with the place of its stage. */
const wrongIn = (typed: unknown) =>
  procedureSchema.safeParse(typed).error?.issues.map(({ path, message }) => [...path.slice(0, 2), message])

/** The maintained ladder with some of its stages changed. */
const changed = (change: (stages: Stage[]) => void, procedure = maintained): Procedure => {
  const copy = structuredClone(procedure)
  change(copy.stages)
  return copy
}

describe('the procedures that ship', () => {
  it('can be worked by, and come back the same from where they are kept', () => {
    expect(DEFAULT_PROCEDURES.map(({ key }) => key)).toEqual(['maintained', 'academy', 'data_protection'])
    for (const procedure of DEFAULT_PROCEDURES) {
      expect(procedureSchema.parse(JSON.parse(JSON.stringify(procedure)))).toEqual(procedure)
      expect(procedureFaults(procedure)).toEqual([])
      expect(procedure.source.length, procedure.key).toBeGreaterThan(30)
      expect(procedure.after, procedure.key).toMatch(/Department for Education|Information Commissioner/)
    }
    expect(DAYS_NOTE).toContain('not law')
  })

  it('count five school days to acknowledge and fifteen to answer on the ladders', () => {
    for (const { stages } of [maintained, academy]) {
      for (const stage of stages.filter(({ isFormal }) => isFormal)) {
        expect(stage.acknowledge).toEqual({ days: 5, unit: 'school_days', countsFrom: 'next_day' })
        expect(stage.answer).toEqual({ days: 15, unit: 'school_days', countsFrom: 'next_day' })
      }
    }
  })

  it('count 30 days of the calendar from the day itself for data protection, and none for the answer', () => {
    expect(dataProtection.stages).toHaveLength(1)
    expect(dataProtection.stages[0]).toMatchObject({
      acknowledge: { days: 30, unit: 'calendar_days', countsFrom: 'same_day' },
      answer: null,
    })
  })
})

describe('the next stage', () => {
  it('is the one after, and none after the last', () => {
    expect(nextStage(maintained, 0)?.name).toBe('Stage 1: the headteacher')
    expect(nextStage(maintained, 1)?.number).toBe(2)
    expect(nextStage(maintained, 2)).toBeNull()
    expect(nextStage(dataProtection, 1)).toBeNull()
  })

  it('and any other are found by their number', () => {
    expect(stageOf(academy, 1)?.needsWriting).toBe(true)
    expect(stageOf(academy, 3)).toBeNull()
  })
})

describe('who handles a stage', () => {
  const about = (aboutHead: boolean, aboutGovernors: boolean) =>
    maintained.stages.map((stage) => handlerOf(stage, { aboutHead, aboutGovernors }))

  it('is who the procedure says', () => {
    expect(about(false, false)).toEqual(['anyone', 'head', 'panel'])
  })

  it('is the chair when it is about the head, and the clerk when it is about governors, the head too or not', () => {
    expect(about(true, false)).toEqual(['chair', 'chair', 'panel'])
    expect(about(false, true)).toEqual(['clerk', 'clerk', 'panel'])
    expect(about(true, true)).toEqual(['clerk', 'clerk', 'panel'])
  })
})

describe('what is wrong with a procedure', () => {
  const second = (stages: Stage[]) => stages[1] as Stage

  it.each<[string, Procedure, RegExp]>([
    ['no stages', changed((stages) => stages.splice(0)), /needs at least one stage/],
    ['a gap', changed((stages) => stages.splice(1, 1)), /without a gap/],
    ['numbers that go back', changed((stages) => stages.reverse()), /without a gap/],
    [
      'a first stage numbered 2',
      changed((stages) => {
        stages.forEach((stage, i) => {
          stage.number = i + 2
        })
      }),
      /Number the first stage 0/,
    ],
    [
      'two of one name',
      changed((stages) => {
        second(stages).name = ' informal'
      }),
      /Two stages are called “ informal”/,
    ],
    [
      'informal after formal',
      changed((stages) => {
        ;(stages[2] as Stage).isFormal = false
      }),
      /is informal and comes after a formal stage/,
    ],
    [
      'an answer before the acknowledgement',
      changed((stages) => {
        second(stages).answer = { days: 4, unit: 'school_days', countsFrom: 'next_day' }
      }),
      /answered before it is to be acknowledged/,
    ],
    [
      'a panel without members',
      changed((stages) => {
        delete (stages[2] as Stage).panel
      }),
      /how many sit on the panel/,
    ],
    [
      'members without a panel',
      changed((stages) => {
        second(stages).panel = { atLeast: 3, independent: 0 }
      }),
      /not handled by a panel/,
    ],
    [
      'more independent members than members',
      changed((stages) => {
        ;(stages[2] as Stage).panel = { atLeast: 3, independent: 4 }
      }),
      /more independent members/,
    ],
    [
      'an academy without anybody independent',
      changed((stages) => {
        ;(stages[2] as Stage).panel = { atLeast: 3, independent: 0 }
      }, academy),
      /Part 7 asks for a panel of at least three/,
    ],
    [
      'an academy without writing',
      changed((stages) => {
        for (const stage of stages) stage.needsWriting = false
      }, academy),
      /formal stage in writing/,
    ],
    [
      'an academy without an informal stage',
      changed((stages) => stages.shift(), academy),
      /informal stage first/,
    ],
    [
      '31 days for data protection',
      changed((stages) => {
        ;(stages[0] as Stage).acknowledge = { days: 31, unit: 'calendar_days', countsFrom: 'same_day' }
      }, dataProtection),
      /within 30 days/,
    ],
  ])('%s', (_, procedure, sentence) => {
    expect(procedureFaults(procedure).join(' ')).toMatch(sentence)
  })

  it('is said of numbers out of range and missing names, with the place of the stage', () => {
    for (const days of [0, 400, 2.5, Number.NaN, '5', null]) {
      const typed = changed(() => {}) as unknown as { stages: { acknowledge: { days: unknown } }[] }
      typed.stages[1] = {
        ...typed.stages[1],
        acknowledge: { ...maintained.stages[1]?.acknowledge, days },
      } as never
      expect(wrongIn(typed)).toEqual([
        ['stages', 1, 'Enter a whole number of days from 1 to 365, or none where no days are counted.'],
      ])
    }
    const nameless = changed((stages) => {
      second(stages).name = '  '
    })
    expect(wrongIn(nameless)).toEqual([['stages', 1, 'Give each stage a name.']])
    expect(procedureFaults({ ...maintained, stages: [] })).toEqual(['A procedure needs at least one stage.'])
  })

  it('is said of what is no procedure at all', () => {
    for (const typed of [null, undefined, 'x', [], {}, { stages: 3 }]) {
      expect(procedureSchema.safeParse(typed).success).toBe(false)
    }
  })

  it('is not that the acknowledgement counts other days than the answer', () => {
    const mixed = changed((stages) => {
      second(stages).acknowledge = { days: 20, unit: 'calendar_days', countsFrom: 'next_day' }
    })
    expect(procedureFaults(mixed)).toEqual([])
  })
})
