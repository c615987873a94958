import { forbidden } from 'next/navigation'
import { Select, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Empty } from '@/components/ui/card'
import { getWaitingActions } from '@/lib/plan/list-queries'
import { canPlan } from '@/lib/plan/policy'
import { academicYearName, shortDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { belowPlan } from '../_components/crumbs'
import { putUnder } from '../actions'

export const metadata = { title: 'Actions without a place' }

type Props = {
  params: Promise<{ school: string }>
  searchParams: Promise<{ priority?: string }>
}

/** What concerns, ideas and lessons led to, and the priorities it may work on. */
export default async function WaitingActionsPage({ params, searchParams }: Props) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canPlan)
  const found = await getWaitingActions(viewer)
  if (!found) forbidden()
  const { actions, priorities } = found
  const { priority } = await searchParams
  const asked = priorities.find(({ id }) => id === priority)
  return (
    <SchoolPage
      viewer={viewer}
      place="judgement"
      width="narrow"
      title="Actions that wait for a place"
      crumbs={belowPlan(school)}
      lede="What concerns, ideas and lessons led to. Put each under the priority it works on; what works on none may stay here."
    >
      {actions.length === 0 ? (
        <Empty title="None waits">
          <p>
            When a lesson from a concern or a parent’s idea becomes an action, it arrives here until it has
            its place in the plan.
          </p>
        </Empty>
      ) : priorities.length === 0 ? (
        <Empty
          title="There is no priority yet to put them under"
          action={<ButtonLink href={`/${school}/plan/new`}>Add a priority</ButtonLink>}
        >
          <p>{actions.map(({ title }) => title).join(' · ')}</p>
        </Empty>
      ) : (
        <Form action={putUnder} school={school}>
          <TickBoxes
            name="actionIds"
            label="Which of them?"
            options={actions.map(({ id, title, owner, dueOn, from }) => ({
              value: id,
              label: title,
              hint: `${owner}, by ${shortDate(dueOn)}, ${from}`,
            }))}
          />
          <Select
            name="priorityId"
            label="Under which priority?"
            options={priorities.map(({ id, title, academicYear }) => ({
              value: id,
              label: title,
              group: academicYearName(academicYear),
            }))}
            defaultValue={asked?.id}
          />
          <Button>Put them there</Button>
        </Form>
      )}
    </SchoolPage>
  )
}
