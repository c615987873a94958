import 'server-only'
import { recordByParent } from '../platform/audit'
import { today } from '../platform/clock'
import type { Tx } from '../platform/database'
import { consentUntil } from '../skills/consent-until'
import { CHANNELS, NEEDS, TIMES } from './choices'
import { countUse } from './count-use'
import { type Draft, dropDraft, keepTyped, takeDraft, withDraft } from './draft'
import type { Locale } from './languages'
import { LONGEST_NEEDS_WORDS, LONGEST_OTHERS, LONGEST_WRITE_IN, preferenceAnswer } from './preference-answer'
import { type Problem, wrongPage } from './problems'
import type { SentForm } from './sent'
import type { Onward } from './take-step'
import { chosen, one, type Typed, typedIn } from './typed'
import { writePreference } from './write-preference'

const FIELDS = ['channels', 'times', 'writeIn', 'others', 'needs', 'needsWords', 'consent']

const PAGE = '/door/preferences'

/** What keeps preferences from being taken. */
export function problemsOfPreferences(typed: Typed): Problem[] {
  const tooLong = (field: string, max: number): Problem[] =>
    one(typed, field).length > max ? [{ field, message: 'words.too_long', max }] : []
  return [
    ...tooLong('writeIn', LONGEST_WRITE_IN),
    ...tooLong('others', LONGEST_OTHERS),
    ...tooLong('needsWords', LONGEST_NEEDS_WORDS),
    ...(one(typed, 'consent') ? [] : [{ field: 'consent', message: 'preferences.consent_missing' } as const]),
  ]
}

/**
 * Takes a family's preferences, or takes back those it gave. They belong to the family and not to whoever typed them: so the
 * page never shows what was said before, which another carer with the same link may have said about them.
 *
 * @returns null when nothing is under way, or by a link that is open to everybody
 */
export async function takePreferences(token: string, { form, locale }: SentForm): Promise<Onward | null> {
  const go = form.get('go')
  if (go === 'leave') {
    await dropDraft(token)
    return { end: 'left' }
  }
  if (go === 'withdraw') return (await withdrawPreferences(token)) ? { end: 'unasked' } : null
  const typed = typedIn(form, FIELDS)
  if (!(await keepTyped(token, { typed, locale }))) return null
  if (problemsOfPreferences(typed).length > 0) return { page: wrongPage(PAGE, locale) }
  return (await sendPreferences(token)) ? { end: 'preferences' } : null
}

const sendPreferences = (token: string) =>
  ofFamily(token, async (tx, { schoolId, typed, locale }, familyId) => {
    const from = {
      ...{ schoolId, familyId, givenBy: 'door' as const, enteredByName: null },
      consentUntil: consentUntil(today()),
    }
    await writePreference(tx, from, answerOf(typed, locale))
    await happened(tx, schoolId, 'preference.given', familyId)
  })

const withdrawPreferences = (token: string) =>
  ofFamily(token, async (tx, { schoolId }, familyId) => {
    const { count } = await tx.familyPreference.deleteMany({ where: { schoolId, familyId } })
    if (count > 0) await happened(tx, schoolId, 'preference.withdrawn', familyId)
  })

/** Does something with the preferences of the link's own family, and ends the draft. */
function ofFamily(
  token: string,
  work: (tx: Tx, draft: Draft, familyId: string) => Promise<void>,
): Promise<boolean | null> {
  return withDraft(token, async (tx, draft) => {
    const { asks, link, schoolId } = draft
    if (asks !== 'preferences' || !link?.familyId || !(await takeDraft(tx, draft))) return false
    await work(tx, draft, link.familyId)
    await countUse(tx, schoolId, link.id)
    return true
  })
}

const answerOf = (typed: Typed, locale: Locale) =>
  preferenceAnswer.parse({
    channels: chosen(typed, 'channels', CHANNELS),
    times: chosen(typed, 'times', TIMES),
    writeIn: one(typed, 'writeIn'),
    others: one(typed, 'others'),
    needs: chosen(typed, 'needs', NEEDS),
    needsWords: one(typed, 'needsWords'),
    locale,
  })

const happened = (tx: Tx, schoolId: string, kind: string, recordId: string) =>
  recordByParent(tx, schoolId, { kind, recordType: 'family', recordId })
