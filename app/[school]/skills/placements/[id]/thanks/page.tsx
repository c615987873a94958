import { Select, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { CHANNELS, CHOICE_NAMES } from '@/lib/door/choices'
import { languageOf } from '@/lib/door/languages'
import { minutesOf } from '@/lib/skills/placement-standing'
import { proposedThanks, thanksFrame } from '@/lib/skills/thanks-text'
import { thank } from '../../actions'
import { loadPlacement, type PlacementProps } from '../_components/load-placement'
import { Ids, WorkPage } from '../_components/work-page'

export const metadata = { title: 'Thank them' }

export default async function ThanksPage({ params }: PlacementProps) {
  const { school, id } = await params
  const loaded = await loadPlacement(school, id)
  const { placement } = loaded
  const { offer, request } = placement
  const minutes = minutesOf(placement)
  const proposed = proposedThanks(placement, { ...placement, title: request.title, minutes })
  const { locale, frame } = await thanksFrame(loaded.viewer, offer?.locale)
  return (
    <WorkPage loaded={loaded} title="Say thank you" notNow={notNow(loaded)}>
      {offer?.contact && (
        <Note className="mb-4">
          How to reach {offer.name}: {offer.contact}
          {offer.contactBy && `, ${nameOf(offer.contactBy).toLowerCase()}`}
        </Note>
      )}
      <Form action={thank} school={school}>
        <Ids loaded={loaded} />
        {locale !== 'en' && (
          <p className="mb-3">
            They answered in {languageOf(locale).english}, so it begins in it:{' '}
            <span lang={locale} dir="auto">
              {frame}
            </span>
          </p>
        )}
        <TextArea
          name="thanks"
          label="What do you write?"
          hint="Make it your own: one thing you saw is worth more than a long letter. Their own link shows it as well."
          rows={9}
          defaultValue={placement.thanks ?? proposed}
        />
        <Select
          name="thankedHow"
          label="How do they get it?"
          options={CHANNELS.map((value) => ({ value, label: nameOf(value) }))}
          defaultValue={placement.thankedHow ?? offer?.contactBy}
        />
        <Button>They have been thanked</Button>
        <Note className="mt-2">Nothing is sent from here. Afterwards you can copy the words.</Note>
      </Form>
    </WorkPage>
  )
}

const nameOf = (channel: string) =>
  CHOICE_NAMES.channels[channel as keyof typeof CHOICE_NAMES.channels] ?? channel

function notNow({ placement }: Awaited<ReturnType<typeof loadPlacement>>): string | false {
  if (placement.status !== 'held') return 'Say first which sessions were held.'
  return placement.offer === null && 'They have withdrawn, and nothing says any more who they were.'
}
