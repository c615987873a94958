import { notFound } from 'next/navigation'
import { FilterSelect, Filters } from '@/components/form/filters'
import { withQuery } from '@/lib/platform/address'
import { whoOf } from '@/lib/skills/placement-standing'
import { getPlacing } from '@/lib/skills/placing'
import { loadPlacement, type PlacementProps } from '../_components/load-placement'
import { WorkPage } from '../_components/work-page'
import { AtSessions, NewActivity } from './_components/place-forms'

export const metadata = { title: 'Place a parent' }

type Props = PlacementProps & { searchParams: Promise<{ activity?: string }> }

export default async function PlacePage({ params, searchParams }: Props) {
  const { school, id } = await params
  const loaded = await loadPlacement(school, id)
  const { viewer, placement, path } = loaded
  const placing = await getPlacing(viewer, id, (await searchParams).activity)
  if (!placing) notFound()
  const { status } = placement
  return (
    <WorkPage
      loaded={loaded}
      title={`At which sessions does ${whoOf(placement)} help?`}
      notNow={status !== 'accepted' && status !== 'placed' && 'They can be placed once they have said yes.'}
    >
      {placing.activities.length > 0 && (
        <Filters action={`${path}/place`} label="Choose the activity">
          <FilterSelect
            name="activity"
            label="Activity"
            value={placing.activity?.id ?? ''}
            all="Choose"
            options={placing.activities.map((one) => ({ value: one.id, label: one.title }))}
          />
        </Filters>
      )}
      {placing.activity && (
        <AtSessions
          // Another activity is another form: nothing of the one before is kept in it.
          key={withQuery(path, { activity: placing.activity.id })}
          loaded={loaded}
          placing={placing}
          activity={placing.activity}
        />
      )}
      {status === 'accepted' && <NewActivity loaded={loaded} placing={placing} />}
    </WorkPage>
  )
}
