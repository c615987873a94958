import type { ReactNode } from 'react'
import type { Locale } from '@/lib/door/languages'
import { type DoorWords, doorWords } from '@/lib/door/words'
import { FreshWhenBack } from './fresh-when-back'

/**
 * A page of the parents' door: the school's name, large type, and nothing that leads anywhere else. It needs no
 * script, so that it opens on the cheapest phone.
 */
export function DoorPage({
  words,
  title,
  schoolName,
  isMachine = false,
  languages,
  before,
  children,
}: {
  words: DoorWords
  title: string
  /** Left out where it is not known whose door it is. */
  schoolName?: string
  /** Translated by a machine, and not read by a speaker yet: it says so. */
  isMachine?: boolean
  /** The way to the page's other languages, where it has some. */
  languages?: ReactNode
  /** Above the heading: where one is, or what is wrong. */
  before?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <FreshWhenBack />
      <header className="bg-brand text-on-brand print:hidden">
        <div className="mx-auto flex min-h-12 max-w-[40rem] flex-wrap items-center justify-between gap-x-4 px-4 py-1">
          <p className="py-1.5 text-[1.15rem] font-bold">{schoolName ? <bdi>{schoolName}</bdi> : null}</p>
          {languages}
        </div>
      </header>
      <main id="main" className="door mx-auto max-w-[40rem] px-4 pt-5 pb-10">
        {before}
        <h1 className="mb-3">{title}</h1>
        {children}
      </main>
      <footer className="mx-auto max-w-[40rem] px-4 pb-10 text-soft">
        {isMachine && <p className="mb-2">{words('door.machine')}</p>}
        <p>{words('door.who_sees')}</p>
      </footer>
    </>
  )
}

/** Said of every link that opens nothing: whether there ever was one, and of which school, nobody learns here. */
export function NothingOpens({ locale }: { locale: Locale }) {
  const words = doorWords(locale)
  return (
    <DoorPage words={words} title={words('link.nothing_title')}>
      <p>{words('link.nothing')}</p>
    </DoorPage>
  )
}

export function TooOften({ locale, minutes }: { locale: Locale; minutes: number }) {
  const words = doorWords(locale)
  return (
    <DoorPage words={words} title={words('link.wait_title')}>
      <p>{words('link.wait', { minutes })}</p>
    </DoorPage>
  )
}

/** What stands where an answer was being typed, once it was sent or its time is over. */
export function Ended({ locale }: { locale: Locale }) {
  const words = doorWords(locale)
  return (
    <DoorPage words={words} title={words('ended.title')}>
      <p>{words('ended.words')}</p>
    </DoorPage>
  )
}
