import { ButtonLink } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { today } from '@/lib/platform/clock'
import type { OfferBeside } from '@/lib/skills/offers-for-request'
import { RANKING_RULE, type Ranked } from '@/lib/skills/ranking'
import type { RequestPage } from '@/lib/skills/request-page'
import { checksInWords } from '@/lib/skills/volunteer'

type Row = Ranked<OfferBeside>

/** As many as somebody reads before they ask. */
const SHOWN = 12

/** Those who offer what is asked for, each with the reasons; for what would leave somebody alone, those unchecked apart. */
export function WhoOffers({ school, request }: { school: string; request: RequestPage }) {
  const { ranked, isUnsupervised } = request
  const first = isUnsupervised ? ranked.filter(({ offer }) => offer.mayBeAlone) : ranked
  const apart = isUnsupervised ? ranked.filter(({ offer }) => !offer.mayBeAlone) : []
  return (
    <Card
      title={isUnsupervised ? 'Who offers it, and may be alone with pupils' : 'Who offers it'}
      id="offers"
    >
      <Note className="mb-2">{RANKING_RULE}</Note>
      {first.length > 0 ? (
        <Rows rows={first} school={school} requestId={request.id} />
      ) : (
        <p className="text-soft">
          {apart.length > 0
            ? 'Nobody whose checks are complete.'
            : 'Nobody yet. Say it in other words, choose other skills, or ask parents what they can offer.'}
        </p>
      )}
      {apart.length > 0 && (
        <section aria-labelledby="apart" className="mt-5">
          <h3 id="apart">Could come with a member of staff in the room</h3>
          <Rows rows={apart} school={school} requestId={request.id} />
        </section>
      )}
    </Card>
  )
}

function Rows({ rows, school, requestId }: { rows: Row[]; school: string; requestId: string }) {
  return (
    <>
      <ol>
        {rows.slice(0, SHOWN).map(({ offer, reasons }) => (
          <li key={offer.id} className="border-t border-line py-3 first:border-0">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
              <div className="min-w-0 grow basis-64">
                <a href={`/${school}/skills/offers/${offer.id}`} className="font-bold">
                  {offer.name}
                </a>
                <ul className="list-disc ps-5">
                  {reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
                <p className="text-[0.95rem] text-soft">{checksInWords(offer.checks, today())}</p>
              </div>
              <ButtonLink look="quiet" href={`/${school}/skills/requests/${requestId}/invite/${offer.id}`}>
                Ask {offer.name}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ol>
      {rows.length > SHOWN && (
        <Note>
          And {rows.length - SHOWN} more who fit less. <a href={`/${school}/skills/offers`}>All offers</a>
        </Note>
      )}
    </>
  )
}
