import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { STATUS_NAMES } from '@/lib/activities/activity'
import { whyLeftOut } from '@/lib/evaluation/left-out'
import type { TogetherPage } from '@/lib/evaluation/runs-queries'
import { academicYearName } from '@/lib/platform/dates'
import { sayItDoesNotRepeat } from '../actions'

/** Every group with where it is, or why it is not among those taken together; whoever plans may take one out. */
export function GroupsCard({
  together: { activity, groups, pool, measured },
  school,
  mayPlan,
}: {
  together: TogetherPage
  school: string
  mayPlan: boolean
}) {
  return (
    <Card title="The groups" id="groups" className="mb-5">
      <ul>
        {groups.map(({ id, version, title, academicYear, status, archivedAt, entry, isPooled }) => (
          <li key={id} className="border-t border-line py-3">
            <b>{id === activity.id ? title : <a href={`/${school}/activities/${id}`}>{title}</a>}</b>
            <span className="text-soft">
              {' '}
              · {academicYearName(academicYear)} · {STATUS_NAMES[status].toLowerCase()}
              {archivedAt && ', in the archive'}
            </span>
            <p className="max-w-[48rem]">
              {isPooled
                ? 'Counted in what they show together.'
                : `Left out. ${whyLeftOut(entry, pool ? measured : null, pool?.design ?? null)}`}
            </p>
            {mayPlan && archivedAt === null && (
              <Form action={sayItDoesNotRepeat} school={school} className="mt-2 print:hidden">
                <Hidden name="at" value={activity.id} />
                <Hidden name="id" value={id} />
                <Hidden name="version" value={version} />
                <Button look="quiet">
                  Not another group of this<span className="sr-only"> activity: {title}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
