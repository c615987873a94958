import type { ReactNode } from 'react'

/** A page outside any school: sign-in, set-up, a link's form, a message. */
export function PublicPage({
  title,
  lede,
  children,
}: {
  title: string
  lede?: ReactNode
  children?: ReactNode
}) {
  return (
    <>
      <header className="print:hidden bg-brand text-on-brand">
        <div className="mx-auto max-w-[44rem] px-4 py-3 sm:px-5">
          <a href="/" className="text-[1.15rem] font-bold text-on-brand no-underline hover:underline">
            Alongside
          </a>
        </div>
      </header>
      <main id="main" className="mx-auto max-w-[44rem] px-4 pt-6 pb-16 sm:px-5">
        <h1 className="mb-2">{title}</h1>
        {lede && <div className="mb-5 text-[1.15rem]">{lede}</div>}
        {children}
      </main>
    </>
  )
}
