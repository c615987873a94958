import { notFound } from 'next/navigation'
import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { NOT_TURNOUT, RESPONSE_KIND_NAMES, RESPONSE_KINDS } from '@/lib/activities/response'
import { mayRecordResponse } from '@/lib/activities/response-policy'
import { getNewResponse } from '@/lib/activities/response-queries'
import { today } from '@/lib/platform/clock'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import type { ResponseKind } from '@/prisma/generated/enums'
import { ResponseFields, WhenFields } from '../_components/response-fields'
import { addResponse } from '../actions'

export const metadata = { title: 'Add what parents said or did' }

type Props = {
  params: Promise<{ school: string; id: string }>
  searchParams: Promise<{ kind?: string; session?: string }>
}

export default async function NewResponsePage({ params, searchParams }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, mayRecordResponse)
  const activity = await getNewResponse(viewer, id)
  if (!activity) notFound()

  const asked = await searchParams
  const kind = RESPONSE_KINDS.find((one) => one === asked.kind)
  const session = activity.sessions.find((one) => one.id === asked.session)
  const page = `/${school}/activities/${id}`
  return (
    <SchoolPage
      viewer={viewer}
      place="activities"
      width="narrow"
      title={kind ? RESPONSE_KIND_NAMES[kind] : 'What did parents say or do because of it?'}
      crumbs={[
        { name: 'Activities', href: `/${school}/activities` },
        { name: activity.title, href: page },
        ...(kind ? [{ name: 'What parents said or did', href: `${page}/responses/new` }] : []),
      ]}
      lede={kind ? undefined : NOT_TURNOUT}
    >
      {kind ? (
        <Form action={addResponse} school={school}>
          <Hidden name="activityId" value={id} />
          <ResponseFields kind={kind} />
          <WhenFields
            sessions={activity.sessions}
            given={{ saidOn: session?.heldOn ?? today(), sessionId: session?.id ?? null }}
          />
          <Button>Keep it</Button>
          <p className="mt-4 text-soft">
            {NOT_TURNOUT} <a href={`${page}#sessions`}>Sessions</a>
          </p>
        </Form>
      ) : (
        <Choices
          to={(one) => `?${new URLSearchParams({ kind: one, ...(session && { session: session.id }) })}`}
        />
      )}
    </SchoolPage>
  )
}

const SAYS: Record<ResponseKind, string> = {
  quotation: 'In their own words, with whether they agreed to be quoted.',
  questions: 'Such as how sure they feel about helping: which way did their answers go?',
  at_home: 'Reading logs, homework returned, games played: how many families, of how many?',
}

function Choices({ to }: { to: (kind: ResponseKind) => string }) {
  return (
    <ul className="grid gap-3">
      {RESPONSE_KINDS.map((kind) => (
        <li key={kind}>
          <Card>
            <h2>
              <a href={to(kind)} className="inline-block py-1">
                {RESPONSE_KIND_NAMES[kind]}
              </a>
            </h2>
            <p>{SAYS[kind]}</p>
          </Card>
        </li>
      ))}
    </ul>
  )
}
