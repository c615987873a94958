import { RuleBroken } from '../platform/errors'
import { DATA_PROTECTION } from './data-protection'
import { type OtherRoute, type RouteKey, routeOf } from './other-routes'

/**
 * Of these nothing is written down here, not even that somebody came: a child's protection and the protection of who speaks
 * up at work have procedures and records of their own.
 */
const KEEPS_NOTHING: readonly RouteKey[] = ['child_protection', 'whistleblowing']

/** What is the school's own here, with a clock of its own, and no other route. */
const RUNS_HERE: readonly RouteKey[] = [DATA_PROTECTION]

type Elsewhere = {
  /** The case ends here with being written down. */
  endsAs: OtherRoute | null
  /** The other route runs beside it. */
  beside: OtherRoute | null
}

const NOWHERE: Elsewhere = { endsAs: null, beside: null }

/**
 * What another route, chosen on the form, means for the record.
 *
 * @param toldRoute whoever writes it down has told the parent where to go
 * @throws RuleBroken on `otherRoute` where nothing is to be written down here, and with where to go until that was said
 */
export function elsewhereBy({
  otherRoute,
  toldRoute,
}: {
  otherRoute: string | null
  toldRoute: boolean
}): Elsewhere {
  if (!otherRoute) return NOWHERE
  const route = routeOf(otherRoute)
  if (!route) throw new RuleBroken('otherRoute', 'Choose one of the routes, or none.')
  if (KEEPS_NOTHING.includes(route.key))
    throw new RuleBroken(
      'otherRoute',
      `${route.name} is not written down here, and nothing has been saved. ${route.goTo}`,
    )
  if (RUNS_HERE.includes(route.key)) return NOWHERE
  if (!route.closesHere) return { endsAs: null, beside: route }
  if (!toldRoute)
    throw new RuleBroken(
      'otherRoute',
      `${route.goTo} Tell them so. Then tick below that you have, and save: a short record stays that they came and where you sent them.`,
    )
  return { endsAs: route, beside: null }
}
