import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { caseName } from '@/lib/concerns/case'
import { GONE_A_PAGE, listGone } from '@/lib/concerns/keep-queries'
import { keepPage } from '@/lib/concerns/keep-schema'
import { mayLetGo } from '@/lib/concerns/letting-go'
import { withQuery } from '@/lib/platform/address'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'Cases that were let go' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ page?: string }> }

export default async function GonePage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayLetGo)
  const page = keepPage.parse((await searchParams).page)
  const found = await listGone(viewer, page)
  if (!found) notFound()
  const path = `/${school}/concerns/keep`
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'Keeping and letting go', href: path },
      ]}
      title="Cases that were let go"
      lede="That there was one, and who let it go by which rule. Nobody’s words are kept of it."
    >
      {found.total === 0 ? (
        <Empty title="No case has been let go yet">
          <p>When somebody lets one go whose time is over, this says so.</p>
        </Empty>
      ) : (
        <>
          <ul>
            {found.gone.map((one) => (
              <li key={one.caseId} className="border-t border-line py-2">
                <span className="font-bold">{caseName(one)}</span>, about {one.categoryName}, ended on{' '}
                {shortDate(one.endedOn)}
                <span className="block text-soft">
                  Let go by {one.letGoByName} on {shortDate(one.letGoOn)}, by the rule: {one.rule}.
                </span>
              </li>
            ))}
          </ul>
          <Pager
            page={page}
            size={GONE_A_PAGE}
            total={found.total}
            address={(to) => withQuery(`${path}/gone`, { page: to })}
          />
          <p className="mt-4">
            <CsvLink href={`${path}/gone/export`} />
          </p>
        </>
      )}
    </SchoolPage>
  )
}
