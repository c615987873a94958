import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { KeepFresh } from '@/components/ui/keep-fresh'
import { standsInWords } from '@/lib/jobs/job'
import { canSeeJobs } from '@/lib/jobs/policy'
import { getJob } from '@/lib/jobs/queries'
import { longMoment } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { stopJobAction } from '../actions'

export const metadata = { title: 'Work in the background' }

type Props = { params: Promise<{ school: string; id: string }> }

/** How far a piece of long work is, and at its end what it did. */
export default async function JobPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canSeeJobs)
  const job = await getJob(viewer, id)
  if (!job) notFound()
  const { end, done, total, title, personName } = job
  const here = `/${school}/jobs`
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'Work in the background', href: here }]}
      kicker={`${personName} asked for this on ${longMoment(job.createdAt)}`}
      title={title}
      lede={<span role="status">{standsInWords(job)}</span>}
    >
      {end === null ? (
        <Card>
          <progress
            aria-label="Records that are ready"
            value={Math.min(done, total)}
            max={total}
            className="mb-3 h-4 w-full accent-brand"
          />
          <p>You need not wait here: go on with something else, and come back when you like.</p>
          <p>
            <a href={`${here}/${id}`} className="inline-flex min-h-11 items-center">
              See how far it is now
            </a>
          </p>
          {job.cancelledBy === null && (
            <Form action={stopJobAction} school={school}>
              <Hidden name="id" value={id} />
              <Button look="quiet">Stop it</Button>
            </Form>
          )}
          <KeepFresh seconds={3} />
        </Card>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          {end === 'done' ? (
            <ButtonLink href={`/${school}/${job.page}`}>See what it brought</ButtonLink>
          ) : (
            <ButtonLink href={`/${school}/${job.againPage}`}>Look through it again</ButtonLink>
          )}
        </div>
      )}
    </SchoolPage>
  )
}
