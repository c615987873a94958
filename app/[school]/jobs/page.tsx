import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card, Empty } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { END_NAMES, standsInWords } from '@/lib/jobs/job'
import { canSeeJobs } from '@/lib/jobs/policy'
import { listJobs } from '@/lib/jobs/queries'
import { mayWorkResultsOutAgain } from '@/lib/measures/results-again'
import { longMoment } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { isLeader } from '@/lib/platform/roles'
import { askForResultsAgainAction } from './actions'

export const metadata = { title: 'Work in the background' }

type Props = { params: Promise<{ school: string }> }

export default async function JobsPage({ params }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canSeeJobs)
  const jobs = (await listJobs(viewer)) ?? []
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      title="Work in the background"
      lede={`Long lists of families and figures are brought in while people go on working. ${isLeader(viewer) ? 'The last hundred are here.' : 'Yours are here.'}`}
    >
      {jobs.length === 0 ? (
        <Empty title="Nothing long has been brought in">
          <p>
            A file of more than a few thousand records is brought in here. Shorter ones are written at once.
          </p>
        </Empty>
      ) : (
        <Table
          caption="Work in the background, newest first"
          columns={[
            { title: 'What' },
            { title: 'Asked for by' },
            { title: 'When' },
            { title: 'Where it stands' },
          ]}
          rows={jobs.map((job) => ({
            key: job.id,
            cells: [
              <a key="what" href={`/${school}/jobs/${job.id}`}>
                {job.title}
              </a>,
              job.personName,
              longMoment(job.createdAt),
              job.end && job.end !== 'done' ? END_NAMES[job.end] : standsInWords(job),
            ],
          }))}
        />
      )}
      {mayWorkResultsOutAgain(viewer) && (
        <Card title="Work all results out again" id="results-again" className="mt-6 max-w-[42rem]">
          <p className="mb-3">
            A result is worked out again by itself whenever a figure, a group or the plan changes. This does
            it for all of them at once, for when the rules of the method have changed. Old results stay, with
            their dates.
          </p>
          <Form action={askForResultsAgainAction} school={school}>
            <Button look="quiet">Work them out again</Button>
          </Form>
        </Card>
      )}
    </SchoolPage>
  )
}
