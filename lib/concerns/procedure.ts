import { z } from 'zod'

/** How days are counted: school days by the school's own calendar, or every day. */
export const UNITS = ['school_days', 'calendar_days'] as const

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

/** A whole number in words that say what to enter instead. */
const whole = (least: number, most: number, sentence: string) =>
  z.number({ error: sentence }).int(sentence).min(least, sentence).max(most, sentence)

const DAYS = 'Enter a whole number of days from 1 to 365, or none where no days are counted.'

const clockSchema = z
  .object({ days: whole(1, 365, DAYS), unit: z.enum(UNITS), countsFrom: z.enum(COUNTS_FROM) })
  .nullable()

const MEMBERS = 'Enter how many sit on the panel, from 1 to 9.'
const INDEPENDENT = 'Enter how many of the panel are independent, from 0 to 9.'

const stageSchema = z.object({
  number: whole(0, 9, 'Number the stages from 0 to 9.'),
  name: z
    .string()
    .trim()
    .min(1, 'Give each stage a name.')
    .max(100, 'Keep the name of a stage to 100 characters.'),
  whoHandles: z.enum(HANDLERS),
  /** Null where the procedure counts no days. */
  acknowledge: clockSchema,
  answer: clockSchema,
  isFormal: z.boolean(),
  needsWriting: z.boolean(),
  panel: z.object({ atLeast: whole(1, 9, MEMBERS), independent: whole(0, 9, INDEPENDENT) }).optional(),
  notes: z.string().max(1000, 'Keep the notes to 1,000 characters.').optional(),
})

const NO_STAGES = 'A procedure needs at least one stage.'

/** A procedure for concerns and complaints as data: its stages in order, from the first word to where it may go next. */
export const procedureSchema = z.object({
  key: z.string().min(1).max(60),
  name: z.string().trim().min(1, 'Give the procedure a name.').max(120, 'Keep the name to 120 characters.'),
  source: z.string().max(500),
  /** "2026-11-29"; null for what was not read in a public text, and is the school's to check. */
  checkedOn: z.iso.date().nullable(),
  appliesTo: z.string().max(300),
  stages: z.array(stageSchema).min(1, NO_STAGES).max(10, 'A procedure has at most ten stages.'),
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
