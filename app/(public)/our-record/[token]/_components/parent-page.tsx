import type { ReactNode } from 'react'
import type { Locale } from '@/lib/door/languages'
import { type DoorWords, doorWords } from '@/lib/door/words'

/** A page for a parent, in their language: the school's name, large type, and nothing that leads anywhere else. */
export function ParentPage({
  words,
  schoolName,
  title,
  notice,
  isMachine = false,
  languages,
  children,
}: {
  words: DoorWords
  schoolName?: string
  title: string
  notice?: string | undefined
  /** Translated by a machine, and not read by a speaker yet: it says so. */
  isMachine?: boolean
  /** The way to the page's other languages, where it has some. */
  languages?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <header className="bg-brand text-on-brand print:hidden">
        <div className="mx-auto flex min-h-12 max-w-[44rem] flex-wrap items-center justify-between gap-x-4 px-4 py-1 sm:px-5">
          <p className="py-1.5 text-[1.2rem] font-bold">{schoolName ? <bdi>{schoolName}</bdi> : null}</p>
          {languages}
        </div>
      </header>
      <main id="main" className="mx-auto max-w-[44rem] px-4 pt-4 pb-10 text-[1.2rem] sm:px-5">
        {notice && (
          <p role="status" className="mb-4 rounded-card border-2 border-brand bg-brand-soft px-4 py-2">
            {notice}
          </p>
        )}
        <h1 className="mb-3">{title}</h1>
        {children}
      </main>
      {isMachine && (
        <footer className="mx-auto max-w-[44rem] px-4 pb-10 text-soft sm:px-5">
          {words('door.machine')}
        </footer>
      )}
    </>
  )
}

/** Said of every link that opens nothing: whether there ever was one, and of which school, nobody learns here. */
export function NothingOpens({ locale }: { locale: Locale }) {
  const words = doorWords(locale)
  return (
    <ParentPage words={words} title={words('link.nothing_title')}>
      <p>{words('link.nothing')}</p>
    </ParentPage>
  )
}

export function TooOften({ locale, minutes }: { locale: Locale; minutes: number }) {
  const words = doorWords(locale)
  return (
    <ParentPage words={words} title={words('link.wait_title')}>
      <p>{words('link.wait', { minutes })}</p>
    </ParentPage>
  )
}
