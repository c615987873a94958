import { z } from 'zod'
import { choice, dateField, requiredText, version } from '../platform/form-fields'
import {
  type Clock,
  COUNTS_FROM,
  HANDLER_NAMES,
  HANDLERS,
  type Procedure,
  type Stage,
  UNITS,
  type WhoHandles,
} from './procedure'

/** Rows for stages on the form: one more than there are, up to this many. */
export const MOST_STAGES = 6
const MOST_DAYS = 365

const STAGE_FIELDS = [
  'name',
  'whoHandles',
  'acknowledge',
  'acknowledgeUnit',
  'answer',
  'answerUnit',
  'ticks',
  'notes',
] as const
type StageField = (typeof STAGE_FIELDS)[number]

/** The name of a field of one stage's row. */
export const stageField = (row: number, field: StageField) => `stages.${row}.${field}`

/** What the form of a new version sends: its first day, and a row of fields for each stage; a row without a name is none. */
export const newVersion = z
  .looseObject({
    key: requiredText('Open the page again.', 60),
    /** The number of the version that was looked at when it was opened. */
    version,
    inForceFrom: dateField('Enter from which day it is in force.'),
  })
  .transform(({ key, version, inForceFrom, ...sent }, context) => {
    const stages: StageInput[] = []
    for (let row = 0; row < MOST_STAGES; row += 1) {
      const typed = (field: StageField) => sent[stageField(row, field)]
      if (text(typed('name')) === '') continue
      const stage = readStage(typed, (field, message) =>
        context.addIssue({ code: 'custom', path: [stageField(row, field)], message }),
      )
      if (stage) stages.push({ ...stage, row })
    }
    return { key, version, inForceFrom, stages }
  })

export const chosenProcedure = z.object({
  key: choice(['maintained', 'academy'], 'Choose which procedure your school has.'),
})

type StageInput = Omit<Stage, 'number' | 'panel'> & { row: number }
export type NewVersion = z.output<typeof newVersion>
export type ChosenProcedure = z.output<typeof chosenProcedure>

function readStage(
  typed: (field: StageField) => unknown,
  wrong: (field: StageField, message: string) => void,
): Omit<StageInput, 'row'> | null {
  const name = text(typed('name'))
  const notes = text(typed('notes'))
  const who = text(typed('whoHandles')) as WhoHandles
  const before = { wrong: 0 }
  const refuse = (field: StageField, message: string) => {
    before.wrong += 1
    wrong(field, message)
  }
  if (name.length > 100) refuse('name', 'Use 100 characters or fewer.')
  if (notes.length > 1000) refuse('notes', 'Use 1,000 characters or fewer.')
  if (!HANDLERS.includes(who)) refuse('whoHandles', 'Choose who handles it.')
  const clock = (field: 'acknowledge' | 'answer') => readClock(typed, field, refuse)
  const ticks = [typed('ticks')].flat()
  const stage = {
    name,
    whoHandles: who,
    acknowledge: clock('acknowledge'),
    answer: clock('answer'),
    isFormal: ticks.includes('formal'),
    needsWriting: ticks.includes('writing'),
    ...(notes && { notes }),
  }
  return before.wrong === 0 ? stage : null
}

function readClock(
  typed: (field: StageField) => unknown,
  field: 'acknowledge' | 'answer',
  refuse: (field: StageField, message: string) => void,
): Clock | null {
  const days = text(typed(field))
  if (days === '') return null
  if (!/^\d{1,4}$/.test(days) || Number(days) < 1 || Number(days) > MOST_DAYS) {
    refuse(field, `Enter days from 1 to ${MOST_DAYS}, or leave it empty for no fixed number.`)
    return null
  }
  const unit = UNITS.find((one) => `${one}, ${COUNTS_FROM[0]}` === text(typed(`${field}Unit`)))
  if (unit) return { days: Number(days), unit, countsFrom: 'next_day' }
  if (text(typed(`${field}Unit`)) === SAME_DAY)
    return { days: Number(days), unit: 'calendar_days', countsFrom: 'same_day' }
  refuse(`${field}Unit`, 'Choose which days are counted.')
  return null
}

const SAME_DAY = 'calendar_days, same_day'

/** The ways of counting that make sense, as the form offers them. */
export const COUNTINGS = [
  { value: 'school_days, next_day', label: 'school days' },
  { value: 'calendar_days, next_day', label: 'days, from the day after' },
  { value: SAME_DAY, label: 'days, the day it came being the first' },
]

export const countingOf = (clock: Clock | null) =>
  clock ? `${clock.unit}, ${clock.countsFrom}` : 'school_days, next_day'

export const HANDLER_OPTIONS = HANDLERS.map((value) => ({ value, label: HANDLER_NAMES[value] }))

/**
 * The stages of a new version, numbered on from where the procedure's begin. A stage that is a panel's keeps how many sit
 * on it, and how many of them from outside, which is the law's where there is one and no field of the form.
 */
export function stagesFrom(procedure: Procedure, stages: readonly StageInput[]): Stage[] {
  const first = procedure.stages[0]?.number ?? 0
  const panel = procedure.stages.find((stage) => stage.panel)?.panel ?? { atLeast: 3, independent: 0 }
  return stages.map(({ row: _, ...stage }, i) => ({
    ...stage,
    number: first + i,
    ...(stage.whoHandles === 'panel' && { panel }),
  }))
}

function text(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one.replace(/\s+/g, ' ').trim() : ''
}
