import { TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { mayKeepPeople } from '@/lib/people/policy'
import { isMailOn } from '@/lib/platform/mail'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { RoleField } from '../_components/role-field'
import { inviteAction } from '../actions'

export const metadata = { title: 'Invite somebody' }

export default async function InvitePage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayKeepPeople)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'People', href: `/${school}/people` }]}
      title="Invite somebody"
      lede={
        isMailOn()
          ? 'They get an e-mail with a link, and choose their own password.'
          : 'You get a link to send them. They choose their own password.'
      }
    >
      <Form action={inviteAction} school={school}>
        <TextField name="name" label="Their name" autoComplete="off" />
        <TextField
          name="email"
          label="Their e-mail address"
          hint="They sign in with it. If they use Alongside at another school, give the address they use there."
          type="email"
          autoComplete="off"
          spellCheck={false}
        />
        <RoleField />
        <Button>{isMailOn() ? 'Send the invitation' : 'Make the link'}</Button>
      </Form>
    </SchoolPage>
  )
}
