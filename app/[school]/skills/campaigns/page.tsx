import { forbidden } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { asksWhom, campaignSentence, fromTo, timeLeft } from '@/lib/skills/campaign'
import { CAMPAIGNS_A_PAGE, type CampaignRow, listCampaigns } from '@/lib/skills/campaign-queries'
import { canAskParents } from '@/lib/skills/policy'
import { rateInWords } from '@/lib/skills/return-rate'

export const metadata = { title: 'Campaigns' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ page?: string }> }

export default async function CampaignsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const page = Math.max(1, Math.min(10_000, Number.parseInt((await searchParams).page ?? '1', 10) || 1))
  const found = await listCampaigns(viewer, page)
  if (!found) forbidden()
  const path = `/${school}/skills/campaigns`
  const add = <ButtonLink href={`${path}/new`}>Ask again</ButtonLink>
  const [latest] = page === 1 ? found.rows : []
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title="When we asked what parents and carers can offer"
      crumbs={[{ name: 'Parents', href: `/${school}/skills` }]}
      lede={latest && `${latest.title}: ${campaignSentence(latest, latest.rate, today())}`}
    >
      {found.total === 0 ? (
        <Empty
          title="Nobody has been asked yet"
          action={<ButtonLink href={`${path}/new`}>Ask for the first time</ButtonLink>}
        >
          <p>
            Most parents and carers say they do not come forward because nobody asked, or because they do not
            know what they could offer. A campaign asks them all, or some year groups, by slips, links and
            reminders, and counts how many families answered.
          </p>
        </Empty>
      ) : (
        <>
          <p className="mb-4 flex flex-wrap items-center gap-3 print:hidden">
            {add}
            <CsvLink href={`${path}/export`} />
          </p>
          <Table
            stacks
            caption="Campaigns, the latest first"
            columns={[
              { title: 'Campaign' },
              { title: 'Asks' },
              { title: 'From and to' },
              { title: 'Families who answered' },
              { title: 'Where it stands' },
            ]}
            rows={found.rows.map((row) => ({ key: row.id, cells: cellsOf(row, path, found.groups) }))}
          />
          <Pager
            page={page}
            size={CAMPAIGNS_A_PAGE}
            total={found.total}
            address={(to) => `${path}?page=${to}`}
          />
        </>
      )}
    </SchoolPage>
  )
}

function cellsOf(row: CampaignRow, path: string, groups: { key: string; name: string }[]) {
  return [
    <a key="link" href={`${path}/${row.id}`}>
      {row.title}
    </a>,
    asksWhom(row, groups),
    fromTo(row),
    rateInWords(row.rate),
    timeLeft(row, today()).replace(/^./, (first) => first.toUpperCase()),
  ]
}
