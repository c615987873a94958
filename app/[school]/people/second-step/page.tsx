import { notFound } from 'next/navigation'
import { Hidden, TickBoxes } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { mayKeepPeople } from '@/lib/people/policy'
import { whoAsksForCodes } from '@/lib/people/provider-sign-in'
import { ROLES } from '@/lib/people/roles'
import { getSecondStepRoles } from '@/lib/people/second-step-rules'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { ROLE_NAMES } from '@/lib/platform/roles'
import { requireSecondStepAction } from '../actions'

export const metadata = { title: 'Who must use a code' }

export default async function RequireSecondStepPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepPeople)
  const rule = await getSecondStepRoles(viewer)
  if (!rule) notFound()
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'People', href: `/${school}/people` }]}
      title="Who must use a code after their password"
      lede="A code of an authenticator app keeps an account safe whose password was learned by somebody else. Anybody may use one; these must."
    >
      <Form action={requireSecondStepAction} school={school}>
        <Hidden name="version" value={rule.version} />
        <TickBoxes
          name="roles"
          label="A code is asked of"
          hint={[
            'Who has a password and no code yet sets it up with their next click, before anything else.',
            whoAsksForCodes(),
          ]
            .filter(Boolean)
            .join(' ')}
          options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
          defaultValue={rule.roles}
        />
        <Button>Save</Button>
      </Form>
    </SchoolPage>
  )
}
