import { BesideTitles, HeldTitle } from '@/app/[school]/impact/_components/held-title'
import { KIND_NAMES } from '@/lib/evidence/evidence'
import { typeOf } from '@/lib/evidence/files/file-types'
import type { EvidenceItem } from '@/lib/evidence/queries'
import type { HeldTo } from '@/lib/impact/own-words'
import { EvidenceAge } from './evidence-age'
import { ConsentMark } from './evidence-consent'

/** What a piece of evidence is, in a word or two: "Photograph", "Quotation", "PDF". */
export function evidenceWord({ kind, file }: Pick<EvidenceItem, 'kind' | 'file'>): string {
  return (file && typeOf(file.contentType)?.name) ?? KIND_NAMES[kind]
}

/**
 * Pieces of evidence beside what they support. Each links to its own page; age and consent are said in words.
 *
 * @param outcomeNames by id: where a piece is narrowed to outcomes, they are named
 * @param held what the school's own words about the activity are held to. A title is the school's, unless it is that of
 *   a quotation, which goes by somebody else's first words
 */
export function EvidenceList({
  school,
  items,
  outcomeNames = {},
  held = null,
}: {
  school: string
  items: (EvidenceItem & { outcomeIds?: string[] })[]
  outcomeNames?: Record<string, string>
  held?: HeldTo | null
}) {
  const heldOf = ({ kind }: EvidenceItem) => (kind === 'quotation' ? null : held)
  return (
    <>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="border-t border-line py-2 first:border-t-0">
            <a href={`/${school}/evidence/${item.id}`}>
              <HeldTitle title={item.title} held={heldOf(item)} />
            </a>
            {item.quotation && !isItsTitle(item.quotation, item.title) && (
              <blockquote className="my-1 whitespace-pre-line">{item.quotation}</blockquote>
            )}
            <p className="text-[0.95rem] text-soft">
              {wordAndSource(item)}, dated <EvidenceAge datedOn={item.datedOn} isOld={item.isOld} />{' '}
              <ConsentMark {...item} />
            </p>
            {item.outcomeIds?.map(
              (id) =>
                outcomeNames[id] && (
                  <p key={id} className="text-[0.95rem] text-soft">
                    For: {outcomeNames[id]}
                  </p>
                ),
            )}
          </li>
        ))}
      </ul>
      <BesideTitles items={items.map((item) => ({ title: item.title, held: heldOf(item) }))} />
    </>
  )
}

/** A quotation without a title of its own goes by its first words: they are not printed twice. */
const isItsTitle = (quotation: string, title: string) => title.includes(quotation.slice(0, 30))

/** "Photograph, class teacher"; a figure from Alongside says where it is from already. */
function wordAndSource(item: EvidenceItem): string {
  const word = evidenceWord(item)
  return item.source && !word.includes(item.source) ? `${word}, ${item.source}` : word
}
