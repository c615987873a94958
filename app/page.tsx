import { redirect } from 'next/navigation'
import { PublicPage } from '@/components/layout/public-page'
import { landingPage } from '@/lib/people/sign-in-path'
import { currentPerson } from '@/lib/platform/current-person'

export const metadata = { title: 'Alongside' }

/** The way in: to the one school, or to the choice between several. */
export default async function HomePage() {
  const person = await currentPerson()
  if (!person) redirect('/sign-in')
  const [school, ...others] = person.schools
  if (school && others.length === 0) redirect(landingPage(school))
  if (school) redirect('/schools')
  return (
    <PublicPage title="You are not part of a school here">
      <p>
        You are signed in as {person.name}, but no school counts you among its people any longer. If that is a
        mistake, ask the headteacher to let you back in.
      </p>
      <p className="mt-3">
        <a href="/sign-out">Sign out</a>
      </p>
    </PublicPage>
  )
}
