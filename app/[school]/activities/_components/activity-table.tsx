import { Table } from '@/components/ui/table'
import { kindName, STATUS_NAMES } from '@/lib/activities/activity'
import type { ListedActivity } from '@/lib/impact/activity-list'
import { STEP_LABELS } from '@/lib/impact/ladder'

export function ActivityTable({ activities, path }: { activities: ListedActivity[]; path: string }) {
  return (
    <Table
      caption="Activities, those on the highest step first"
      columns={[
        { title: 'Activity' },
        { title: 'Where it stands' },
        { title: 'What should change' },
        { title: 'Kind' },
        { title: 'Status' },
      ]}
      rows={activities.map(({ id, title, kind, status, stands, measures }) => ({
        key: id,
        cells: [
          <a key="title" href={`${path}/${id}`} className="font-bold">
            {title}
          </a>,
          stands ? STEP_LABELS[stands] : 'An idea',
          measures.join(', ') || 'not said yet',
          kind ? kindName(kind) : 'not decided',
          STATUS_NAMES[status],
        ],
      }))}
    />
  )
}
