import { KIND_NAMES } from '@/lib/evidence/evidence'
import { typeOf } from '@/lib/evidence/files/file-types'
import type { EvidenceItem } from '@/lib/evidence/queries'
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
 */
export function EvidenceList({
  school,
  items,
  outcomeNames = {},
}: {
  school: string
  items: (EvidenceItem & { outcomeIds?: string[] })[]
  outcomeNames?: Record<string, string>
}) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className="border-t border-line py-2 first:border-t-0">
          <a href={`/${school}/evidence/${item.id}`}>{item.title}</a>
          {item.quotation && <blockquote className="my-1 whitespace-pre-line">{item.quotation}</blockquote>}
          <p className="text-[0.95rem] text-soft">
            {[evidenceWord(item), item.source].filter(Boolean).join(', ')}, dated{' '}
            <EvidenceAge datedOn={item.datedOn} isOld={item.isOld} /> <ConsentMark {...item} />
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
  )
}
