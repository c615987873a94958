import { z } from 'zod'

/** How days are counted: school days by the school's own calendar, or every day. */
export const UNITS = ['school_days', 'calendar_days'] as const
export type Unit = (typeof UNITS)[number]

/** Whether the first day is the one after it was received, or that day itself. */
export const COUNTS_FROM = ['next_day', 'same_day'] as const

/** Who handles a stage. */
export const HANDLERS = ['anyone', 'leader', 'head', 'chair', 'clerk', 'panel'] as const
export type WhoHandles = (typeof HANDLERS)[number]

export const HANDLER_NAMES: Record<WhoHandles, string> = {
  anyone: 'Whoever the parent spoke to',
  leader: 'A senior leader',
  head: 'The headteacher',
  chair: 'The chair of governors',
  clerk: 'The clerk to the governors',
  panel: 'A panel',
}

const clockSchema = z
  .object({
    days: z.number().int().min(1).max(365),
    unit: z.enum(UNITS),
    countsFrom: z.enum(COUNTS_FROM),
  })
  .nullable()

const stageSchema = z.object({
  number: z.number().int().min(0).max(9),
  name: z.string().min(1).max(100),
  whoHandles: z.enum(HANDLERS),
  /** Null where the procedure counts no days. */
  acknowledge: clockSchema,
  answer: clockSchema,
  isFormal: z.boolean(),
  needsWriting: z.boolean(),
  panel: z
    .object({ atLeast: z.number().int().min(1).max(9), independent: z.number().int().min(0).max(9) })
    .optional(),
  notes: z.string().max(1000).optional(),
})

/** A procedure for concerns and complaints as data: its stages in order, from the first word to where it may go next. */
export const procedureSchema = z.object({
  key: z.string().min(1).max(60),
  name: z.string().min(1).max(120),
  source: z.string().max(500),
  /** "2026-11-29"; null for what was not read in a public text, and is the school's to check. */
  checkedOn: z.string().nullable(),
  appliesTo: z.string().max(300),
  stages: z.array(stageSchema).min(1).max(10),
  /** Outside the school, once it has ended here. */
  after: z.string().max(500),
})

export type Clock = NonNullable<z.output<typeof clockSchema>>
export type Stage = z.output<typeof stageSchema>
export type Procedure = z.output<typeof procedureSchema>

/** The stage of this number; null when the procedure has none. */
export const stageOf = ({ stages }: Procedure, number: number): Stage | null =>
  stages.find((stage) => stage.number === number) ?? null

/** Where a case goes when it is not settled here; null at the last stage. */
export const nextStage = ({ stages }: Procedure, number: number): Stage | null =>
  stages.find((stage) => stage.number > number) ?? null

/**
 * Who handles a stage of a case: the chair in the head's place when it is about the head, the clerk when it is about a
 * governor.
 */
export function handlerOf(
  stage: Pick<Stage, 'whoHandles'>,
  { aboutHead, aboutGovernors }: { aboutHead: boolean; aboutGovernors: boolean },
): WhoHandles {
  if (aboutGovernors && stage.whoHandles !== 'panel') return 'clerk'
  if (aboutHead && stage.whoHandles !== 'panel') return 'chair'
  return stage.whoHandles
}

/** What is wrong with a procedure that somebody has changed, a sentence each; none when it can be used. */
export function procedureFaults({ stages }: Pick<Procedure, 'stages'>): string[] {
  if (stages.length === 0) return ['A procedure needs at least one stage.']
  const faults: string[] = []
  const names = stages.map(({ name }) => name.trim().toLowerCase())
  const twice = stages.find(({ name }, i) => names.indexOf(name.trim().toLowerCase()) < i)
  if (twice) faults.push(`Two stages are called “${twice.name}”. Give each its own name.`)
  if (stages.some(({ number }, i) => number !== (stages[0] as Stage).number + i)) {
    faults.push('Number the stages one after the other, without a gap.')
  }
  const formal = stages.findIndex(({ isFormal }) => isFormal)
  const after = formal < 0 ? undefined : stages.slice(formal).find(({ isFormal }) => !isFormal)
  if (after) faults.push(`“${after.name}” is informal and comes after a formal stage. Put it before.`)
  for (const { name, acknowledge, answer } of stages) {
    if (acknowledge && answer && acknowledge.unit === answer.unit && acknowledge.days > answer.days) {
      faults.push(`“${name}” is to be answered before it is to be acknowledged. Check its days.`)
    }
  }
  return faults
}
