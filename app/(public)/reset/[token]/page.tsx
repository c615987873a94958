import { Hidden, TextField } from '@/components/form/fields'
import { PublicForm } from '@/components/form/public-form'
import { PublicPage } from '@/components/layout/public-page'
import { Button } from '@/components/ui/button'
import { resetByLink } from '@/lib/people/password-reset'
import { resetPasswordAction } from './actions'

export const metadata = { title: 'Choose a new password' }

const CLOSED = {
  expired: ['This link has expired', 'It works for a short time only. Ask for a new one.'],
  used: [
    'This link was used already',
    'It works once, and a newer link takes its place. If you set your password with it, sign in; otherwise ask for a new one.',
  ],
  unknown: ['There is no such link', 'Check that the whole link was copied. If it was, ask for a new one.'],
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const reset = await resetByLink(token)
  if (reset.state !== 'open') {
    const [title, says] = CLOSED[reset.state]
    return (
      <PublicPage title={title ?? ''}>
        <p>{says}</p>
        <p className="mt-4 flex flex-wrap gap-x-5 gap-y-2">
          <a href="/sign-in">Sign in</a>
          <a href="/forgotten-password">Ask for a new link</a>
        </p>
      </PublicPage>
    )
  }
  return (
    <PublicPage
      title="Choose a new password"
      lede={`For ${reset.name}, who signs in with ${reset.email}. You are signed out on every device.`}
    >
      <PublicForm action={resetPasswordAction}>
        <Hidden name="token" value={token} />
        <TextField
          name="newPassword"
          label="A new password"
          hint="12 characters or more. Three words that do not belong together work well."
          type="password"
          autoComplete="new-password"
        />
        <Button>Set the password</Button>
      </PublicForm>
    </PublicPage>
  )
}
