import { notFound } from 'next/navigation'
import { FilterSelect, Filters } from '@/components/form/filters'
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
  const asked = (await searchParams).activity
  const placing = await getPlacing(viewer, id, asked)
  if (!placing) notFound()
  const { status } = placement
  const address = `${path}/place`
  const activity = asked === NEW ? null : placing.activity
  return (
    <WorkPage
      loaded={loaded}
      title={`At which sessions does ${whoOf(placement)} help?`}
      notNow={status !== 'accepted' && status !== 'placed' && 'They can be placed once they have said yes.'}
    >
      {placing.activities.length > 0 && (
        <Filters action={address} label="Choose the activity">
          <FilterSelect
            name="activity"
            label="Activity"
            value={activity?.id ?? NEW}
            all={null}
            options={[
              { value: NEW, label: 'A new one, made of the request' },
              ...placing.activities.map((one) => ({ value: one.id, label: one.title })),
            ]}
          />
        </Filters>
      )}
      {activity ? (
        <AtSessions
          // Another activity is another form: nothing of the one before is kept in it.
          key={activity.id}
          loaded={loaded}
          placing={placing}
          activity={activity}
        />
      ) : (
        <NewActivity loaded={loaded} placing={placing} />
      )}
    </WorkPage>
  )
}

/** In the address, in place of an activity: one that is made of the request. */
const NEW = 'new'
