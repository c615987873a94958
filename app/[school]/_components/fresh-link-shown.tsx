import { ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { QrCode } from '@/components/ui/qr-code'

const WORDS = {
  parent: {
    scan: 'Or let the parent point their phone’s camera at this:',
    code: 'The parent’s private link as a QR code',
    reaches: 'the parent and nobody else. Whoever has it reads what the parent reads.',
  },
  visitor: {
    scan: 'Or let them point their phone’s or tablet’s camera at this:',
    code: 'The visitor’s link as a QR code',
    reaches: 'whom it is for and nobody else. Whoever has it reads the pack.',
  },
}

/** A link that was just made: to be copied, scanned from this screen, or printed. It is shown this once. */
export function FreshLinkShown({
  link,
  slip,
  to = 'parent',
}: {
  link: string
  slip?: string
  to?: keyof typeof WORDS
}) {
  const words = WORDS[to]
  return (
    <Card title="The link" id="fresh" tone="next" className="mb-5">
      <label htmlFor="address" className="font-bold">
        To copy into a message or an e-mail
      </label>
      <input
        id="address"
        readOnly
        value={link}
        className="mt-1 mb-3 block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink"
      />
      <p className="mb-4 flex flex-wrap gap-3">
        <CopyButton text={link} />
        {slip && (
          <ButtonLink look="quiet" href={slip}>
            A slip to print
          </ButtonLink>
        )}
      </p>
      <p className="mb-2">{words.scan}</p>
      <QrCode text={link} label={words.code} />
      <Note className="mt-3">
        It is shown once, for ten minutes, and kept nowhere: we can recognise it, and cannot tell it again.
        Make sure it reaches {words.reaches}
      </Note>
    </Card>
  )
}
