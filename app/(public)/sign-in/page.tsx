import { redirect } from 'next/navigation'
import { Hidden, TextField } from '@/components/form/fields'
import { PublicForm } from '@/components/form/public-form'
import { ForgetKept } from '@/components/layout/forget-kept'
import { PublicPage } from '@/components/layout/public-page'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { type Persona, personasOffered } from '@/lib/people/personas'
import { pathToReturnTo } from '@/lib/people/sign-in-path'
import { currentPerson } from '@/lib/platform/current-person'
import { readNotice } from '@/lib/platform/form-action'
import { isMailOn } from '@/lib/platform/mail'
import { isSetUpOpen } from '@/lib/schools/set-up-code'
import { ProviderButtons, type SaidOfProvider } from '../_components/provider-buttons'
import { signInAs, signInWithPassword } from './actions'

export const metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ to?: string } & SaidOfProvider> }

export default async function SignInPage({ searchParams }: Props) {
  const said = await searchParams
  const to = pathToReturnTo([said.to].flat()[0])
  if (await currentPerson()) redirect(to)
  if (await isSetUpOpen()) redirect('/set-up')
  const notice = await readNotice()
  const personas = personasOffered()
  return (
    <PublicPage
      title="Sign in"
      lede="Alongside keeps your school’s record of its work with parents and carers."
    >
      <ForgetKept />
      {notice && (
        <p role="status" className="mb-4 rounded-card border-2 border-brand bg-brand-soft px-4 py-2">
          {notice}
        </p>
      )}
      {personas.length > 0 && <Demonstration personas={personas} to={to} />}
      <ProviderButtons verb="Sign in" going={{ to: to === '/' ? '' : to }} said={said} />
      <PublicForm action={signInWithPassword}>
        <Hidden name="to" value={to} />
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          spellCheck={false}
        />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" />
        <Button>Sign in</Button>
      </PublicForm>
      <Note className="mt-5">
        You have an account if your headteacher invited you.{' '}
        {isMailOn() ? (
          <a href="/forgotten-password">Forgotten your password?</a>
        ) : (
          'Forgotten your password? Ask your headteacher for a link to set a new one.'
        )}
      </Note>
      <Note className="mt-3">
        <a href="/accessibility">Accessibility</a>
      </Note>
    </PublicPage>
  )
}

function Demonstration({ personas, to }: { personas: readonly Persona[]; to: string }) {
  return (
    <Card
      id="demonstration"
      tone="next"
      title="This is a demonstration: come in as one of these people"
      className="mb-6"
    >
      <p>The schools, people and figures are invented. Each person sees what their role may see.</p>
      <ul className="mt-3 grid gap-2 sm:grid-cols-2">
        {personas.map((persona) => (
          <li key={persona.key}>
            <PublicForm action={signInAs} className="h-full">
              <Hidden name="key" value={persona.key} />
              <Hidden name="to" value={to} />
              <button
                type="submit"
                className="block h-full min-h-11 w-full cursor-pointer rounded-md border-2 border-brand bg-card px-3 py-2 align-top text-left text-brand hover:underline"
              >
                <span className="block font-bold">{persona.name}</span>
                <span className="block text-[0.95rem] text-ink">{persona.who}</span>
              </button>
            </PublicForm>
          </li>
        ))}
      </ul>
    </Card>
  )
}
