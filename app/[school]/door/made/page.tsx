import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { QrCode } from '@/components/ui/qr-code'
import { freshSubmission } from '@/lib/door/fresh-links'
import { readMadeLinks } from '@/lib/door/made-links'
import { schoolWordsIn } from '@/lib/door/school-words'
import { invitation } from '@/lib/door/slip-words'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { canAskParents } from '@/lib/skills/policy'
import { LinkIsOver } from '../_components/link-is-over'
import { MessagesToCopy } from '../_components/messages-to-copy'

export const metadata = { title: 'A link for everybody' }

export default async function MadeLinkPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, canAskParents)
  const made = await readMadeLinks(viewer, await freshSubmission())
  const [link] = made.filter(({ family }) => !family)
  const path = `/${school}/door`
  const crumbs = [
    { name: 'Parents', href: `/${school}/skills` },
    { name: 'Links', href: path },
  ]
  if (!link)
    return (
      <LinkIsOver viewer={viewer} crumbs={crumbs} again={{ name: 'Make another', href: `${path}/new` }} />
    )
  const words = await schoolWordsIn(viewer)
  const until = link.campaign?.closesOn ?? null
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      width="narrow"
      title={`“${link.label}” is ready`}
      crumbs={crumbs}
    >
      <Card title="The link" id="fresh" tone="next" className="mb-5">
        <label htmlFor="address" className="font-bold">
          To copy where parents and carers read it
        </label>
        <input
          id="address"
          readOnly
          value={link.address}
          className="mt-1 mb-3 block w-full rounded border-2 border-edge bg-card px-3 py-2 text-ink"
        />
        <p className="mb-4 flex flex-wrap gap-3">
          <CopyButton text={link.address} />
          <ButtonLink look="quiet" href={`${path}/made/poster`}>
            A poster to print
          </ButtonLink>
        </p>
        <QrCode text={link.address} label="The link as a QR code" />
        <Note className="mt-3">
          It is shown once, for ten minutes, and kept nowhere. Copy it or print the poster now; you can make
          another at any time.
        </Note>
      </Card>
      <MessagesToCopy
        school={school}
        messages={[...words.values()].map((those) => invitation(those, { link: link.address, until }))}
      />
    </SchoolPage>
  )
}
