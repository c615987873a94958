import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { FrameworkPage } from '@/lib/judgement/framework-queries'
import { bringBack, putAway } from '../../actions'

/** Putting an edition away, or bringing it back: either way what was judged by it stays. */
export function Standing({ school, framework }: { school: string; framework: FrameworkPage }) {
  const { id, version, status, underWay } = framework
  const isInUse = status === 'in_use'
  return (
    <Card
      title={isInUse ? 'Not judged by any more?' : 'Needed again?'}
      id="standing"
      className="print:hidden"
    >
      <p className="mb-3">
        {isInUse
          ? 'Put away, nothing new is judged by it. What was judged stays, and it can be brought back.'
          : 'Brought back, it is judged by again, if no other edition of it is in use.'}
        {isInUse &&
          underWay > 0 &&
          ` ${underWay === 1 ? 'One judgement is' : `${underWay} judgements are`} being made by it and can still be agreed.`}
      </p>
      <Form action={isInUse ? putAway : bringBack} school={school}>
        <Hidden name="id" value={id} />
        <Hidden name="version" value={version} />
        <Button look="quiet">{isInUse ? 'Put it away' : 'Bring it back'}</Button>
      </Form>
    </Card>
  )
}
