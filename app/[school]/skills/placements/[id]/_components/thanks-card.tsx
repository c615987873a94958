import { Card, Note } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { shortDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import type { PlacementPage } from '@/lib/skills/placement-page'
import { thanksFrame } from '@/lib/skills/thanks-text'

/** The words of thanks, whole, to be copied to wherever they go. */
export async function ThanksCard({
  viewer,
  placement,
  path,
}: {
  viewer: Viewer
  placement: PlacementPage
  path: string
}) {
  const { thanks, thankedOn, offer } = placement
  if (!thanks || !thankedOn) return null
  const { locale, frame } = await thanksFrame(viewer, offer?.locale)
  return (
    <Card title="Thank you" id="thanks" className="mb-5">
      <blockquote>
        <p lang={locale === 'en' ? undefined : locale} dir="auto">
          {frame}
        </p>
        <p className="mt-2 whitespace-pre-line">{thanks}</p>
      </blockquote>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <CopyButton text={`${frame}\n\n${thanks}`} label="Copy the words" />
        <Note>
          Thanked on {shortDate(thankedOn)}.{' '}
          <a href={`${path}/thanks`} className="inline-block py-1">
            Change the words
          </a>
        </Note>
      </div>
    </Card>
  )
}
