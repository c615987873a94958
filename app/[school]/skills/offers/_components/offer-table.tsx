import { Table } from '@/components/ui/table'
import { today } from '@/lib/platform/clock'
import type { OfferRow } from '@/lib/skills/offer-list-sql'
import { checksOfRow, languageWritten, whenAndHowFar, whereItStands } from '@/lib/skills/offer-words'

export function OfferTable({ offers, path }: { offers: OfferRow[]; path: string }) {
  const on = today()
  return (
    <Table
      stacks
      caption="What parents and carers offer"
      columns={[
        { title: 'Who' },
        { title: 'Offers' },
        { title: 'How far and when' },
        { title: 'Checks' },
        { title: 'Where it stands' },
      ]}
      rows={offers.map((one) => ({
        key: one.id,
        cells: [
          <Who key="who" offer={one} path={path} />,
          <Offered key="what" offer={one} />,
          whenAndHowFar(one),
          checksOfRow(one, on),
          whereItStands(one),
        ],
      }))}
    />
  )
}

function Who({ offer: { id, name, familyReference, childClass }, path }: { offer: OfferRow; path: string }) {
  return (
    <>
      <a href={`${path}/${id}`} className="inline-block py-1 font-bold" dir="auto">
        {name}
      </a>
      <span className="block font-normal text-soft">
        {familyReference
          ? `Family ${familyReference}`
          : childClass
            ? `No family yet, class ${childClass}`
            : 'No family yet'}
      </span>
    </>
  )
}

const SKILLS_SHOWN = 3

function Offered({ offer: { skills, ownWords, locale, isToMatch, speaks } }: { offer: OfferRow }) {
  const more = skills.length - SKILLS_SHOWN
  return (
    <>
      {skills.slice(0, SKILLS_SHOWN).join(', ')}
      {more > 0 && ` and ${more} more`}
      {ownWords && (skills.length === 0 || isToMatch) && (
        <span className="line-clamp-2 max-w-80 min-w-40" lang={languageWritten(locale).code} dir="auto">
          {ownWords}
        </span>
      )}
      {speaks.length > 0 && <span className="block text-soft">Speaks {speaks.join(', ')}</span>}
    </>
  )
}
