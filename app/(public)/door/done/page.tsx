import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { shownCookie } from '@/lib/door/cookies'
import { inLanguage } from '@/lib/door/in-language'
import { requestLocale } from '@/lib/door/request-locale'
import { readSentTo } from '@/lib/door/sent-to'
import { type End, readShown, type Shown } from '@/lib/door/shown'
import { type DoorWords, doorWords } from '@/lib/door/words'
import { env } from '@/lib/platform/env'
import { DoorPage, Ended } from '../_components/door-page'
import { PrivateLink } from '../_components/private-link'

export async function generateMetadata(): Promise<Metadata> {
  const words = doorWords(await requestLocale())
  const shown = await readEnd()
  return { title: { absolute: shown ? titleOf(shown.end, words) : words('ended.title') } }
}

/** How this phone's visit ended; it is told once, because the cookie goes with this very answer. */
async function readEnd(): Promise<Shown | null> {
  return readShown((await cookies()).get(shownCookie(env().ALONGSIDE_URL).name)?.value)
}

/** Where a private link leads, and how it is called, by how the visit ended. */
const LINKS = {
  sent: { path: 'mine', title: 'done.link_title', about: 'done.link', name: 'done.link_name' },
  later: { path: 'later', title: 'done.link_title', about: 'done.put_by', name: 'done.go_on' },
  idea: { path: 'idea', title: 'done.link_title', about: 'idea.link', name: 'idea.link_name' },
} as const

/** The last page: what became of the answer, and its private link. Shown once; asked for again, nothing is there. */
export default async function DoorDonePage() {
  const locale = await requestLocale()
  const shown = await readEnd()
  if (!shown) return <Ended locale={locale} />
  const { end, token } = shown
  const sentTo = await readSentTo(shown, locale)
  const words = sentTo?.words ?? doorWords(locale)
  const link = end in LINKS ? LINKS[end as keyof typeof LINKS] : null
  return (
    <DoorPage
      {...{ words, schoolName: sentTo?.schoolName, isMachine: sentTo?.isMachine }}
      title={titleOf(end, words)}
    >
      <p role="status" className="mb-4">
        {saidOf(end, words, sentTo?.schoolName)}
      </p>
      {link && token && sentTo && (
        <PrivateLink
          title={words(link.title)}
          about={words(link.about)}
          name={words(link.name)}
          address={new URL(inLanguage(`/door/${link.path}/${token}`, locale), env().ALONGSIDE_URL).href}
        />
      )}
      {end !== 'left' && <p className="mt-5 font-bold">{words('done.shared')}</p>}
    </DoorPage>
  )
}

function titleOf(end: End, words: DoorWords): string {
  if (end === 'later') return words('done.put_by_title')
  if (end === 'left') return words('left.title')
  if (end === 'withdrawn' || end === 'unasked') return words('mine.withdrawn_title')
  return words('done.title')
}

function saidOf(end: End, words: DoorWords, school: string | undefined): string {
  switch (end) {
    case 'sent':
      return school ? words('done.sent', { school }) : words('done.nothing_now')
    case 'changed':
      return words('mine.changed')
    case 'withdrawn':
      return words('mine.withdrawn')
    case 'later':
      return words('step.nothing_lost')
    case 'left':
      return words('left.words')
    case 'idea':
      return words('idea.done')
    case 'preferences':
      return words('preferences.done')
    case 'unasked':
      return words('preferences.withdrawn')
    case 'nothing':
      return words('done.nothing_now')
  }
}
