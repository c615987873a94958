import type { PackEvidence } from '@/lib/conversation/contents'
import { kindInWords } from '@/lib/conversation/evidence-in-words'

/** The pictures of a pack, each under its label, two beside each other where there is room. */
export function PackPhotographs({ pictures, address }: { pictures: PackEvidence[]; address: string }) {
  if (pictures.length === 0) return null
  return (
    <section>
      <h3>Pictures</h3>
      <div className="pack-photographs">
        {pictures.map((piece) => (
          <figure key={piece.id}>
            <img
              src={`${address}/pictures/${piece.label}`}
              alt={`${kindInWords(piece)} ${piece.label}: ${piece.title}`}
            />
            <figcaption>
              {piece.label} {piece.allowed ?? piece.title}
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  )
}
