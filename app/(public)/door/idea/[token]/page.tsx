import type { Metadata } from 'next'
import { dateIn } from '@/lib/door/date-in'
import { inLanguage } from '@/lib/door/in-language'
import { htmlLanguage, isLocale, type Locale } from '@/lib/door/languages'
import { requestLocale } from '@/lib/door/request-locale'
import { isWait, openFrom } from '@/lib/door/tries'
import { type DoorWords, doorWords } from '@/lib/door/words'
import { readIdeaByLink } from '@/lib/ideas/by-link'
import { clientAddress } from '@/lib/platform/client-address'
import { DoorPage, NothingOpens, TooOften } from '../../_components/door-page'
import { Languages, ToLanguages } from '../../_components/languages'

/** One title whatever the link opens; and search engines keep none of it. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: doorWords(await requestLocale())('idea.link_name') } }
}

/** What became of a parent's idea: where it stands, why, and what came of it. */
export default async function IdeaByLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const locale = await requestLocale()
  const found = await openFrom(await clientAddress(), () => readIdeaByLink(token, locale))
  if (!found) return <NothingOpens locale={locale} />
  if (isWait(found)) return <TooOften locale={locale} minutes={found.wait} />
  const { words, schoolName, isMachine, idea, saidOn, status, why, result } = found
  return (
    <DoorPage
      languages={<ToLanguages words={words} locale={locale} />}
      words={words}
      title={words('idea.link_name')}
      schoolName={schoolName}
      isMachine={isMachine}
    >
      <p className="mb-4 font-bold">{words(`idea.status_${status}`)}</p>
      <FromSchool title={words('idea.why')} text={why} />
      <FromSchool title={words('idea.result')} text={result} />
      <h2 className="mb-1">{words('idea.yours')}</h2>
      <blockquote
        {...(isLocale(found.locale) ? { lang: htmlLanguage(found.locale).lang } : {})}
        dir="auto"
        className="whitespace-pre-line wrap-anywhere"
      >
        {idea}
      </blockquote>
      <p className="mb-6 text-soft">{words('idea.said_on', { date: dateIn(locale, saidOn) })}</p>
      <Withdraw words={words} locale={locale} token={token} />
      <Languages words={words} path={`/door/idea/${token}`} locale={locale} />
    </DoorPage>
  )
}

/** In English, as the school wrote it. */
function FromSchool({ title, text }: { title: string; text: string | null }) {
  if (!text) return null
  return (
    <>
      <h2 className="mb-1">{title}</h2>
      <p lang="en-GB" dir="auto" className="mb-4 whitespace-pre-line wrap-anywhere">
        {text}
      </p>
    </>
  )
}

function Withdraw({ words, locale, token }: { words: DoorWords; locale: Locale; token: string }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-brand underline">
        {words('idea.withdraw')}
      </summary>
      <p className="my-2">{words('mine.withdraw_hint')}</p>
      <form method="post" action={inLanguage('/door/idea/withdraw', locale)}>
        <input type="hidden" name="link" value={token} />
        <button type="submit" className="door-button">
          {words('mine.withdraw_sure')}
        </button>
      </form>
    </details>
  )
}
