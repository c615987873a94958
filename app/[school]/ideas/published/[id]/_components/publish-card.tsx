import { Hidden, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { WholePage } from '@/lib/ideas/page-queries'
import { publish } from '../../actions'

/** What stands in the way of publishing it, what somebody must look at, and the button. */
export function PublishCard({ school, page }: { school: string; page: WholePage }) {
  const { refusals, noticed, digest } = page.preview
  return (
    <Card title="Could somebody be recognised?" id="publish" tone="next" className="mb-5 print:hidden">
      {refusals.length > 0 && (
        <ul className="mb-3 list-disc pl-5">
          {refusals.map((refusal) => (
            <li key={refusal}>{refusal}</li>
          ))}
        </ul>
      )}
      <Form action={publish} school={school}>
        <Hidden name="id" value={page.id} />
        <Hidden name="version" value={page.version} />
        <Hidden name="digest" value={digest} />
        {noticed.length > 0 ? (
          <TickBoxes
            name="looked"
            label="Look at each of these, and tick what tells of nobody"
            hint="Otherwise change the words. This check finds what it knows; it cannot know who knows whom."
            options={noticed.map(({ key, found, reason }) => ({
              value: key,
              label: `“${found}”`,
              hint: reason,
            }))}
          />
        ) : (
          <p className="mb-3">
            The check found no name, class, date or group that points at anybody. It cannot know who knows
            whom: read it once as a neighbour would.
          </p>
        )}
        <Button>Publish it</Button>
      </Form>
    </Card>
  )
}
