import 'server-only'
import { withDraft } from './draft'
import { isStep, pathOf } from './steps'
import type { Asks } from './typed'

const PAGES: Record<Exclude<Asks, 'offer'>, string> = { preferences: '/door/preferences', idea: '/door/idea' }

/**
 * Where somebody goes on who put their answer by. The private link goes on opening it for as long as it is kept, so that
 * whatever looks at links beforehand uses nothing up.
 *
 * @returns null when it opens nothing
 */
export function openLater(token: string): Promise<string | null> {
  return withDraft(token, async (_, { asks, at, offerId }) =>
    asks === 'offer' ? pathOf(isStep(at) ? at : 'skills', offerId !== null) : PAGES[asks],
  )
}
