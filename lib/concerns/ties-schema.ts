import { z } from 'zod'
import { choice, dateField, optionalText, recordId } from '../platform/form-fields'
import { BODIES, type Body, TIE_KINDS } from './case-ties'

export const tieInput = z.object({
  id: recordId,
  otherId: recordId,
  kind: choice(TIE_KINDS, 'Choose how they belong together.'),
})
export type TieInput = z.output<typeof tieInput>

export const untieInput = tieInput.omit({ kind: true })
export type UntieInput = z.output<typeof untieInput>

const bodies = BODIES.map(({ value }) => value) as [Body, ...Body[]]

export const routeInput = z.object({
  id: recordId,
  body: choice(bodies, 'Choose where else it went.'),
  toldOn: dateField('Enter the day you knew of it.'),
  note: optionalText(500),
})
export type RouteInput = z.output<typeof routeInput>
