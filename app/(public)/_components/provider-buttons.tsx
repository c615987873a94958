import { ButtonLink } from '@/components/ui/button'
import { providersOffered } from '@/lib/people/provider-sign-in'
import { whyNotSignedIn } from '@/lib/people/provider-words'
import { withQuery } from '@/lib/platform/address'

export type SaidOfProvider = { with?: string; why?: string }

/** A button for each provider people may sign in with here, and why the last try came to nothing. Nothing where none is on. */
export function ProviderButtons({
  verb,
  going,
  said,
}: {
  verb: 'Sign in' | 'Join'
  going: { to?: string; invitation?: string }
  said: SaidOfProvider
}) {
  const providers = providersOffered()
  if (providers.length === 0) return null
  const why = whyNotSignedIn(
    said.why,
    providers.find(({ id }) => id === said.with),
  )
  return (
    <div className="mb-6">
      {why && (
        <p role="alert" className="mb-4 rounded-card border-2 border-wrong bg-wrong-soft p-4">
          {why}
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        {providers.map(({ id, name }) => (
          <ButtonLink key={id} look="quiet" href={withQuery(`/sign-in/with/${id}`, going)}>
            {verb} with {name}
          </ButtonLink>
        ))}
      </p>
      <p className="mt-4 text-soft">Or with a password:</p>
    </div>
  )
}
