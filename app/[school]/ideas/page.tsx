import { FilterSelect, Filters, FilterText } from '@/components/form/filters'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { ideaFilterAsked } from '@/lib/ideas/filters'
import { IDEA_STATUS_NAMES, IDEA_STATUSES, ideaInShort } from '@/lib/ideas/idea'
import { canPublish, canSeeIdeas } from '@/lib/ideas/policy'
import { IDEAS_A_PAGE, type IdeaRow, listIdeas } from '@/lib/ideas/queries'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { parentsCrumb } from './_components/crumbs'

export const metadata = { title: 'Ideas from parents and carers' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ which?: string; words?: string; page?: string }>
}

export default async function IdeasPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeIdeas)
  const asked = await searchParams
  const filter = ideaFilterAsked(asked.which)
  const words = String(asked.words ?? '').trim()
  const page = Math.max(1, Math.min(10_000, Number.parseInt(asked.page ?? '1', 10) || 1))
  const found = await listIdeas(viewer, { filter, words, page })
  if (!found) return null
  const address = `/${school}/ideas`
  const isFiltered = filter !== null || words !== ''
  const add = <ButtonLink href={`${address}/new`}>Write one down</ButtonLink>
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title="Ideas from parents and carers"
      crumbs={[parentsCrumb(school)]}
      lede={howManyWait(found.open)}
    >
      <div className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
        {add}
        <a href={`${address}/forums`} className="inline-flex min-h-11 items-center">
          Forums, and whom they speak for
        </a>
        {canPublish(viewer) && (
          <a href={`${address}/published`} className="inline-flex min-h-11 items-center">
            Pages for everybody
          </a>
        )}
      </div>
      <Filters action={address} label="Filter the ideas" clear={isFiltered ? address : null}>
        <FilterSelect
          name="which"
          label="Where it stands"
          value={filter ?? ''}
          options={[
            { value: 'open', label: 'Waiting for a decision' },
            { value: 'untold', label: 'Decided, parent not told' },
            ...IDEA_STATUSES.map((value) => ({ value, label: IDEA_STATUS_NAMES[value] })),
          ]}
        />
        <FilterText name="words" label="Words" value={words} />
      </Filters>
      {found.total === 0 ? (
        <Empty
          title={isFiltered ? 'None of these' : 'No idea is written down yet'}
          action={!isFiltered && add}
        >
          <p>
            Ideas come by the parents’ door, at the gate or in a forum. Each is traced here from the parent’s
            words to what was decided, what came of it, and that they were told.
          </p>
        </Empty>
      ) : (
        <>
          <Table
            stacks
            caption="Ideas: what waits first, the longest before the others"
            columns={[
              { title: 'Idea' },
              { title: 'Said' },
              { title: 'Where it stands' },
              { title: 'Parent told' },
            ]}
            rows={found.rows.map((row) => ({
              key: row.id,
              cells: [
                <a key="link" href={`${address}/${row.id}`} dir="auto" lang={languageOfTitle(row)}>
                  {inShort(row.inEnglish ?? row.words)}
                </a>,
                shortDate(row.saidOn),
                ideaInShort(row, today()),
                row.toldOn ? shortDate(row.toldOn) : 'Not yet',
              ],
            }))}
          />
          <Pager
            page={page}
            size={IDEAS_A_PAGE}
            total={found.total}
            address={(to) => withQuery(address, { which: filter, words, page: to })}
          />
        </>
      )}
      <CsvLink href={withQuery(`${address}/export`, { which: filter, words })} />
    </SchoolPage>
  )
}

function howManyWait(open: number): string {
  if (open === 0) return 'No parent waits for a decision.'
  return open === 1 ? 'One parent waits for a decision.' : `${open} ideas wait for a decision.`
}

const languageOfTitle = ({ inEnglish, locale }: IdeaRow) =>
  inEnglish || locale === 'en' ? undefined : locale

const inShort = (text: string) => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text)
