import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { canSeeFamilies } from '@/lib/families/policy'
import { listReach } from '@/lib/families/reach-list'
import { PAGE } from '@/lib/families/register'
import { academicYearInAddress, reachInAddress } from '@/lib/families/schema'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { academicYearName, academicYearOf } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ReachedFamily } from '../_components/reached-family'
import { CELL_WORDS, families } from '../_components/words'

export const metadata = { title: 'Who has not been reached' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The families behind one figure of reach, and what has been tried with each. */
export default async function ReachPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeFamilies)
  const asked = await searchParams
  const thisYear = academicYearOf(today())
  const year = academicYearInAddress(thisYear).parse(asked.academicYear)
  const { group, cell, page } = reachInAddress.parse(asked)
  const list = await listReach(viewer, year, { group, cell, page })
  if (!list) notFound()

  const path = `/${school}/families`
  const academicYear = year === thisYear ? null : year
  const words = CELL_WORDS[cell]
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      crumbs={[{ name: 'Parents', href: withQuery(path, { academicYear }) }]}
      kicker={`${list.group ?? 'All families'}, ${academicYearName(year)}`}
      title={`${families(list.total)} ${list.total === 1 ? words.one : words.many}`}
      lede={
        cell === 'not-invited' || cell === 'never-came'
          ? 'No parent is unreachable. Beside each is what has been tried; what else might work, and who could ask?'
          : undefined
      }
    >
      {list.families.length > 0 ? (
        <ul className="grid gap-4 md:grid-cols-2">
          {list.families.map((family) => (
            <ReachedFamily key={family.id} school={school} family={family} />
          ))}
        </ul>
      ) : (
        <p>
          {list.total === 0 && page === 1 ? 'There is nobody in this list.' : 'There is nobody on this page.'}
        </p>
      )}
      {list.total > 0 && (
        <p className="mt-4">
          <CsvLink href={withQuery(`${path}/reach/export`, { group, cell, academicYear })} />
        </p>
      )}
      <Pager
        page={page}
        size={PAGE}
        total={list.total}
        address={(to) => withQuery(`${path}/reach`, { group, cell, academicYear, page: to > 1 ? to : null })}
      />
    </SchoolPage>
  )
}
