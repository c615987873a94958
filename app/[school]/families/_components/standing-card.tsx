import type { ComponentProps } from 'react'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'

type Props = {
  school: string
  record: { id: string; version: number }
  title: string
  says: string
  button: string
  action: ComponentProps<typeof Form>['action']
}

/** Leaving or coming back: what it means, and one button. */
export function StandingCard({ school, record, title, says, button, action }: Props) {
  return (
    <Card title={title} id="standing" className="mt-8">
      <p className="mb-3">{says}</p>
      <Form action={action} school={school}>
        <Hidden name="id" value={record.id} />
        <Hidden name="version" value={record.version} />
        <Button look="quiet">{button}</Button>
      </Form>
    </Card>
  )
}
