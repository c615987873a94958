import { Card, Note } from '@/components/ui/card'
import { HOLDER_NAMES } from '@/lib/concerns/case'
import type { LoadedCase } from './load-case'

/** Who is named in it, who takes it, and who may see it. */
export function WhoSees({ loaded: { record, named, seenBy, may, path } }: { loaded: LoadedCase }) {
  const { heldBy, isRestricted, restrictedWhy } = record
  return (
    <Card title="People" id="people">
      {heldBy !== 'school' && <p>{HOLDER_NAMES[heldBy]} takes it.</p>}
      {named.length > 0 && (
        <p>
          Named in it: {named.map(({ name }) => name).join(', ')}. They cannot see it, nor learn from any
          list, count or search that it exists.
        </p>
      )}
      {isRestricted && <p>Restricted to named people: {restrictedWhy}</p>}
      {seenBy.length > 0 && <p>May see it: {seenBy.map(({ name }) => name).join(', ')}.</p>}
      {named.length === 0 && !isRestricted && heldBy === 'school' && (
        <Note>
          Nobody of the school is named in it. Leaders see it, whoever wrote it down, and whoever handles it.
        </Note>
      )}
      {may.write && (
        <p className="print:hidden mt-2">
          <a href={`${path}/people`}>Who is named, who may see it</a>
        </p>
      )}
    </Card>
  )
}
