import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { FrameworkPage } from '@/lib/judgement/framework-queries'
import { whyNotReady } from '@/lib/judgement/not-ready'
import { putInUse, throwAway } from '../../own/actions'

/** What to do next with a framework that is being written: what it lacks, or putting it in use. */
export function DraftSteps({ school, framework }: { school: string; framework: FrameworkPage }) {
  const { id, version, replacesId, areas } = framework
  const lacks = whyNotReady(framework)
  const path = `/${school}/judgement/frameworks`
  return (
    <Card
      id="next"
      tone="next"
      title={lacks.length > 0 ? 'What is missing' : 'Ready'}
      className="mb-5 print:hidden"
    >
      {lacks.length > 0 ? (
        <ul className="mb-3 list-disc pl-5">
          {lacks.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p className="mb-3">
          Put in use, its words stay as they are
          {replacesId ? ', and it takes the place of the edition in use' : ''}. What was judged before stays
          too.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {lacks.length === 0 && (
          <Form action={putInUse} school={school}>
            <Hidden name="id" value={id} />
            <Hidden name="version" value={version} />
            <Button>Put it in use</Button>
          </Form>
        )}
        {areas.length > 0 && (
          <ButtonLink look={lacks.length > 0 ? 'main' : 'quiet'} href={`${path}/own/${id}/statements/new`}>
            Add a statement
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href={`${path}/own/${id}`}>
          Change what it is
        </ButtonLink>
        <ButtonLink look="quiet" href={`${path}/${id}/mapping`}>
          What each statement asks for
        </ButtonLink>
        {replacesId && (
          <ButtonLink look="quiet" href={`${path}/${id}/carried`}>
            What it changes
          </ButtonLink>
        )}
      </div>
    </Card>
  )
}

export function ThrowAway({
  school,
  framework: { id, version },
}: {
  school: string
  framework: FrameworkPage
}) {
  return (
    <Form action={throwAway} school={school} className="mt-4 print:hidden">
      <Hidden name="id" value={id} />
      <Hidden name="version" value={version} />
      <p className="mb-2">Thrown away, the draft and its statements are gone.</p>
      <Button look="danger">Throw the draft away</Button>
    </Form>
  )
}
