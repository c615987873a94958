import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { PageForAll } from '@/components/ui/page-for-all'
import { Timeline } from '@/components/ui/timeline'
import { withTimeline } from '@/lib/history/queries'
import { readPage, type WholePage } from '@/lib/ideas/page-queries'
import { PAGE_KIND_NAMES } from '@/lib/ideas/page-schema'
import { canPublish } from '@/lib/ideas/policy'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ideasCrumb, parentsCrumb } from '../../_components/crumbs'
import { throwAway } from '../actions'
import { Address } from './_components/address'
import { Compose } from './_components/compose'
import { ItemWords } from './_components/item-words'
import { PublishCard } from './_components/publish-card'

export const metadata = { title: 'A page for everybody' }

/** One page: as anybody reads it or would, what stands in its way, what it is composed of. */
export default async function OnePublishedPage({
  params,
}: {
  params: Promise<{ school: string; id: string }>
}) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canPublish)
  const found = await withTimeline(viewer, (tx) => readPage(tx, viewer, id), {
    recordType: 'published',
    recordId: id,
  })
  if (!found) notFound()
  const { record: page, history } = found
  const shown = page.shown ?? page.preview.shown
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={page.title}
      kicker={PAGE_KIND_NAMES[page.kind]}
      crumbs={[
        parentsCrumb(school),
        ideasCrumb(school),
        { name: 'Pages for everybody', href: `/${school}/ideas/published` },
      ]}
      lede={whereItStands(page)}
    >
      {page.isPublished ? (
        <Address school={school} page={page} />
      ) : (
        <PublishCard school={school} page={page} />
      )}
      <Card
        title={page.isPublished ? 'As anybody reads it' : 'As anybody would read it'}
        id="preview"
        className="mb-5"
      >
        <p className="mb-2 text-[1.2rem] font-bold">{page.title}</p>
        <PageForAll intro={page.intro} {...shown} />
        {shown.items.length === 0 && shown.figures.length === 0 && (
          <Note>Nothing else stands on it yet.</Note>
        )}
      </Card>
      {!page.isPublished && (
        <>
          <ItemWords school={school} page={page} />
          <Compose school={school} page={page} />
        </>
      )}
      {!page.publishedOn && (
        <Form action={throwAway} school={school} className="mt-4 print:hidden">
          <Hidden name="id" value={id} />
          <Hidden name="version" value={page.version} />
          <Button look="danger">Throw the draft away</Button>
        </Form>
      )}
      <Timeline entries={history} />
    </SchoolPage>
  )
}

function whereItStands({ isPublished, publishedOn, withdrawnOn, publishedByName }: WholePage): string {
  if (isPublished && publishedOn)
    return `Published on ${longDate(publishedOn)} by ${publishedByName}. Anybody who has its address can read it.`
  if (withdrawnOn) return `Withdrawn on ${longDate(withdrawnOn)}. Its address opens nothing.`
  return 'A draft. Nobody but the school’s leaders reads it yet.'
}
