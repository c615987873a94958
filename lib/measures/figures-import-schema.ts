import { z } from 'zod'
import { tableFields } from '../intake/drafts'
import { optionalDate, recordId, tickBox } from '../platform/form-fields'

/** A file or a paste for an outcome's figures. */
export const bringFiguresSchema = z.object({ activityId: recordId, outcomeId: recordId, ...tableFields })

export type BringFigures = z.output<typeof bringFiguresSchema>

/** The preview's form. The chosen columns come along under their own names. */
export const acceptFiguresSchema = z.looseObject({
  activityId: recordId,
  outcomeId: recordId,
  draft: recordId,
  sheet: z.coerce.number().int().min(0).catch(0),
  beforeOn: optionalDate('Enter the day the first figures were taken.'),
  afterOn: optionalDate('Enter the day the second figures were taken.'),
  /** What the preview showed, as `digestOf` says it; empty when it could show nothing yet. */
  seen: z.string().max(64).catch(''),
  /** The button that was pressed. */
  press: z.enum(['look', 'accept']).catch('look'),
  namesNobody: tickBox,
})

export type AcceptFigures = z.output<typeof acceptFiguresSchema>
