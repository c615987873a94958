import { TextField } from '@/components/form/fields'
import { PublicForm } from '@/components/form/public-form'
import { PublicPage } from '@/components/layout/public-page'
import { Button } from '@/components/ui/button'
import { RESET_HOURS } from '@/lib/people/password-reset'
import { isMailOn } from '@/lib/platform/mail'
import { askForResetLink } from './actions'

export const metadata = { title: 'Forgotten your password?' }

type Props = { searchParams: Promise<{ asked?: string }> }

export default async function ForgottenPasswordPage({ searchParams }: Props) {
  const { asked } = await searchParams
  if (!isMailOn()) {
    return (
      <PublicPage title="Forgotten your password?">
        <p>Ask your headteacher for a link to set a new one.</p>
        <Back />
      </PublicPage>
    )
  }
  if (asked) {
    return (
      <PublicPage title="Look in your mailbox">
        <p>
          If there is an account with this e-mail address, a link to choose a new password is on its way to
          it. The link works once, within {RESET_HOURS.asked === 1 ? 'an hour' : `${RESET_HOURS.asked} hours`}
          .
        </p>
        <p className="mt-3">
          Nothing after a few minutes? Look among the unwanted e-mails, and check that it is the address your
          school invited you with. Your headteacher can also make a link for you.
        </p>
        <Back />
      </PublicPage>
    )
  }
  return (
    <PublicPage
      title="Forgotten your password?"
      lede="Enter the e-mail address you sign in with. You get a link to choose a new password."
    >
      <PublicForm action={askForResetLink}>
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
        <Button>Send me a link</Button>
      </PublicForm>
      <Back />
    </PublicPage>
  )
}

function Back() {
  return (
    <p className="mt-4">
      <a href="/sign-in">Back to signing in</a>
    </p>
  )
}
