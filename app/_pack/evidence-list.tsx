import type { PackEvidence } from '@/lib/conversation/contents'
import { fileSize } from '@/lib/evidence/evidence'
import { typeOf } from '@/lib/evidence/files/file-types'
import { shortDate } from '@/lib/platform/dates'

/** The evidence by its label, as the index of the files has it. */
export function EvidenceList({ evidence }: { evidence: PackEvidence[] }) {
  return (
    <section>
      <h3>Evidence</h3>
      {evidence.length === 0 ? (
        <p>None was chosen that may be shown.</p>
      ) : (
        <ul className="lines">
          {evidence.map((piece) => (
            <li key={piece.id} id={`evidence-${piece.label}`}>
              <strong>{piece.label}</strong>{' '}
              <bdi>{piece.quotation ? `“${piece.quotation}”` : piece.title}</bdi>
              {piece.allowed && <span className="block">What may be said: {piece.allowed}</span>}
              {piece.url && (
                <span className="block wrap-anywhere">
                  <a href={piece.url}>{piece.url}</a>
                </span>
              )}
              <span className="block text-soft">{about(piece)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function about({ source, datedOn, supports, file }: PackEvidence): string {
  const size = file && `${typeOf(file.contentType)?.name ?? 'File'}, ${fileSize(file.bytes)}`
  const whom = supports.map(({ title }) => title).join(', ')
  return [source, shortDate(datedOn), size, whom && `supports: ${whom}`].filter(Boolean).join('; ')
}
