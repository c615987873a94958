import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import type { FreshLink as Fresh } from '@/lib/people/fresh-link'
import { MAIL_FAILURES, type MailFailure } from '@/lib/platform/mail'

/**
 * A link to copy and send, in a box of its own that is easily selected. Folded away when the mail server has taken it;
 * when it has not, after the reason.
 */
export function FreshLink({ fresh: { link, mail } }: { fresh: Fresh }) {
  if (link === null)
    return mail === 'sent' ? null : (
      <Failed mail={mail}>
        The link was for them alone, so it is not shown here. Try again later, or ask whoever runs Alongside
        for one: npm run let-in makes it.
      </Failed>
    )
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
      {mail && <Failed mail={mail}>Nothing is lost: copy the link and send it yourself.</Failed>}
      <Box link={link} />
    </>
  )
}

function Failed({ mail, children }: { mail: MailFailure; children: ReactNode }) {
  return (
    <p role="alert" className="my-4 rounded-card border-2 border-wrong bg-wrong-soft p-4">
      {MAIL_FAILURES[mail]} {children}
    </p>
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
