import type { ReactNode } from 'react'
import { CONSENT_CHOICE_NAMES, consentChoice, VISIBILITY_NAMES } from '@/lib/evidence/evidence'
import { isCleaned } from '@/lib/evidence/files/without-whereabouts'
import type { EvidencePiece } from '@/lib/evidence/one'
import { longDate } from '@/lib/platform/dates'
import { EvidenceAge } from './evidence-age'
import { ConsentMark } from './evidence-consent'

/** What is known about a piece of evidence, as a list of names and values. */
export function Facts({ piece, isStaff }: { piece: EvidencePiece; isStaff: boolean }) {
  const { source, datedOn, isOld, consentUntil, visibility, file } = piece
  return (
    <dl className="grid gap-x-4 sm:grid-cols-[minmax(8rem,auto)_1fr]">
      <Fact name="Date">
        <EvidenceAge datedOn={datedOn} isOld={isOld} />
      </Fact>
      {source && <Fact name={piece.kind === 'quotation' ? 'Said by' : 'Source'}>{source}</Fact>}
      {isStaff && (
        <>
          <Fact name="Consent">
            {CONSENT_CHOICE_NAMES[consentChoice(piece)]}
            {consentUntil && `: ${longDate(consentUntil)}`} <ConsentMark {...piece} />
          </Fact>
          <Fact name="Who may see it">{VISIBILITY_NAMES[visibility]}</Fact>
          {file && (
            <Fact name="Fingerprint">
              <code className="text-[0.9rem] wrap-anywhere">{file.sha256}</code>
              <span className="block text-[0.95rem] text-soft">
                The SHA-256 of the file as it is kept and downloaded
                {isCleaned(file.contentType) && ', after place and camera were taken out of the picture'}.
              </span>
            </Fact>
          )}
        </>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="border-t border-line pt-1.5 text-soft">{name}</dt>
      <dd className="pb-1.5 sm:border-t sm:border-line sm:pt-1.5">{children}</dd>
    </>
  )
}
