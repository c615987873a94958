import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { canSeeFamilies } from '@/lib/families/policy'
import { getParentsPlace } from '@/lib/families/register'
import { academicYearInAddress, registerFilters } from '@/lib/families/schema'
import { today } from '@/lib/platform/clock'
import { academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ReachCard } from './_components/reach-card'
import { reachHeadline } from './_components/reach-words'
import { Register } from './_components/register'

export const metadata = { title: 'Parents' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The Parents place: who has not been reached, then the register. */
export default async function ParentsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeFamilies)
  const asked = await searchParams
  const filters = registerFilters.parse(asked)
  const thisYear = academicYearOf(today())
  const year = academicYearInAddress(thisYear).parse(asked.academicYear)
  const place = await getParentsPlace(viewer, filters, year)
  if (!place) notFound()

  const { choices, reach } = place
  const isEmpty = choices.families + choices.familiesLeft + choices.pupils + choices.pupilsLeft === 0
  const path = `/${school}/families`
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title={isEmpty ? 'Nobody is in the register of families yet' : reachHeadline(reach, year, thisYear)}
    >
      {isEmpty ? (
        <Empty
          title="Start with a list of your pupils"
          action={
            <div className="flex flex-wrap justify-center gap-3">
              <ButtonLink href={`${path}/import`}>Bring in a list</ButtonLink>
              <ButtonLink look="quiet" href={`${path}/new`}>
                Add a family by typing
              </ButtonLink>
            </div>
          }
        >
          <p>
            A family is a reference with its pupils, and a pupil is a reference with a year group and a class.
            No names. With them in the register, sessions are recorded by ticking who came, and this page
            shows whom your work has not reached.
          </p>
        </Empty>
      ) : (
        <>
          <ReachCard school={school} rows={reach} year={year} thisYear={thisYear} choices={choices} />
          <Register path={path} filters={filters} place={place} year={year} thisYear={thisYear} />
        </>
      )}
    </SchoolPage>
  )
}
