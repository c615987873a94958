import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { TextField } from '@/components/form/fields'
import { PublicForm } from '@/components/form/public-form'
import { PublicPage } from '@/components/layout/public-page'
import { Button } from '@/components/ui/button'
import { isSetUpOpen } from '@/lib/schools/set-up-code'
import { hasProof } from './_components/proof'
import { giveCodeAction } from './actions'

export const metadata = { title: 'Set up your school' }

export default async function SetUpPage() {
  // What it shows depends on the database, which is not there when the pages are built.
  await connection()
  if (!(await isSetUpOpen())) {
    return (
      <PublicPage title="There is nothing left to set up here">
        <p>
          This Alongside has its first school. <a href="/sign-in">Sign in</a>, or ask the headteacher to
          invite you.
        </p>
      </PublicPage>
    )
  }
  if (await hasProof()) redirect('/set-up/school')
  return (
    <PublicPage
      title="Set up your school"
      lede="It takes about three minutes: find the school, check its year groups, make your own account."
    >
      <PublicForm action={giveCodeAction}>
        <TextField
          name="code"
          label="The one-time code"
          hint="It was printed where Alongside was started, such as 7GQK-2MXP-4RTC. Capitals and hyphens do not matter."
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <Button>Continue</Button>
      </PublicForm>
    </PublicPage>
  )
}
