import { forbidden } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { withQuery } from '@/lib/platform/address'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { asQuery, type OfferFilters as Chosen, offerFilters } from '@/lib/skills/offer-filters'
import { listOffers, OFFERS_A_PAGE, type OfferList } from '@/lib/skills/offer-list'
import { canAskParents, canEnterAnswers, canSeeOffers } from '@/lib/skills/policy'
import { NothingOffered } from './_components/nothing-offered'
import { OfferFilters } from './_components/offer-filters'
import { OfferTable } from './_components/offer-table'

export const metadata = { title: 'What parents offer' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function OffersPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeOffers)
  const filters = offerFilters.parse(await searchParams)
  const list = await listOffers(viewer, filters)
  if (!list) forbidden()

  const path = `/${school}/skills/offers`
  const query = asQuery(filters)
  const isNarrowed = Object.values(query).some((value) => value !== null)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title={isNarrowed ? 'What parents and carers offer' : titleFor(list)}
      crumbs={[{ name: 'Parents', href: `/${school}/skills` }]}
      lede={(isNarrowed || list.total > 0) && findingFor(filters, list)}
    >
      {list.total === 0 && !isNarrowed ? (
        <NothingOffered viewer={viewer} />
      ) : (
        <>
          <p className="print:hidden mb-3 flex flex-wrap items-center gap-x-5">
            {canEnterAnswers(viewer) && (
              <ButtonLink href={`${path}/new`}>Write down what a parent offers</ButtonLink>
            )}
            {canAskParents(viewer) && (
              <>
                <a href={`/${school}/skills/vocabulary`} className="inline-block py-2">
                  The skills we ask about
                </a>
                <CsvLink href={withQuery(`${path}/export`, { ...query, page: null })} />
              </>
            )}
          </p>
          <OfferFilters path={path} filters={filters} skills={list.skills} />
          {list.offers.length > 0 ? (
            <OfferTable offers={list.offers} path={path} />
          ) : (
            <NobodyLikeThat path={path} filters={filters} />
          )}
          <Pager
            page={filters.page}
            size={OFFERS_A_PAGE}
            total={list.total}
            address={(page) => withQuery(path, { ...query, page: page > 1 ? page : null })}
          />
        </>
      )}
    </SchoolPage>
  )
}

function titleFor({ total, waiting }: OfferList): string {
  if (total === 0) return 'What parents and carers offer'
  const offers =
    total === 1 ? 'One parent or carer offers something' : `${total} parents and carers offer something`
  if (waiting === 0) return `${offers}, and all were answered`
  return `${offers}; ${waiting === 1 ? 'one waits' : `${waiting} wait`} for our answer`
}

function findingFor({ q, show }: Chosen, { total, toMatch }: OfferList): string {
  const found = total === 0 ? 'Nobody' : total === 1 ? 'One' : total
  const order = total > 1 ? ', the likeliest first' : ''
  const shown = q ? `${found} for “${q}”${order}.` : `${found} in this list.`
  if (toMatch === 0 || q || show === 'words') return shown
  return `${shown} ${toMatch === 1 ? 'One has words' : `${toMatch} have words`} of their own that nobody has matched to skills yet.`
}

function NobodyLikeThat({ path, filters }: { path: string; filters: Chosen }) {
  return (
    <Empty title={filters.page > 1 ? `There is no page ${filters.page}` : 'Nobody offers that yet'}>
      <p>
        Look for a wider word (“craft” for “basket weaving”), or leave out the day or the language.{' '}
        <a href={path}>See everything that is offered</a>.
      </p>
    </Empty>
  )
}
