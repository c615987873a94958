import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import type { ShippedFramework } from '@/lib/judgement/framework'
import { checkedInWords, RULE_NAMES } from '@/lib/judgement/framework-words'
import { takeUp } from '../actions'

/** What the application brings and the school has not taken up, with a button each. */
export function ToTakeUp({ school, editions }: { school: string; editions: readonly ShippedFramework[] }) {
  if (editions.length === 0) return null
  return (
    <section className="mt-8 print:hidden">
      <h2 className="mb-2">To take up</h2>
      <div className="grid gap-4 md:grid-cols-2">
        {editions.map((one) => (
          <Card key={one.shippedAs} id={one.key} title={one.name}>
            <p>
              {one.edition}. {counted(one.areas.length, 'area')}, {counted(one.criteria.length, 'statement')}.{' '}
              {RULE_NAMES[one.rule]}.
            </p>
            <Note className="mt-2">
              {one.source} {checkedInWords(one)}
            </Note>
            <Form action={takeUp} school={school} className="mt-3">
              <Hidden name="shippedAs" value={one.shippedAs} />
              <Button look="quiet">
                Take it up<span className="sr-only">: {one.name}</span>
              </Button>
            </Form>
          </Card>
        ))}
      </div>
    </section>
  )
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
