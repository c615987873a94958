import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { longDate } from '@/lib/platform/dates'
import type { OfferRecord } from '@/lib/skills/offer-record'
import { noteAnsweredAction, noteToldWaitingAction } from '../../actions'

type Props = { offer: OfferRecord; school: string; path: string; mayReview: boolean }

/** What is next with an offer that stands: matching its words, asking for something, or at least saying that it takes longer. */
export function NextStep({ offer, school, path, mayReview }: Props) {
  const { isToMatch, answeredOn } = offer
  return (
    <Card tone={answeredOn ? 'plain' : 'next'} className="print:hidden mb-5">
      <p className="mb-3">{wordsFor(offer)}</p>
      <div className="flex flex-wrap items-center gap-3">
        {isToMatch && mayReview && (
          <ButtonLink href={`${path}/match`}>Match their words to skills</ButtonLink>
        )}
        <ButtonLink href={`/${school}/skills/requests`} look={isToMatch && mayReview ? 'quiet' : 'main'}>
          Ask them for something
        </ButtonLink>
        {!answeredOn && (
          <>
            <Note school={school} offer={offer} action={noteAnsweredAction}>
              We have been in touch
            </Note>
            {!offer.toldWaitingOn && (
              <Note school={school} offer={offer} action={noteToldWaitingAction}>
                We told them it takes longer
              </Note>
            )}
          </>
        )}
      </div>
    </Card>
  )
}

function wordsFor({ answeredOn, toldWaitingOn, answerBy }: OfferRecord): string {
  if (answeredOn) return 'They have heard from the school. Ask again whenever something fits.'
  if (toldWaitingOn) return 'They know that it takes longer. Ask them as soon as something fits.'
  return `Nobody who offers something waits longer than ten school days without a word: be in touch by ${longDate(answerBy ?? '')}, or tell them that it takes longer.`
}

type NoteProps = {
  school: string
  offer: OfferRecord
  action: typeof noteAnsweredAction
  children: string
}

function Note({ school, offer: { id, version }, action, children }: NoteProps) {
  return (
    <Form action={action} school={school}>
      <Hidden name="id" value={id} />
      <Hidden name="version" value={version} />
      <Button look="quiet">{children}</Button>
    </Form>
  )
}
