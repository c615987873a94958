import { CopyButton } from '@/components/ui/copy-button'
import type { FreshLink as Fresh } from '@/lib/people/fresh-link'
import { MAIL_FAILURES } from '@/lib/platform/mail'

/**
 * A link to copy and send, in a box of its own that is easily selected. Folded away when the mail server has taken it;
 * when it has not, after the reason.
 */
export function FreshLink({ fresh: { link, mail } }: { fresh: Fresh }) {
  if (mail === 'sent') {
    return (
      <details className="my-4">
        <summary className="min-h-11 cursor-pointer py-2 text-brand">
          It does not arrive? Send them the link yourself
        </summary>
        <Box link={link} />
      </details>
    )
  }
  return (
    <>
      {mail && (
        <p role="alert" className="mt-4 rounded-card border-2 border-wrong bg-wrong-soft p-4">
          {MAIL_FAILURES[mail]} Nothing is lost: copy the link and send it yourself.
        </p>
      )}
      <Box link={link} />
    </>
  )
}

function Box({ link }: { link: string }) {
  return (
    <div className="my-4">
      <label htmlFor="link" className="font-bold">
        The link
      </label>
      <input
        id="link"
        readOnly
        value={link}
        className="mt-1 mb-3 block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink"
      />
      <CopyButton text={link} />
    </div>
  )
}
