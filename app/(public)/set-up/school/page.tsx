import { PublicPage } from '@/components/layout/public-page'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { findSchools } from '@/lib/schools/register/find-schools'
import { PHASE_NAMES } from '@/lib/schools/year-groups'
import { FindSchool } from '../_components/find-school'
import { requireProof } from '../_components/proof'

export const metadata = { title: 'Find your school' }

type Props = { searchParams: Promise<{ q?: string | string[] }> }

const box = 'mt-1 block w-full rounded border-2 border-edge bg-card px-3 py-2 font-normal text-ink'

export default async function FindSchoolPage({ searchParams }: Props) {
  await requireProof()
  const query = [(await searchParams).q].flat()[0]?.trim() ?? ''
  return (
    <PublicPage title="Which school is it?">
      <FindSchool query={query} found={query ? findSchools(query) : []} />
      <details className="mt-8" open={query !== '' && findSchools(query, 1).length === 0}>
        <summary className="min-h-11 py-2 font-bold text-brand underline">
          It is not in the list: enter it by hand
        </summary>
        <form method="get" action="/set-up/details" className="mt-3">
          <label className="mb-5 block font-bold">
            The school’s name
            <input name="name" required maxLength={120} autoComplete="off" className={box} />
          </label>
          <label className="mb-5 block font-bold">
            Postcode <span className="font-normal text-soft">(optional)</span>
            <input name="postcode" maxLength={10} autoComplete="off" className={`${box} max-w-40`} />
          </label>
          <label className="mb-5 block font-bold">
            Phase
            <select name="phase" defaultValue="primary" className={`${box} max-w-72`}>
              {Object.entries(PHASE_NAMES).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Button look="quiet">Continue with this school</Button>
        </form>
      </details>
      <Note className="mt-10">
        The list is the Department for Education’s Get Information About Schools of June 2026, used under the
        Open Government Licence v3.0. Special schools and pupil referral units are not in it.
      </Note>
    </PublicPage>
  )
}
