import type { Metadata } from 'next'
import { dateIn } from '@/lib/door/date-in'
import { inLanguage } from '@/lib/door/in-language'
import type { Locale } from '@/lib/door/languages'
import { readLink } from '@/lib/door/link'
import { problemsShown, SEND, SHOW_WRONG } from '@/lib/door/problems'
import { requestLocale } from '@/lib/door/request-locale'
import { isWait, openFrom } from '@/lib/door/tries'
import type { Asks } from '@/lib/door/typed'
import { type DoorWords, doorWords } from '@/lib/door/words'
import { clientAddress } from '@/lib/platform/client-address'
import { DoorPage, NothingOpens, TooOften } from '../_components/door-page'
import { Languages, ToLanguages } from '../_components/languages'
import { Wrong } from '../_components/wrong'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One title whatever the link opens; and search engines keep none of it. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: doorWords(await requestLocale())('door.offer') } }
}

/** What opens on a parent's phone from a link, a QR code or a slip: who asks, and what they may say. */
export default async function DoorLinkPage({ params, searchParams }: Props) {
  const { token } = await params
  const locale = await requestLocale()
  const found = await openFrom(await clientAddress(), () => readLink(token, locale))
  if (!found) return <NothingOpens locale={locale} />
  if (isWait(found)) return <TooOften locale={locale} minutes={found.wait} />
  const { words, schoolName, isMachine, isOpen, answerBy } = found
  const problems = problemsShown((await searchParams)[SHOW_WRONG], () => [])
  const ways: Asks[] = isOpen ? ['offer', 'idea'] : ['offer', 'preferences', 'idea']
  return (
    <DoorPage
      languages={<ToLanguages words={words} locale={locale} />}
      words={words}
      title={words('door.title', { school: schoolName })}
      schoolName={schoolName}
      isMachine={isMachine}
      before={<Wrong problems={problems} words={words} />}
    >
      <p className="mb-3">{words('door.lede')}</p>
      {answerBy && (
        <p className="mb-3 font-bold">{words('door.campaign_until', { date: dateIn(locale, answerBy) })}</p>
      )}
      {ways.map((asks) => (
        <Way key={asks} {...{ words, locale, token, asks }} isMain={asks === 'offer'} />
      ))}
      <h2 className="mt-6 mb-1">{words('door.come_back')}</h2>
      <p className="mb-3">{words('door.come_back_hint')}</p>
      <p>{words('door.helped')}</p>
      <Languages words={words} path={`/door/${token}`} locale={locale} />
    </DoorPage>
  )
}

type WayProps = { words: DoorWords; locale: Locale; token: string; asks: Asks; isMain: boolean }

function Way({ words, locale, token, asks, isMain }: WayProps) {
  return (
    <form method="post" action={inLanguage('/door/begin', locale)} className="mb-5">
      <input type="hidden" name="link" value={token} />
      <button
        type="submit"
        name="asks"
        value={asks}
        id={isMain ? SEND : undefined}
        aria-describedby={`${asks}-hint`}
        className={`door-button ${isMain ? 'is-main' : ''}`}
      >
        {words(`door.${asks}`)}
      </button>
      <p id={`${asks}-hint`} className="mt-1 text-soft">
        {words(`door.${asks}_hint`)}
      </p>
    </form>
  )
}
