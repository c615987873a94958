import { notFound } from 'next/navigation'
import { Hidden, TickBoxes } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { Timeline } from '@/components/ui/timeline'
import { mayKeepYouSaid } from '@/lib/concerns/learn/policy'
import { readYouSaid, type YouSaidPage } from '@/lib/concerns/learn/you-said-queries'
import { whoSaid } from '@/lib/concerns/learn/you-said-words'
import { withTimeline } from '@/lib/history/queries'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { YouSaidFields } from '../_components/you-said-fields'
import { change, publish, takeBack } from '../actions'

export const metadata = { title: 'You said, we did' }

type Props = { params: Promise<{ school: string; youSaidId: string }> }

export default async function OneYouSaidPage({ params }: Props) {
  const { school, youSaidId } = await params
  const viewer = await requireViewerWho(school, mayKeepYouSaid)
  const found = await withTimeline(viewer, (tx) => readYouSaid(tx, viewer, youSaidId), {
    recordType: 'yousaid',
    recordId: youSaidId,
  })
  if (!found) notFound()
  const { record: one, history } = found
  return (
    <SchoolPage
      viewer={viewer}
      place="concerns"
      width="narrow"
      title="You said, we did"
      crumbs={[
        { name: 'Concerns', href: `/${school}/concerns` },
        { name: 'You said, we did', href: `/${school}/concerns/you-said` },
      ]}
      lede={
        one.publishedOn
          ? `Published on ${longDate(one.publishedOn)}. Governors read it; print or copy it for parents and carers.`
          : 'A draft. Nobody but the school’s leaders reads it yet.'
      }
    >
      <Card className="mb-5">
        <p className="text-soft">{whoSaid(one.families)}</p>
        <blockquote className="my-2 whitespace-pre-line">{one.said}</blockquote>
        <h2>We did</h2>
        <p className="whitespace-pre-line">{one.did}</p>
        {one.improvement && (
          <Note className="mt-2">
            From{' '}
            <a href={`/${school}/concerns/improvements/${one.improvement.id}`}>{one.improvement.title}</a>
          </Note>
        )}
      </Card>
      {one.publishedOn ? (
        <div className="mb-4 flex flex-wrap gap-3 print:hidden">
          <ButtonLink href={`/${school}/concerns/you-said/print`}>Print or copy</ButtonLink>
          <Form action={takeBack} school={school}>
            <Kept one={one} />
            <Button look="quiet">Take it back</Button>
          </Form>
        </div>
      ) : (
        <PublishCard school={school} one={one} />
      )}
      <Form action={change} school={school} className="mt-2">
        <Kept one={one} />
        <Folded summary="Change the words">
          <YouSaidFields given={one} />
          <Button look="quiet">{one.publishedOn ? 'Save, as a draft' : 'Save'}</Button>
        </Folded>
      </Form>
      <Timeline entries={history} />
    </SchoolPage>
  )
}

function Kept({ one: { id, version } }: { one: YouSaidPage }) {
  return (
    <>
      <Hidden name="id" value={id} />
      <Hidden name="version" value={version} />
    </>
  )
}

function PublishCard({ school, one }: { school: string; one: YouSaidPage }) {
  return (
    <Card title="Could somebody be recognised?" id="publish" tone="next" className="mb-5">
      <Form action={publish} school={school}>
        <Kept one={one} />
        {one.noticed.length > 0 ? (
          <TickBoxes
            name="looked"
            label="Look at each of these, and tick what tells of nobody"
            hint="Otherwise change the words below. This check finds what it knows; it cannot know who knows whom."
            options={one.noticed.map(({ key, found, reason }) => ({
              value: key,
              label: `“${found}”`,
              hint: reason,
            }))}
          />
        ) : (
          <p className="mb-3">
            The check found no name, class, year group, date or number that points at anybody. It cannot know
            who knows whom: read it once as a neighbour would.
          </p>
        )}
        <Button>Publish it</Button>
      </Form>
    </Card>
  )
}
