import { Table } from '@/components/ui/table'
import { kindName, STATUS_NAMES } from '@/lib/activities/activity'
import { STEP_LABELS } from '@/lib/impact/ladder'
import type { Standing } from '@/lib/impact/standings'

export function ActivityTable({ activities, path }: { activities: Standing[]; path: string }) {
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
      rows={activities.map(({ id, title, kind, status, ladder, facts }) => ({
        key: id,
        cells: [
          <a key="title" href={`${path}/${id}`} className="inline-block py-1 font-bold">
            {title}
          </a>,
          ladder.stands ? STEP_LABELS[ladder.stands] : 'An idea',
          [...new Set(facts.outcomes.map(({ measure }) => measure.name))].join(', ') || 'not said yet',
          kind ? kindName(kind) : 'not decided',
          STATUS_NAMES[status],
        ],
      }))}
    />
  )
}
