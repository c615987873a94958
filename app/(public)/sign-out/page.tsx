import { PublicForm } from '@/components/form/public-form'
import { ForgetKept } from '@/components/layout/forget-kept'
import { PublicPage } from '@/components/layout/public-page'
import { Button } from '@/components/ui/button'
import { currentPerson } from '@/lib/platform/current-person'
import { signOut } from './actions'

export const metadata = { title: 'Sign out' }

export default async function SignOutPage() {
  const person = await currentPerson()
  if (!person) {
    return (
      <PublicPage title="You are signed out">
        <ForgetKept />
        <p>
          <a href="/sign-in">Sign in</a>
        </p>
      </PublicPage>
    )
  }
  return (
    <PublicPage title="Sign out of Alongside?" lede={`You are signed in as ${person.name}.`}>
      <ForgetKept />
      <PublicForm action={signOut}>
        <Button>Sign out</Button>
      </PublicForm>
      <p className="mt-4">
        <a href="/">Go back to your school</a>
      </p>
    </PublicPage>
  )
}
