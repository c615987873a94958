import { Hidden } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { CsvLink } from '@/components/ui/csv-link'
import { Pager } from '@/components/ui/pager'
import { canEmptyBin, canSeeBin } from '@/lib/bin/policy'
import { PAGE_SIZE, pageOfBin } from '@/lib/bin/queries'
import { binPage } from '@/lib/bin/schema'
import { mayAsk } from '@/lib/governance/policy'
import { withQuery } from '@/lib/platform/address'
import { isoDateIn } from '@/lib/platform/clock'
import { longMoment, shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { letGo, putBack } from './actions'

export const metadata = { title: 'The bin' }

type Props = { params: Promise<{ school: string }>; searchParams: Promise<{ page?: string }> }

export default async function BinPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeBin)
  const page = binPage.parse((await searchParams).page)
  const { entries, total } = await pageOfBin(viewer, page)
  const isEmptier = canEmptyBin(viewer)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      title="The bin"
      lede={
        isEmptier
          ? 'What was removed in the last 30 days, and by whom. After that it goes for good.'
          : 'What you removed in the last 30 days. After that it goes for good.'
      }
    >
      {total === 0 ? (
        <Empty title="There is nothing in the bin">
          <p>
            {mayAsk(viewer)
              ? 'A question that you take back can be put back from here.'
              : 'Sessions, responses, outcomes, families and pupils that are removed can be put back from here.'}
          </p>
        </Empty>
      ) : (
        <>
          <ul>
            {entries.map(({ id, kind, title, removedAt, removedByName, goesAt }) => (
              <li key={id}>
                <Card title={capital(title)} id={id} className="mb-4">
                  <p className="mb-3 text-soft">
                    Removed by {removedByName}, {longMoment(removedAt)}. It goes for good on{' '}
                    {shortDate(isoDateIn(goesAt))}
                    {kind === 'evidence' ? `, and its file with it. ${WHAT_STAYS}` : '.'}
                  </p>
                  <div className="flex flex-wrap items-start gap-4">
                    <Form action={putBack} school={school}>
                      <Hidden name="id" value={id} />
                      <Button look="quiet">
                        Put it back<span className="sr-only">: {title}</span>
                      </Button>
                    </Form>
                    {isEmptier && (
                      <Form action={letGo} school={school}>
                        <Hidden name="id" value={id} />
                        <Folded
                          summary={
                            <>
                              Remove it for good now<span className="sr-only">: {title}</span>
                            </>
                          }
                          look="soft"
                        >
                          <p className="my-2">
                            Nobody can put it back then, and only the history says that it was.{' '}
                            {kind === 'evidence' && WHAT_STAYS}
                          </p>
                          <Button look="danger">
                            Remove for good<span className="sr-only">: {title}</span>
                          </Button>
                        </Folded>
                      </Form>
                    )}
                  </div>
                </Card>
              </li>
            ))}
          </ul>
          <Pager
            page={page}
            size={PAGE_SIZE}
            total={total}
            address={(to) => withQuery(`/${school}/bin`, { page: to })}
          />
          <p className="mt-4">
            <CsvLink href={`/${school}/bin/export`} />
          </p>
        </>
      )}
    </SchoolPage>
  )
}

const WHAT_STAYS =
  'Where a decision was written about an activity it supported, or it took the place of other evidence, its title, its date and the reason stay on record.'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
