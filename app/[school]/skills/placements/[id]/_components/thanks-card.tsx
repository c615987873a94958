import { Card, Note } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { shortDate } from '@/lib/platform/dates'
import type { PlacementPage } from '@/lib/skills/placement-page'
import { thanksToSend } from '@/lib/skills/thanks-text'

/** The words of thanks, whole, to be copied to wherever they go. */
export function ThanksCard({ placement, path }: { placement: PlacementPage; path: string }) {
  const { thanks, thankedOn, offer } = placement
  if (!thanks || !thankedOn) return null
  const { locale, frame, text } = thanksToSend(offer?.locale ?? 'en', thanks)
  return (
    <Card title="Thank you" id="thanks" className="mb-5">
      <blockquote>
        <p lang={locale === 'en' ? undefined : locale} dir="auto">
          {frame}
        </p>
        <p className="mt-2 whitespace-pre-line">{thanks}</p>
      </blockquote>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <CopyButton text={text} label="Copy the words" />
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
