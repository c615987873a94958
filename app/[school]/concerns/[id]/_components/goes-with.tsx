import { Hidden } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { Button } from '@/components/ui/button'
import { Card, Chip, Note } from '@/components/ui/card'
import { caseName, isOngoing, STATUS_NAMES } from '@/lib/concerns/case'
import { TIE_NAMES } from '@/lib/concerns/case-ties'
import { type Belonging, getBelonging, type Other } from '@/lib/concerns/ties-queries'
import { shortDate } from '@/lib/platform/dates'
import type { Viewer } from '@/lib/platform/viewer'
import { tie, untie } from './goes-with-actions'
import { OtherWays } from './other-ways'

/** What a case goes with: others of the same family or matter, linked by somebody and never merged; and where else it went. */
export async function GoesWith({ viewer, id }: { viewer: Viewer; id: string }) {
  const found = await getBelonging(viewer, id)
  if (!found) return null
  const { tied, suggested, routes, mayTie } = found
  const school = viewer.schoolSlug
  return (
    <Card title="Goes with" id="goes-with" className="mb-5">
      {tied.length === 0 && suggested.length === 0 && (
        <p className="text-soft">No other record that you may see goes with this one.</p>
      )}
      {tied.length > 0 && (
        <ul>
          {tied.map((other) => (
            <li key={other.id} className="border-t border-line py-2 first:border-t-0">
              <OtherCase
                other={other}
                school={school}
                because={`${TIE_NAMES[other.tieKind]}, linked by ${other.byName}.`}
              />
              {mayTie && (
                <Form action={untie} school={school} className="print:hidden">
                  <Hidden name="id" value={id} />
                  <Hidden name="otherId" value={other.id} />
                  <button type="submit" className="min-h-11 cursor-pointer text-brand underline">
                    Take the link away<span className="sr-only"> with {caseName(other)}</span>
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayTie && suggested.length > 0 && <Suggested suggested={suggested} id={id} school={school} />}
      <OtherWays routes={routes} id={id} school={school} mayAdd={mayTie} />
    </Card>
  )
}

function Suggested({ suggested, id, school }: Pick<Belonging, 'suggested'> & { id: string; school: string }) {
  return (
    <div className="print:hidden mt-3">
      <h3>These may belong with it</h3>
      <ul>
        {suggested.map((other) => (
          <li key={other.id} className="border-t border-line py-2 first:border-t-0">
            <OtherCase other={other} school={school} because={`${other.because}.`} />
            <Form action={tie} school={school} className="mt-1">
              <Hidden name="id" value={id} />
              <Hidden name="otherId" value={other.id} />
              <Hidden name="kind" value={other.tieKind} />
              <Button look="quiet">
                Link them<span className="sr-only">: {caseName(other)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Note>
        A link shows each on the other’s page. Nothing is put together, and each keeps its own answer.
      </Note>
    </div>
  )
}

function OtherCase({ other, school, because }: { other: Other; school: string; because: string }) {
  const words = other.words.length > 140 ? `${other.words.slice(0, 140).trimEnd()}…` : other.words
  return (
    <>
      <a href={`/${school}/concerns/${other.id}`} className="inline-block py-1 font-bold">
        {caseName(other)}: {other.category.name}
      </a>{' '}
      {!isOngoing(other) && <Chip>{STATUS_NAMES[other.status]}</Chip>}
      <span dir="auto" className="block">
        “{words}”
      </span>
      <Note>
        Received on {shortDate(other.receivedOn)}. {because}
      </Note>
    </>
  )
}
