import type { ReactNode } from 'react'

/** A page outside any school: sign-in, set-up, a link's form, a message, or what stands above several. */
export function PublicPage({
  title,
  lede,
  width = 'narrow',
  children,
}: {
  title: string
  lede?: ReactNode
  /** Forms and messages are narrow; tables take the width. */
  width?: 'narrow' | 'wide'
  children?: ReactNode
}) {
  const across = width === 'wide' ? 'max-w-[76rem]' : 'max-w-[44rem]'
  return (
    <>
      <header className="print:hidden bg-brand text-on-brand">
        <div className={`mx-auto px-4 py-3 sm:px-5 ${across}`}>
          <a href="/" className="text-[1.15rem] font-bold text-on-brand no-underline hover:underline">
            Alongside
          </a>
        </div>
      </header>
      <main id="main" className={`mx-auto px-4 pt-6 pb-16 sm:px-5 ${across}`}>
        <h1 className="mb-2">{title}</h1>
        {lede && <div className="mb-5 max-w-[46rem] text-[1.15rem]">{lede}</div>}
        {children}
      </main>
    </>
  )
}
