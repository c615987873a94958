import { DateField, Hidden, Select, TextField } from '@/components/form/fields'
import { Folded } from '@/components/form/folded'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Note } from '@/components/ui/card'
import { BODIES } from '@/lib/concerns/case-ties'
import type { Belonging } from '@/lib/concerns/ties-queries'
import { today } from '@/lib/platform/clock'
import { shortDate } from '@/lib/platform/dates'
import { goesElsewhere } from './goes-with-actions'

/** One person who writes to several bodies is one case with several routes. */
export function OtherWays({
  routes,
  id,
  school,
  mayAdd,
}: Pick<Belonging, 'routes'> & { id: string; school: string; mayAdd: boolean }) {
  if (routes.length === 0 && !mayAdd) return null
  return (
    <div className="mt-4">
      <h3>Other ways it went</h3>
      {routes.length > 0 && (
        <ul>
          {routes.map(({ id: routeId, name, toldOn, note, byName }) => (
            <li key={routeId} className="border-t border-line py-2 first:border-t-0">
              <b>{name}</b>, known on {shortDate(toldOn)}
              {note && (
                <span dir="auto" className="block">
                  {note}
                </span>
              )}
              <Note>Put down by {byName}.</Note>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <Form action={goesElsewhere} school={school} className="print:hidden">
          <Hidden name="id" value={id} />
          <Folded summary="It was also taken to somebody else">
            <Select
              name="body"
              label="To whom?"
              hint="It stays one record: whoever answers knows who else was asked."
              options={BODIES.map(({ value, label }) => ({ value, label }))}
            />
            <DateField name="toldOn" label="When did we know?" defaultValue={today()} />
            <TextField name="note" label="What is there to know about it?" optional maxLength={500} />
            <Button>Put it down</Button>
          </Folded>
        </Form>
      )}
    </div>
  )
}
