import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { Pager } from '@/components/ui/pager'
import { reviewKept } from '@/lib/concerns/keep-queries'
import { keepPage, MOST_AT_ONCE } from '@/lib/concerns/keep-schema'
import { mayLetGo } from '@/lib/concerns/letting-go'
import { withQuery } from '@/lib/platform/address'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { HeldList } from './_components/held-list'
import { KeptTable } from './_components/kept-table'

export const metadata = { title: 'Keeping and letting go' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ page?: string }> }

export default async function KeepPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayLetGo)
  const page = keepPage.parse((await searchParams).page)
  const review = await reviewKept(viewer, page)
  if (!review) notFound()
  const { due, total, held } = review
  const path = `/${school}/concerns/keep`
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      crumbs={[{ name: 'Concerns', href: `/${school}/concerns` }]}
      title={titleFor(total)}
      lede="Nothing goes by itself. Somebody looks at what would go, and lets it go or says why it is kept."
    >
      <div className="space-y-5">
        {due.length === 0 ? (
          <Empty title="Nothing to look through">
            <p>A case stands here when the years of its category are over, counted from the day it ended.</p>
          </Empty>
        ) : (
          <Card id="due" title="Their time is over">
            <KeptTable path={path} caption="Cases whose time is over" cases={due} />
            <Pager
              page={page}
              size={MOST_AT_ONCE}
              total={total}
              address={(to) => withQuery(path, { page: to })}
            />
            <p className="print:hidden mt-4">
              <ButtonLink look="quiet" href={withQuery(`${path}/let-go`, { page })}>
                Let all shown here go
              </ButtonLink>
            </p>
          </Card>
        )}
        {held.length > 0 && <HeldList path={path} cases={held} />}
        <p>
          <a href={`${path}/gone`} className="inline-block py-2">
            What was let go
          </a>
        </p>
      </div>
    </SchoolPage>
  )
}

function titleFor(total: number): string {
  if (total === 0) return 'No case has outstayed its time'
  return total === 1 ? 'The time of one case is over' : `The time of ${total} cases is over`
}
