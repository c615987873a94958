import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { whereItStands } from '@/lib/concerns/learn/improvement-words'
import type { PriorityPage } from '@/lib/plan/page-queries'
import { actionsInWords } from '@/lib/plan/standing'
import { withQuery } from '@/lib/platform/address'
import { today } from '@/lib/platform/clock'
import { takeOut } from '../../actions'

type Props = { school: string; priority: PriorityPage; mayChange: boolean }

/** What is done about it, by whom, and where each action stands. */
export function ActionsCard({ school, priority: { id, actions }, mayChange }: Props) {
  const on = today()
  return (
    <Card title="Actions" id="actions">
      <p>{actionsInWords(actions, on) ?? 'No action is under it yet.'}</p>
      <ul className="mt-2">
        {actions.map((action) => (
          <li
            key={action.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2"
          >
            <span>
              <a href={`/${school}/concerns/improvements/${action.id}`}>{action.title}</a>
              <span className="block text-[0.95rem] text-soft">
                {action.owner}. {whereItStands(action, on)}
              </span>
            </span>
            {mayChange && (
              <Form action={takeOut} school={school}>
                <Hidden name="priorityId" value={id} />
                <Hidden name="actionId" value={action.id} />
                <Button look="quiet" className="print:hidden">
                  Take it out<span className="sr-only"> of the priority: {action.title}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <p className="mt-1 flex flex-wrap gap-x-5 print:hidden">
          <a href={`/${school}/plan/${id}/actions/new`} className="inline-flex min-h-11 items-center">
            Plan an action
          </a>
          <a
            href={withQuery(`/${school}/plan/waiting`, { priority: id })}
            className="inline-flex min-h-11 items-center"
          >
            Take in one that waits
          </a>
        </p>
      )}
    </Card>
  )
}
