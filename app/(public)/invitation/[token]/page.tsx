import { Hidden, TextField } from '@/components/form/fields'
import { PublicForm } from '@/components/form/public-form'
import { PublicPage } from '@/components/layout/public-page'
import { Button } from '@/components/ui/button'
import { invitationByLink, type OpenInvitation } from '@/lib/people/accept-invitation'
import { ROLE_SENTENCES } from '@/lib/people/roles'
import { type CurrentPerson, currentPerson } from '@/lib/platform/current-person'
import { ROLE_NAMES } from '@/lib/platform/roles'
import { ProviderButtons, type SaidOfProvider } from '../../_components/provider-buttons'
import { acceptAsNewAction, joinAction, signInAndJoinAction } from './actions'

export const metadata = { title: 'Your invitation' }

type Props = { params: Promise<{ token: string }>; searchParams: Promise<SaidOfProvider> }

export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params
  const invitation = await invitationByLink(token)
  if (invitation.state !== 'open') return <Closed invitation={invitation} />
  const person = await currentPerson()
  return (
    <PublicPage
      title={`You are invited to ${invitation.schoolName}`}
      lede="Alongside is where the school keeps the record of its work with parents and carers."
    >
      <p className="mb-5">
        You come in as <strong>{ROLE_NAMES[invitation.role].toLowerCase()}</strong>:{' '}
        {ROLE_SENTENCES[invitation.role]}
      </p>
      {!person && <ProviderButtons verb="Join" going={{ invitation: token }} said={await searchParams} />}
      <Way token={token} invitation={invitation} person={person} />
    </PublicPage>
  )
}

type WayProps = { token: string; invitation: OpenInvitation; person: CurrentPerson | null }

function Way({ token, invitation, person }: WayProps) {
  if (person && person.id === invitation.accountId) {
    return (
      <PublicForm action={joinAction}>
        <Hidden name="token" value={token} />
        <p className="mb-3">You are signed in as {person.name}.</p>
        <Button>Join {invitation.schoolName}</Button>
      </PublicForm>
    )
  }
  if (person) {
    return (
      <p>
        This invitation is for {invitation.email}, and you are signed in as {person.name} ({person.email}).{' '}
        <a href="/sign-out">Sign out</a> first, then open the link again.
      </p>
    )
  }
  if (invitation.accountId) {
    return (
      <PublicForm action={signInAndJoinAction}>
        <Hidden name="token" value={token} />
        <p className="mb-4">
          You have an account in Alongside already: <strong>{invitation.email}</strong>. Sign in with its
          password, and this school is added to it.
        </p>
        <TextField name="password" label="Your password" type="password" autoComplete="current-password" />
        <Button>Sign in and join</Button>
      </PublicForm>
    )
  }
  return (
    <PublicForm action={acceptAsNewAction}>
      <Hidden name="token" value={token} />
      <p className="mb-4">
        You will sign in with <strong>{invitation.email}</strong> and a password you choose now.
      </p>
      <TextField
        name="name"
        label="Your name"
        hint="As colleagues know you. It stands beside what you record."
        autoComplete="name"
        defaultValue={invitation.name}
      />
      <TextField
        name="newPassword"
        label="Choose a password"
        hint="12 characters or more. Three words that do not belong together work well."
        type="password"
        autoComplete="new-password"
      />
      <Button>Join {invitation.schoolName}</Button>
    </PublicForm>
  )
}

const CLOSED = {
  expired: 'This invitation has expired',
  used: 'This invitation was used already',
  withdrawn: 'This invitation was withdrawn',
  unknown: 'There is no such invitation',
}

const SAYS = {
  expired: 'Invitations open for seven days. Ask the headteacher for a new one.',
  used: 'It opens once. If it was you, sign in with your e-mail address and the password you chose.',
  withdrawn: 'The school took it back, or sent you a newer one. Look for that, or ask the headteacher.',
  unknown: 'Check that the whole link was copied. If it was, ask the headteacher for a new one.',
}

function Closed({ invitation }: { invitation: { state: keyof typeof CLOSED; schoolName?: string } }) {
  return (
    <PublicPage title={CLOSED[invitation.state]}>
      {invitation.schoolName && <p>It was for {invitation.schoolName}.</p>}
      <p>{SAYS[invitation.state]}</p>
      <p className="mt-4">
        <a href="/sign-in">Sign in</a>
      </p>
    </PublicPage>
  )
}
