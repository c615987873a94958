import type { ReactNode } from 'react'
import { minutes as inWords } from '@/lib/concerns/link-tries'

/** A page for a parent: the school's name, large type, and nothing that leads anywhere else. */
export function ParentPage({
  schoolName,
  title,
  notice,
  children,
}: {
  schoolName?: string
  title: string
  notice?: string
  children: ReactNode
}) {
  return (
    <>
      <header className="bg-brand text-on-brand print:hidden">
        <p className="mx-auto max-w-[44rem] px-4 py-3 text-[1.2rem] font-bold sm:px-5">
          {schoolName ?? 'A school’s record'}
        </p>
      </header>
      <main id="main" className="mx-auto max-w-[44rem] px-4 pt-6 pb-16 text-[1.2rem] sm:px-5">
        {notice && (
          <p role="status" className="mb-4 rounded-card border-2 border-brand bg-brand-soft px-4 py-2">
            {notice}
          </p>
        )}
        <h1 className="mb-3">{title}</h1>
        {children}
      </main>
    </>
  )
}

/** Said of every link that opens nothing: whether there ever was one, and of which school, nobody learns here. */
export function NothingOpens() {
  return (
    <ParentPage title="This link does not open anything">
      <p>
        Check that the whole link was copied. A link works for some time only, and the school can end it. If
        you were given one, ask the school for another: they can make it at once.
      </p>
    </ParentPage>
  )
}

export function TooOften({ minutes }: { minutes: number }) {
  return (
    <ParentPage title="Try again in a while">
      <p>
        From where you are, links that open nothing were tried often within a short time. Open yours again in{' '}
        {inWords(minutes)}.
      </p>
    </ParentPage>
  )
}
