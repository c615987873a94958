import { redirect } from 'next/navigation'
import { PublicPage } from '@/components/layout/public-page'
import { landingPage } from '@/lib/people/sign-in-path'
import { currentPerson } from '@/lib/platform/current-person'
import { ROLE_NAMES } from '@/lib/platform/roles'

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
              <span className="block text-[1.15rem] font-bold underline">{school.name}</span>
              <span className="block text-ink">{ROLE_NAMES[school.role]}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-5">
        <a href="/sign-out">Sign out</a>
      </p>
    </PublicPage>
  )
}
