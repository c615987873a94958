import { z } from 'zod'
import { optionalDate, optionalText, recordId, tickBox } from '../platform/form-fields'
import { isRecordId } from '../platform/record-id'
import { PAGE } from './figures'

/** How many pupils may be added at the foot of the form at once. */
export const NEW_ROWS = 6

/** The names of a form's fields: a cell is its wave and its pupil. */
export const fieldOf = (wave: string, pupilId: string) => `${wave}.${pupilId}`
export const newField = (what: 'reference' | 'before' | 'after', row: number) => `new.${row}.${what}`

const seenCells = z.record(z.string(), z.tuple([z.string(), z.string()]))

/** What stood in each cell when the form was opened, as JSON. Not typed by anybody. */
const seen = z
  .preprocess((value) => {
    try {
      return JSON.parse(String(value ?? '{}'))
    } catch {
      return null
    }
  }, seenCells)
  .catch({})

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** A table of figures typed over, with a few pupils added at its foot. */
export const saveFiguresSchema = z
  .looseObject({
    activityId: recordId,
    outcomeId: recordId,
    seen,
    beforeOn: optionalDate('Enter the day the first figures were taken.'),
    afterOn: optionalDate('Enter the day the second figures were taken.'),
    seenBeforeOn: optionalText(10),
    seenAfterOn: optionalText(10),
    addPupils: tickBox,
    keepMine: tickBox,
    lay: z.string().catch(''),
    page: z.coerce.number().catch(1),
  })
  .transform(({ seen, ...form }) => {
    const {
      activityId,
      outcomeId,
      beforeOn,
      afterOn,
      seenBeforeOn,
      seenAfterOn,
      addPupils,
      keepMine,
      lay,
      page,
    } = form
    const pupils = Object.entries(seen)
      .filter(([pupilId]) => isRecordId(pupilId))
      .slice(0, PAGE)
      .map(([pupilId, [before, after]]) => ({
        pupilId,
        seen: { before, after },
        typed: {
          before: text(form[fieldOf('before', pupilId)]),
          after: text(form[fieldOf('after', pupilId)]),
        },
      }))
    const added = Array.from({ length: NEW_ROWS }, (_, row) => ({
      row,
      reference: text(form[newField('reference', row)]),
      before: text(form[newField('before', row)]),
      after: text(form[newField('after', row)]),
    })).filter(({ reference, before, after }) => reference || before || after)
    const dates = { before: { is: beforeOn, was: seenBeforeOn }, after: { is: afterOn, was: seenAfterOn } }
    return { activityId, outcomeId, pupils, added, dates, addPupils, keepMine, lay, page }
  })

export type SaveFigures = z.output<typeof saveFiguresSchema>

/** What may stand in the address of the figures. Anything else in it is as if it were not there. */
export const figuresFilters = z.object({
  /** A class or year group whose pupils are laid out, figures or none. */
  lay: z.preprocess(first, z.string().trim().max(60)).catch(''),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000)).catch(1),
  /** A mark that the table was saved: it makes the form a new one. */
  saved: z.preprocess(first, z.string().max(20)).catch(''),
})

export type FiguresFilters = z.output<typeof figuresFilters>

/** A name given twice in an address counts once. */
function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value
}
