import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { today } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import type { Asked as AskedRow, RequestPage } from '@/lib/skills/request-page'
import { checksInWords } from '@/lib/skills/volunteer'
import type { PlacementStatus } from '@/prisma/generated/enums'

const STANDING: Record<PlacementStatus, string> = {
  invited: 'has not answered yet',
  accepted: 'said yes',
  declined: 'said not this time',
  placed: 'has a place',
  held: 'came',
  called_off: 'was called off',
}

/** Those who were asked, each with what is to be done next. */
export function Asked({ school, request }: { school: string; request: RequestPage }) {
  return (
    <Card title="Who was asked" id="asked">
      <ul>
        {request.placements.map((row) => (
          <li key={row.id} className="border-t border-line py-3 first:border-0">
            <OneAsked row={row} path={`/${school}/skills/placements/${row.id}`} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function OneAsked({ row, path }: { row: AskedRow; path: string }) {
  const { offer, status } = row
  const name = offer?.name ?? 'A parent or carer who has withdrawn since'
  return (
    <>
      <p>
        <a href={path} className="font-bold">
          {name}
        </a>{' '}
        {STANDING[status]}; asked by {row.invitedByName} on {shortDate(row.invitedOn)}.
      </p>
      <p className="text-[0.95rem] text-soft">
        {row.isSupervised ? 'With a member of staff.' : 'Alone with pupils at times.'}
        {offer && ` ${checksInWords(offer.checks, today())}.`}
      </p>
      {offer && (status === 'invited' || status === 'accepted') && (
        <p className="mt-2 flex flex-wrap gap-3 print:hidden">
          {status === 'accepted' ? (
            <ButtonLink href={`${path}/place`}>Place {name} at a session</ButtonLink>
          ) : (
            <>
              <ButtonLink look="quiet" href={`${path}/answer`}>
                Write down {name}’s answer
              </ButtonLink>
              <a href={`${path}/link`} className="inline-flex min-h-11 items-center">
                Another link<span className="sr-only"> for {name}</span>
              </a>
            </>
          )}
        </p>
      )}
    </>
  )
}
