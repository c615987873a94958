import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { getTraced } from '@/lib/ideas/trace-case'
import type { Viewer } from '@/lib/platform/viewer'
import { trace } from '../../../ideas/actions'

/** An idea written down here is decided and told with the other ideas, so that nothing is kept twice by hand. */
export async function TracedIdea({ viewer, id }: { viewer: Viewer; id: string }) {
  const found = await getTraced(viewer, id)
  if (!found) return null
  const { ideaId, mayTrace } = found
  if (!ideaId && !mayTrace) return null
  return (
    <Card
      title="What becomes of this idea"
      id="traced"
      tone={ideaId ? 'plain' : 'next'}
      className="print:hidden"
    >
      {ideaId ? (
        <p>
          It is <a href={`/${viewer.schoolSlug}/ideas/${ideaId}`}>with the other ideas</a>, where it is
          decided, and where it stands whether the parent was told.
        </p>
      ) : (
        <Form action={trace} school={viewer.schoolSlug}>
          <Hidden name="id" value={id} />
          <Button>Trace it with the other ideas</Button>
          <Note className="mt-2">
            Its words, the family and the day are taken along, and everybody who works here can read them
            there.
          </Note>
        </Form>
      )}
    </Card>
  )
}
