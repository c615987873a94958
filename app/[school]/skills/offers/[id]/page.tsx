import { notFound } from 'next/navigation'
import { SchoolPage } from '@/components/layout/school-page'
import { Card } from '@/components/ui/card'
import { ForeignText } from '@/components/ui/foreign-text'
import { today } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { getOffer, type OfferRecord } from '@/lib/skills/offer-record'
import { languageWritten, offerSentence } from '@/lib/skills/offer-words'
import { canAskParents, canSeeOffers, canSetVolunteer } from '@/lib/skills/policy'
import { checksInWords } from '@/lib/skills/volunteer'
import { Timeline } from '../../../history/_components/timeline'
import { Asked } from './_components/asked'
import { Facts } from './_components/facts'
import { NextStep } from './_components/next-step'
import { Skills } from './_components/skills'

export const metadata = { title: 'What a parent offers' }

type Props = { params: Promise<{ school: string; id: string }> }

/** One offer: what it is and where it stands, what to do, their own words, what they were asked for, its history. */
export default async function OfferPage({ params }: Props) {
  const { school, id } = await params
  const viewer = await requireViewerWho(school, canSeeOffers)
  const offer = await getOffer(viewer, id)
  if (!offer) notFound()
  const path = `/${school}/skills/offers/${id}`
  const mayReview = canAskParents(viewer)
  return (
    <SchoolPage
      viewer={viewer}
      place="parents"
      title={<span dir="auto">{offer.name}</span>}
      kicker="What a parent or carer offers"
      crumbs={[
        { name: 'Parents', href: `/${school}/skills` },
        { name: 'What parents offer', href: `/${school}/skills/offers` },
      ]}
      lede={offerSentence({ ...offer, skills: offer.skills.map(({ name }) => name) })}
    >
      {offer.stands ? (
        <NextStep offer={offer} school={school} path={path} mayReview={mayReview} />
      ) : (
        <p className="mb-5 font-bold">{whyNot(offer)}</p>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] print:block">
        <div className="space-y-5">
          <OwnWords offer={offer} />
          <Skills offer={offer} path={path} mayReview={mayReview} />
          <Asked offer={offer} school={school} />
        </div>
        <div className="space-y-5">
          <Facts offer={offer} school={school} path={path} mayReview={mayReview} />
          <Card title="Checks" id="checks">
            <p>{checksInWords(offer.checks, today())}</p>
            {canSetVolunteer(viewer) && (
              <a href={`${path}/checks`} className="print:hidden inline-flex min-h-11 items-center">
                Write down what is known of their checks
              </a>
            )}
          </Card>
          {offer.history.length > 0 && <Timeline entries={offer.history} />}
          {mayReview && (
            <p className="print:hidden">
              <a href={`${path}/delete`} className="inline-flex min-h-11 items-center">
                They do not offer it any longer
              </a>
            </p>
          )}
        </div>
      </div>
    </SchoolPage>
  )
}

function OwnWords({ offer: { ownWords, experience, locale } }: { offer: OfferRecord }) {
  const said = [ownWords, experience].filter((text) => text !== null)
  if (said.length === 0) return null
  return (
    <Card title="In their own words" id="words">
      <ForeignText language={languageWritten(locale)} text={said.join('\n')} />
    </Card>
  )
}

function whyNot({ consentUntil, family }: OfferRecord): string {
  return family?.leftAt
    ? 'Their family has left the school, so nobody is asked for it any more.'
    : `They agreed to it until ${longDate(consentUntil)}, which is over. Ask them again before anybody is in touch about it.`
}
