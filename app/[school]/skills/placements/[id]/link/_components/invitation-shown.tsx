import { Card, Note } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { QrCode } from '@/components/ui/qr-code'

/** A link that was just made, within a message to send as it is, and as a QR code. It is shown this once. */
export function InvitationShown({
  link,
  schoolName,
  name,
}: {
  link: string
  schoolName: string
  name: string
}) {
  const message = `Dear ${name}, you offered to help at ${schoolName}. Would you like to do this? ${link}`
  return (
    <Card title="The invitation" id="fresh" tone="next" className="mb-5">
      <label htmlFor="message" className="font-bold">
        To copy into a message or an e-mail
      </label>
      <textarea
        id="message"
        readOnly
        rows={5}
        value={message}
        className="mt-1 mb-3 block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink"
      />
      <p className="mb-4">
        <CopyButton text={message} />
      </p>
      <p className="mb-2">Or let them point their phone’s camera at this:</p>
      <QrCode text={link} label="The invitation’s private link as a QR code" />
      <Note className="mt-3">
        It is shown once, for ten minutes, and kept nowhere. It opens this one invitation and nothing else of
        theirs. Whoever has it can answer for them, so give it to nobody else.
      </Note>
    </Card>
  )
}
