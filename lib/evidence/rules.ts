import 'server-only'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { toDate } from '../platform/dates'
import { NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { agreementOf, type ConsentChoice, consentTrouble } from './evidence'
import type { Supported } from './schema'

/** The rules that every way of adding or editing evidence keeps, in the form the database takes. */

type About = {
  source: string | null
  datedOn: string
  consent: ConsentChoice
  consentUntil: string | null
  visibility: 'leaders' | 'staff' | 'governors'
}

const WHY_NOT_GOVERNORS = {
  not_asked: 'Ask for consent before governors see this, or choose staff.',
  withdrawn: 'Consent is withdrawn, so governors cannot see this. Choose staff.',
  run_out: 'Consent has run out, so governors cannot see this. Choose staff.',
}

/** @throws RuleBroken for a date to come, and for governors seeing what nobody agreed to */
export function aboutColumns(input: About) {
  const on = today()
  const agreement = agreementOf(input.consent, input.consentUntil)
  if (input.datedOn > on) throw new RuleBroken('datedOn', 'The date cannot be in the future.')
  const trouble = consentTrouble(agreement, on)
  if (input.visibility === 'governors' && trouble) {
    throw new RuleBroken('visibility', WHY_NOT_GOVERNORS[trouble])
  }
  return {
    source: input.source,
    datedOn: toDate(input.datedOn),
    consent: agreement.consent,
    consentUntil: agreement.consentUntil ? toDate(agreement.consentUntil) : null,
    visibility: input.visibility,
  }
}

/**
 * What a form ticked, each once; an activity that is ticked beside one of its outcomes is meant as a whole and by that outcome.
 *
 * @throws NotFound when one is not this school's, or an outcome not that activity's
 */
export async function linksTo(tx: Tx, viewer: Viewer, supports: Supported[]): Promise<Supported[]> {
  const { schoolId } = viewer
  const wanted = [...new Map(supports.map((one) => [`${one.activityId}:${one.outcomeId}`, one])).values()]
  const activities = await tx.activity.findMany({
    where: { schoolId, id: { in: wanted.map((one) => one.activityId) } },
    select: { id: true, outcomes: { select: { id: true } } },
    relationLoadStrategy: 'join',
  })
  const outcomesOf = new Map(
    activities.map(({ id, outcomes }) => [id, outcomes.map((outcome) => outcome.id)]),
  )
  for (const { activityId, outcomeId } of wanted) {
    const outcomes = outcomesOf.get(activityId)
    if (!outcomes || (outcomeId && !outcomes.includes(outcomeId))) throw new NotFound()
  }
  return wanted
}
