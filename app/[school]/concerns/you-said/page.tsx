import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { mayKeepYouSaid } from '@/lib/concerns/learn/policy'
import { listYouSaid, YOU_SAID_A_PAGE } from '@/lib/concerns/learn/you-said-queries'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'

export const metadata = { title: 'You said, we did' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ page?: string }> }

export default async function YouSaidListPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepYouSaid)
  const page = Math.max(1, Math.min(10_000, Number.parseInt((await searchParams).page ?? '1', 10) || 1))
  const found = await listYouSaid(viewer, page)
  if (!found) return null
  const address = `/${school}/concerns/you-said`
  const add = <ButtonLink href={`${address}/new`}>Write one</ButtonLink>
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      title="You said, we did"
      crumbs={[{ name: 'Concerns', href: `/${school}/concerns` }]}
      lede="What parents and carers said, and what came of it, so that everybody sees that speaking up is worth it."
    >
      {found.total === 0 ? (
        <Empty title="Nothing is written yet" action={add}>
          <p>
            Begin with an improvement that is done: say in their words what they told you, and what is
            different now.
          </p>
        </Empty>
      ) : (
        <>
          <div className="mb-4 flex flex-wrap gap-3 print:hidden">
            {add}
            <ButtonLink look="quiet" href={`${address}/print`}>
              Print or copy
            </ButtonLink>
          </div>
          <Table
            stacks
            caption="You said, we did: drafts first"
            columns={[
              { title: 'You said' },
              { title: 'We did' },
              { title: 'About' },
              { title: 'Where it stands' },
            ]}
            rows={found.rows.map((row) => ({
              key: row.id,
              cells: [
                <a key="link" href={`${address}/${row.id}`}>
                  {shortened(row.said)}
                </a>,
                shortened(row.did),
                row.category ?? '–',
                row.publishedOn ? `Published ${shortDate(row.publishedOn)}` : 'Draft',
              ],
            }))}
          />
          <Pager
            page={page}
            size={YOU_SAID_A_PAGE}
            total={found.total}
            address={(to) => `${address}?page=${to}`}
          />
        </>
      )}
    </SchoolPage>
  )
}

const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text)
