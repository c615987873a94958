import { redirect } from 'next/navigation'
import { PublicPage } from '@/components/layout/public-page'
import { BandSample } from '@/components/ui/band-sample'
import { landingPage } from '@/lib/people/sign-in-path'
import { currentPerson } from '@/lib/platform/current-person'
import { isTrustLeader, ROLE_NAMES } from '@/lib/platform/roles'

export const metadata = { title: 'Your schools' }

export default async function SchoolsPage() {
  const person = await currentPerson()
  if (!person) redirect('/sign-in?to=/schools')
  if (person.schools.length === 0) redirect('/')
  return (
    <PublicPage
      title="Which school?"
      lede={`You are part of ${person.schools.length === 1 ? 'one school' : `${person.schools.length} schools`}, ${person.name}.`}
    >
      <ul className="grid gap-3">
        {person.schools.map((school) => (
          <li key={school.slug}>
            <a
              href={landingPage(school)}
              className="block min-h-11 rounded-card border border-line bg-card p-4 no-underline hover:border-brand"
            >
              <span className="block text-[1.15rem] font-bold">
                <span className="underline">{school.name}</span> <BandSample band={school.band} />
              </span>
              <span className="block text-ink">{ROLE_NAMES[school.role]}</span>
            </a>
          </li>
        ))}
      </ul>
      {person.schools.some(isTrustLeader) && (
        <p className="mt-5">
          <a href="/schools/side-by-side" className="inline-block py-2">
            The schools of your trust or authority, side by side
          </a>
        </p>
      )}
      <p className="mt-5">
        <a href="/sign-out">Sign out</a>
      </p>
    </PublicPage>
  )
}
