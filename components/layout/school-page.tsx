import type { ReactNode } from 'react'
import { today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { readNotice } from '@/lib/platform/form-action'
import { keptMark } from '@/lib/platform/kept-key'
import { isRecorder } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { ForgetKept } from './forget-kept'
import { ParentsParts } from './parents-parts'
import type { Place } from './places'
import { SchoolHeader } from './school-header'
import { UnsentCheck } from './unsent-check'

type Crumb = { name: string; href: string }

type Props = {
  viewer: Viewer
  place: Place
  title: ReactNode
  /** The way back up, outermost first. */
  crumbs?: Crumb[]
  /** Said before the title in small print: kind, dates. */
  kicker?: ReactNode
  /** The first line is the finding. */
  lede?: ReactNode
  /** Forms and prose are narrow; dashboards and lists take the width. */
  width?: 'narrow' | 'wide'
  children: ReactNode
}

/** Every page inside a school: header, where one is, title, content, foot. */
export async function SchoolPage({
  viewer,
  place,
  title,
  crumbs = [],
  kicker,
  lede,
  width = 'wide',
  children,
}: Props) {
  const notice = await readNotice()
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-card focus:p-3">
        Skip to the content
      </a>
      {/* What stands at the foot of each sheet: nothing on the screen waits for it. */}
      <link rel="stylesheet" media="print" href={`/${viewer.schoolSlug}/printed-foot?day=${today()}`} />
      <SchoolHeader viewer={viewer} place={place} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[76rem] px-4 pt-5 pb-24 sm:px-5 md:pb-12 print:p-0"
      >
        {/* Forms and prose stand at the same left edge as everything else, and are narrower. */}
        <div className={width === 'narrow' ? 'max-w-[42rem]' : ''}>
          {notice && (
            <p
              role="status"
              className="print:hidden mb-4 rounded-card border-2 border-brand bg-brand-soft px-4 py-2"
            >
              {notice}
            </p>
          )}
          <UnsentCheck
            address={`/${viewer.schoolSlug}/concerns/new/kept`}
            signIn={`/sign-in?to=/${viewer.schoolSlug}/concerns/new`}
          />
          <ForgetKept mark={keptMark(viewer)} />
          {viewer.isDemonstration && (
            <p className="text-[0.95rem] text-soft">
              Invented people and figures: this is a demonstration school.
            </p>
          )}
          {place === 'parents' && <ParentsParts viewer={viewer} />}
          {crumbs.length > 0 && (
            <nav aria-label="Where you are" className="print:hidden text-[0.95rem]">
              {crumbs.map((crumb, i) => (
                <span key={crumb.href}>
                  {i > 0 && <span aria-hidden="true"> · </span>}
                  <a href={crumb.href} className="inline-block py-1">
                    {crumb.name}
                  </a>
                </span>
              ))}
            </nav>
          )}
          {kicker && <div className="text-[0.95rem] text-soft">{kicker}</div>}
          <h1 className="mt-0.5 mb-2">{title}</h1>
          {lede && <div className="mb-4 max-w-[46rem] text-[1.15rem]">{lede}</div>}
          {children}
        </div>
      </main>
      <footer className="mx-auto max-w-[76rem] px-4 pb-24 text-[0.95rem] text-soft sm:px-5 md:pb-8 print:p-0">
        <p className="print:hidden flex flex-wrap gap-x-5">
          <a href={`/${viewer.schoolSlug}/definitions`}>What the words mean</a>
          <a href={`/${viewer.schoolSlug}/privacy`}>Privacy</a>
          <a href="/accessibility">Accessibility</a>
        </p>
        <p className="hidden print:block">
          {viewer.schoolName}, {longDate(today())}. Kept in Alongside.
        </p>
      </footer>
      {isRecorder(viewer) && place !== 'record' && (
        <nav
          aria-label="Record"
          data-foot-bar
          className="print:hidden fixed inset-x-0 bottom-0 z-10 border-t border-line bg-card p-2 md:hidden"
        >
          <a
            href={`/${viewer.schoolSlug}/record`}
            className="flex min-h-12 items-center justify-center rounded-md bg-brand text-[1.15rem] font-bold text-on-brand no-underline"
          >
            Record
          </a>
        </nav>
      )}
    </>
  )
}
