import { redirect } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { PublicForm } from '@/components/form/public-form'
import { PublicPage } from '@/components/layout/public-page'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { readHalf } from '@/lib/people/second-step-sign-in'
import { pathToReturnTo } from '@/lib/people/sign-in-path'
import { currentPerson } from '@/lib/platform/current-person'
import { signInWithCode } from '../actions'

export const metadata = { title: 'Enter your code' }

export default async function CodePage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = pathToReturnTo([(await searchParams).to].flat()[0])
  if (await currentPerson()) redirect(to)
  if (!(await readHalf())) {
    return (
      <PublicPage title="First your password">
        <p>A code is asked for within ten minutes after the password.</p>
        <p className="mt-4">
          <a href="/sign-in">Sign in</a>
        </p>
      </PublicPage>
    )
  }
  return (
    <PublicPage title="Enter your code" lede="Your authenticator app shows six digits for Alongside.">
      <PublicForm action={signInWithCode}>
        <Hidden name="to" value={to} />
        <TextField
          name="code"
          label="The code"
          hint="Or one of your recovery codes, if you do not have your phone."
          width="medium"
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <Button>Sign in</Button>
      </PublicForm>
      <Note className="mt-5">
        No phone and no recovery codes? Your headteacher can let you sign in without a code on your page under
        People and roles.
      </Note>
    </PublicPage>
  )
}
