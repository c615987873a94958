import { Hidden, Radios } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Note } from '@/components/ui/card'
import { LINK_DAYS } from '@/lib/concerns/parent-schema'
import type { IdeaPage } from '@/lib/ideas/queries'
import { isoDateIn, now } from '@/lib/platform/clock'
import { longDate } from '@/lib/platform/dates'
import { FreshLinkShown } from '../../../_components/fresh-link-shown'
import { LINK_DAY_NAMES } from '../../../_components/link-day-names'
import { makeLink, withdrawLink } from '../../actions'

/** The link by which the parent follows their idea: whether one works, and how to give them one. */
export function IdeaLink({
  school,
  idea: { id, tokenHash, expiresAt },
  fresh,
}: {
  school: string
  idea: IdeaPage
  fresh: string | null
}) {
  const works = tokenHash !== null && expiresAt !== null && expiresAt > now()
  return (
    <>
      {fresh && <FreshLinkShown link={fresh} />}
      <Card title="The parent’s private link" id="link" className="mb-5 print:hidden">
        <p className="mb-2">
          {works && expiresAt
            ? `The parent has a link, which works until ${longDate(isoDateIn(expiresAt))}. By it they read, in their language, where the idea stands, why, and what came of it, and can withdraw it.`
            : 'Nobody has a link that works. By one the parent reads, in their language, where the idea stands, why, and what came of it, and can withdraw it.'}
        </p>
        {works && (
          <Form action={withdrawLink} school={school}>
            <Hidden name="id" value={id} />
            <Button look="danger">Withdraw the link</Button>
          </Form>
        )}
        <Form action={makeLink} school={school} className="mt-2">
          <Hidden name="id" value={id} />
          <Folded summary={works ? 'Make another' : 'Make a link'} isOpen={!works && !fresh}>
            {works && <Note>The one they have opens nothing any more then.</Note>}
            <Radios
              name="days"
              label="For how long does it work?"
              options={LINK_DAYS.map((value) => ({ value, label: LINK_DAY_NAMES[value] }))}
              defaultValue="180"
              columns
            />
            <Button look="quiet">Make a private link</Button>
          </Folded>
        </Form>
      </Card>
    </>
  )
}
