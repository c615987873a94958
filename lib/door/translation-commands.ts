import 'server-only'
import { recordHappening } from '../platform/audit'
import { changeInSchool } from '../platform/change'
import { now } from '../platform/clock'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import type { Viewer } from '../platform/viewer'
import { chosenWordings } from './chosen-wordings'
import { FIRST_LOCALE, isLocale, type Locale, languageOf } from './languages'
import { sectionName } from './message-sections'
import { digestOf, messagesIn, sourceOf } from './messages'
import { canCheckTranslations } from './policy'
import type { CheckedPart } from './translation-schema'

/**
 * Confirms messages of one part of a language as a speaker has read them: those that are ticked, those with another wording,
 * or all that nobody has confirmed yet. From then on parents read the confirmed wording. Gives how many.
 *
 * @throws NotFound for a language or part there is not; NotAllowed; RuleBroken beside a wording that cannot be shown, and
 * when nothing is ticked or the messages have changed since they were read
 */
export function confirmTranslation(viewer: Viewer, input: CheckedPart): Promise<number> {
  const locale = translated(input.locale)
  const messages = messagesIn(locale).filter(({ section }) => section === input.section)
  if (messages.length === 0) throw new NotFound()
  return changeInSchool(viewer, async (tx) => {
    if (!canCheckTranslations(viewer)) throw new NotAllowed()
    if (input.read !== digestOf(messages)) throw new RuleBroken('form', CHANGED_SINCE)
    const { schoolId, personName } = viewer
    const keys = messages.map(({ key }) => key)
    const checks = await tx.translationCheck.findMany({
      where: { schoolId, locale, key: { in: keys } },
      select: { key: true, source: true, words: true, byName: true },
    })
    const chosen = chosenWordings(locale, messages, checks, input)
    if (chosen.length === 0) throw new RuleBroken('form', NOTHING_CHOSEN)
    await tx.translationCheck.deleteMany({
      where: { schoolId, locale, key: { in: chosen.map(({ message }) => message.key) } },
    })
    const checkedAt = now()
    await tx.translationCheck.createMany({
      data: chosen.map(({ message, words }) => ({
        schoolId,
        locale,
        key: message.key,
        source: sourceOf(message),
        words,
        byName: personName,
        checkedAt,
      })),
      // Two who confirm the same at once: the first has.
      skipDuplicates: true,
    })
    await recordHappening(tx, viewer, {
      kind: 'door.translation_confirmed',
      recordType: 'translation',
      recordId: schoolId,
      detail: {
        language: languageOf(locale).english,
        part: sectionName(input.section),
        messages: chosen.length,
        corrected: chosen.filter(({ message, words }) => words !== message.shipped).length,
      },
    })
    return chosen.length
  })
}

/**
 * Takes back that a message was confirmed: parents read what is shipped again, and it counts as unchecked.
 *
 * @throws NotFound when it was not confirmed; NotAllowed
 */
export function takeBackTranslationCheck(
  viewer: Viewer,
  input: { locale: string; key: string },
): Promise<string> {
  const locale = translated(input.locale)
  const message = messagesIn(locale).find(({ key }) => key === input.key)
  if (!message) throw new NotFound()
  return changeInSchool(viewer, async (tx) => {
    if (!canCheckTranslations(viewer)) throw new NotAllowed()
    const { schoolId } = viewer
    const { count } = await tx.translationCheck.deleteMany({ where: { schoolId, locale, key: message.key } })
    if (count === 0) throw new NotFound()
    await recordHappening(tx, viewer, {
      kind: 'door.translation_taken_back',
      recordType: 'translation',
      recordId: schoolId,
      detail: {
        language: languageOf(locale).english,
        part: sectionName(message.section),
        english: message.english,
      },
    })
    return message.section
  })
}

const CHANGED_SINCE =
  'These messages have changed since you opened this page. What you typed is still here: open the page again in another window, compare, and confirm there.'
const NOTHING_CHOSEN = 'Tick what you have read and found right, or put a wording right. Then confirm.'

function translated(locale: string): Locale {
  if (!isLocale(locale) || locale === FIRST_LOCALE) throw new NotFound()
  return locale
}
