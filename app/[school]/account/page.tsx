import { Hidden, TextField, TickBox } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { maySeeCalendar } from '@/lib/calendar/queries'
import { maySeeCases } from '@/lib/concerns/policy'
import { getOwnAccount } from '@/lib/people/own-account'
import { wantsSummary } from '@/lib/people/own-summary'
import { providersOffered } from '@/lib/people/provider-sign-in'
import { ROLE_SENTENCES } from '@/lib/people/roles'
import { isMailOn } from '@/lib/platform/mail'
import { requireViewer } from '@/lib/platform/require-viewer'
import { ROLE_NAMES } from '@/lib/platform/roles'
import {
  changePasswordAction,
  chooseSummaryAction,
  partFromProviderAction,
  signOutEverywhereAction,
} from './actions'

export const metadata = { title: 'Your account' }

export default async function AccountPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewer(school)
  const account = await getOwnAccount(viewer)
  const joined = providersOffered().filter(({ id }) => account.providers.includes(id))
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      title="Your account"
      lede={`${viewer.personName}, ${ROLE_NAMES[viewer.role].toLowerCase()} at ${viewer.schoolName}.`}
    >
      <p>What you may do here: {ROLE_SENTENCES[viewer.role]}</p>
      <p>
        You sign in with <strong>{account.email}</strong>.
      </p>
      {viewer.schoolsCount > 1 && (
        <p className="mt-2">
          <a href="/schools">Your other schools</a>
        </p>
      )}
      <Card title="Change your password" id="password-card" className="mt-6">
        {account.hasPassword ? (
          <Form action={changePasswordAction} school={school}>
            <TextField
              name="password"
              label="The password you have now"
              type="password"
              autoComplete="current-password"
            />
            <TextField
              name="newPassword"
              label="A new password"
              hint="12 characters or more. Three words that do not belong together work well."
              type="password"
              autoComplete="new-password"
            />
            <Button>Change the password</Button>
          </Form>
        ) : viewer.isDemonstration ? (
          <p>
            You are one of the demonstration’s people, who come in without a password. Nobody can set one
            here.
          </p>
        ) : (
          <p>
            You have no password here. If you want one, ask for a link on the{' '}
            <a href="/forgotten-password">page for a forgotten password</a>.
          </p>
        )}
      </Card>
      {joined.map(({ id, name }) => (
        <Card key={id} title={`You sign in with ${name}`} id={id} className="mt-5">
          <p className="mb-3">
            Your account is joined to one at {name}. Part the two if you were given another account there: the
            next time you sign in with {name}, the new one is joined.
          </p>
          <Form action={partFromProviderAction} school={school}>
            <Hidden name="provider" value={id} />
            <Button look="quiet">Part from {name}</Button>
          </Form>
        </Card>
      ))}
      {account.hasPassword && (
        <Card title="A code after your password" id="code" className="mt-5">
          <p>
            Your phone shows it, and nobody can sign in with your password alone.{' '}
            <a href={`/${school}/account/second-step`}>The codes of your authenticator app</a>
          </p>
        </Card>
      )}
      {maySeeCalendar(viewer) && (
        <Card title="Your calendar elsewhere" id="calendar" className="mt-5">
          <p>
            Sessions and reviews in Outlook, Google Calendar or on your phone, by a private address.{' '}
            <a href={`/${school}/account/calendar`}>The address of your calendar</a>
          </p>
        </Card>
      )}
      {maySeeCases(viewer) && (
        <Card title="When something is due" id="summary" className="mt-5">
          <p className="mb-3">
            On school days, from seven in the morning, an e-mail can tell you that something waits: once a day
            at most, and only when you owe somebody an answer within two school days or it is late. It says
            nothing but that, and has a link.
            {!isMailOn() && ' Here e-mail is switched off, so nothing is sent for now.'}
          </p>
          <Form action={chooseSummaryAction} school={school}>
            <TickBox name="wants" label="Tell me by e-mail" defaultValue={await wantsSummary(viewer)} />
            <Button look="quiet">Save</Button>
          </Form>
        </Card>
      )}
      <Card title="Sign out everywhere" id="everywhere" className="mt-5">
        <p className="mb-3">
          For a phone that was lost, or a computer you forgot to sign out of. You are signed out here too. On
          its own, Alongside signs you out after an hour without a click, and after twelve hours whatever
          happens.
        </p>
        <Form action={signOutEverywhereAction} school={school}>
          <Button look="quiet">Sign out on every device</Button>
        </Form>
      </Card>
    </SchoolPage>
  )
}
