import 'server-only'
import { soundsLikeDisclosure } from '../concerns/safeguarding'
import { LONGEST_IDEA } from '../ideas/schema'
import { takeIdea } from '../ideas/take-idea'
import { withToken } from '../platform/by-token'
import { now } from '../platform/clock'
import { hashOfToken } from '../platform/link-token'
import { countUse } from './count-use'
import { dropDraft, keepTyped, takeDraft, withDraft } from './draft'
import { endTokenOf } from './end-token'
import { type Problem, wrongPage } from './problems'
import { refuseRobot, TRAP } from './robots'
import type { SentForm } from './sent'
import type { Onward } from './take-step'
import { one, type Typed, typedIn } from './typed'

const A_YEAR = 365 * 24 * 60 * 60 * 1000

const PAGE = '/door/idea'

/** What keeps an idea from being taken. */
export function problemsOfIdea(typed: Typed): Problem[] {
  const words = one(typed, 'idea')
  if (words === '') return [{ field: 'idea', message: 'idea.missing' }]
  return words.length > LONGEST_IDEA ? [{ field: 'idea', message: 'words.too_long', max: LONGEST_IDEA }] : []
}

/**
 * Takes an idea. Words that may be of a child who is not safe are kept nowhere, neither as an idea nor as what was typed: the
 * page says whom to tell.
 *
 * @returns null when nothing is under way
 */
export async function takeDoorIdea(
  token: string,
  { form, locale }: SentForm,
  address: string,
): Promise<Onward | null> {
  if (form.get('go') === 'leave') {
    await dropDraft(token)
    return { end: 'left' }
  }
  const typed = typedIn(form, ['idea'])
  if (soundsLikeDisclosure(one(typed, 'idea')).length > 0)
    return { page: wrongPage(PAGE, locale, 'not_here') }
  const draft = await keepTyped(token, { typed, locale })
  if (draft) {
    if (draft.asks !== 'idea') return null
    if (problemsOfIdea(typed).length > 0) return { page: wrongPage(PAGE, locale) }
    const refused = await refuseRobot(draft, { address, trap: form.get(TRAP) ?? '' })
    if (refused === 'robot') {
      await dropDraft(token)
      return { end: 'idea' }
    }
    if (refused) return { page: wrongPage(PAGE, locale, refused) }
  }
  const idea = await sendIdea(token)
  return idea === null ? null : { end: 'idea', token: idea }
}

/** @returns the secret of the link by which the parent reads what becomes of it; null when there is nothing to send */
async function sendIdea(draftToken: string): Promise<string | null> {
  const token = endTokenOf(draftToken, 'idea')
  const tokenHash = hashOfToken(token)
  const isSent = await withDraft(draftToken, async (tx, draft) => {
    const { schoolId, link, locale, typed } = draft
    if (draft.asks !== 'idea' || !(await takeDraft(tx, draft))) return false
    await takeIdea(tx, {
      ...{ schoolId, familyId: link?.familyId ?? null, words: one(typed, 'idea'), locale, givenBy: 'door' },
      ...{ tokenHash, expiresAt: new Date(now().getTime() + A_YEAR) },
    })
    if (link) await countUse(tx, schoolId, link.id)
    return true
  })
  return isSent || (await isThere(token)) ? token : null
}

const isThere = (token: string) =>
  withToken(
    token,
    (tx, tokenHash) => tx.idea.findFirst({ where: { tokenHash }, select: { schoolId: true } }),
    async () => true,
  )
