import type { Metadata } from 'next'
import { dateIn } from '@/lib/door/date-in'
import { inLanguage } from '@/lib/door/in-language'
import { problemsShown, SEND, SHOW_WRONG } from '@/lib/door/problems'
import { requestLocale } from '@/lib/door/request-locale'
import { problemsOfPreferences } from '@/lib/door/send-preferences'
import { doorWords } from '@/lib/door/words'
import { today } from '@/lib/platform/clock'
import { consentUntil } from '@/lib/skills/consent-until'
import { Consent } from '../_components/consent'
import { DoorPage, Ended } from '../_components/door-page'
import { openedAnswer } from '../_components/opened-answer'
import { Wrong } from '../_components/wrong'
import { PreferenceFields } from './_components/fields'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: doorWords(await requestLocale())('preferences.title') } }
}

/** How a family likes to be reached, and what it needs at meetings. */
export default async function DoorPreferencesPage({ searchParams }: Props) {
  const locale = await requestLocale()
  const answer = await openedAnswer(locale)
  if (answer?.asks !== 'preferences') return <Ended locale={locale} />
  const { words, typed, schoolName, isMachine, isOpen } = answer
  const page = { words, schoolName, isMachine, title: words('preferences.title') }
  if (isOpen)
    return (
      <DoorPage {...page}>
        <p>{words('preferences.only_family')}</p>
      </DoorPage>
    )
  const problems = problemsShown((await searchParams)[SHOW_WRONG], () => problemsOfPreferences(typed))
  const date = dateIn(locale, consentUntil(today()))
  return (
    <DoorPage {...page} before={<Wrong problems={problems} words={words} />}>
      <form method="post" action={inLanguage('/door/preferences/save', locale)} autoComplete="off">
        <PreferenceFields {...{ typed, words, problems }} />
        <Consent
          title={words('check.consent_title')}
          hint={words('preferences.consent_hint')}
          label={words('preferences.consent', { school: schoolName, date })}
          wrong={problems.some(({ field }) => field === 'consent') && words('preferences.consent_missing')}
          isTicked={Boolean(typed.consent?.length)}
        />
        <div className="grid gap-3">
          <button id={SEND} type="submit" name="go" value="send" className="door-button is-main">
            {words('preferences.send')}
          </button>
          <button type="submit" name="go" value="withdraw" className="door-button is-danger">
            {words('preferences.withdraw')}
          </button>
          <div className="door-ways">
            <button type="submit" name="go" value="leave">
              {words('step.leave')}
            </button>
          </div>
        </div>
      </form>
    </DoorPage>
  )
}
