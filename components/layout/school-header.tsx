import { isHead, isLeader, isRecorder, isTrustLeader, ROLE_NAMES } from '@/lib/platform/roles'
import type { Viewer } from '@/lib/platform/viewer'
import { type Place, placesFor } from './places'
import { SearchBox } from './search-box'

/**
 * The school's name on every page, its places, the one verb, and the person. Without JavaScript the menus are the browser's
 * own. The school's band, drawn in globals.css, tells its pages from another school's; the name stands there all the same.
 */
export function SchoolHeader({ viewer, place }: { viewer: Viewer; place: Place }) {
  const school = `/${viewer.schoolSlug}`
  return (
    <header data-band={viewer.schoolBand} className="school-band print:hidden text-on-brand">
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2 sm:px-5">
        <a href={school} className="text-[1.15rem] font-bold text-on-brand no-underline hover:underline">
          Alongside
        </a>
        <span className="order-last w-full pb-1 font-bold md:order-none md:w-auto md:pb-0">
          {viewer.schoolName}
        </span>
        <div className="ml-auto flex items-center gap-x-4">
          {place !== 'search' && <SearchBox action={`${school}/search`} />}
          <nav aria-label="School" className="places hidden gap-x-4 md:flex">
            <Links viewer={viewer} place={place} />
          </nav>
          {isRecorder(viewer) && (
            <a
              href={`${school}/record`}
              aria-current={place === 'record' ? 'page' : undefined}
              className="hidden min-h-11 items-center rounded-md bg-card px-3 font-bold text-brand no-underline hover:underline md:inline-flex"
            >
              Record
            </a>
          )}
          <details className="group relative">
            <summary className="flex min-h-11 list-none items-center rounded px-1 outline-offset-0 focus-visible:outline-on-brand">
              <span className="md:hidden">Menu</span>
              <span className="hidden md:inline">{viewer.personName}</span>
              <span aria-hidden="true" className="ml-1.5">
                ▾
              </span>
            </summary>
            <div className="menu absolute right-0 z-20 w-64 rounded-card border border-line bg-card p-3 text-ink shadow-lg">
              <nav aria-label="School, menu" className="mb-2 border-b border-line pb-2 md:hidden">
                <Links viewer={viewer} place={place} />
              </nav>
              <p className="text-[0.95rem] text-soft">
                {viewer.personName}, {ROLE_NAMES[viewer.role].toLowerCase()}
              </p>
              <ul>
                <MenuLink href={`${school}/search`}>Search</MenuLink>
                {isHead(viewer) && <MenuLink href={`${school}/people`}>People and roles</MenuLink>}
                {isHead(viewer) && <MenuLink href={`${school}/settings`}>School settings</MenuLink>}
                {isLeader(viewer) && <MenuLink href={`${school}/history`}>History</MenuLink>}
                {viewer.role !== 'governor' && <MenuLink href={`${school}/calendar`}>Calendar</MenuLink>}
                {viewer.role !== 'trust_leader' && <MenuLink href={`${school}/bin`}>Bin</MenuLink>}
                {isRecorder(viewer) && <MenuLink href={`${school}/measures`}>Measures</MenuLink>}
                {isRecorder(viewer) && <MenuLink href={`${school}/evidence`}>Evidence</MenuLink>}
                <MenuLink href={`${school}/definitions`}>What the words mean</MenuLink>
                <MenuLink href={`${school}/account`}>Your account</MenuLink>
                {viewer.schoolsCount > 1 && <MenuLink href="/schools">Your other schools</MenuLink>}
                {viewer.schoolsCount > 1 && isTrustLeader(viewer) && (
                  <MenuLink href="/schools/side-by-side">Schools side by side</MenuLink>
                )}
                <MenuLink href="/sign-out">Sign out</MenuLink>
              </ul>
            </div>
          </details>
        </div>
      </div>
    </header>
  )
}

/** How they look, in the bar and in the menu, is in globals.css under `places` and `menu`: they are on every page twice. */
function Links({ viewer, place }: { viewer: Viewer; place: Place }) {
  return placesFor(viewer).map((entry) => (
    <a key={entry.href} href={entry.href} aria-current={entry.place === place ? 'page' : undefined}>
      {entry.name}
    </a>
  ))
}

function MenuLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  )
}
