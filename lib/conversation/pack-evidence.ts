import type { Prisma } from '@/prisma/generated/client'
import { consentTrouble } from '../evidence/evidence'
import { typeOf } from '../evidence/files/file-types'
import { type HeldTo, wordsAbove } from '../impact/own-words'
import { type IsoDate, shortDate, toDate, toIso } from '../platform/dates'
import type { PackEvidence } from './contents'

/** What a pack reads of a piece of evidence. */
export const PACK_EVIDENCE = {
  id: true,
  kind: true,
  title: true,
  source: true,
  datedOn: true,
  consent: true,
  consentUntil: true,
  visibility: true,
  url: true,
  quotation: true,
  withdrawnAt: true,
  replacedById: true,
  file: { select: { sha256: true, bytes: true, contentType: true } },
  links: {
    distinct: ['activityId'],
    orderBy: [{ activity: { title: 'asc' } }, { activityId: 'asc' }],
    select: { activity: { select: { id: true, title: true } } },
  },
} as const satisfies Prisma.EvidenceSelect

export type PackEvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof PACK_EVIDENCE }>

/** What a pack calls evidence that it does not name: "Photograph of 3 March 2026". */
export function kindAndDay({
  kind,
  datedOn,
  file,
}: Pick<PackEvidenceRow, 'kind' | 'datedOn' | 'file'>): string {
  const names = { quotation: 'Quotation', link: 'Link', figure: 'Figure from Alongside' } as const
  const name = kind === 'file' ? (typeOf(file?.contentType ?? '')?.name ?? 'File') : names[kind]
  return `${name} of ${shortDate(datedOn)}`
}

/** A picture or a recording shows people, whatever its title says. */
const showsPeople = ({ file }: Pick<PackEvidenceRow, 'file'>): boolean =>
  ['image', 'video', 'audio'].includes(typeOf(file?.contentType ?? '')?.family ?? '')

/**
 * Why a piece of evidence may not be read outside the staff, in a sentence that names nobody; null when it may. As `visibleTo`
 * has it for governors, and where pictures are not wanted, that.
 */
export function whyLeftOut(
  row: PackEvidenceRow,
  { on, withPictures }: { on: IsoDate; withPictures: boolean },
): string | null {
  if (row.withdrawnAt) return 'It was withdrawn.'
  if (row.replacedById) return 'A newer piece has taken its place.'
  const consentUntil = toIso(row.consentUntil)
  switch (consentTrouble({ consent: row.consent, consentUntil }, on)) {
    case 'not_asked':
      return 'Nobody has asked for consent yet.'
    case 'withdrawn':
      return 'Consent was withdrawn.'
    case 'run_out':
      return `Consent ended on ${shortDate(toDate(consentUntil ?? on))}.`
  }
  if (row.kind === 'figure')
    return 'Its numbers are exact. The sentence about the activity says what may be read outside the school.'
  if (row.visibility !== 'governors') return 'It is for the school’s own staff. Open it to governors first.'
  return showsPeople(row) && !withPictures ? 'Pictures and recordings were not chosen for this pack.' : null
}

/** A piece of evidence as it stands in a pack, given that it may. */
export function asPackEvidence(row: PackEvidenceRow, label: string, held: HeldTo | null): PackEvidence {
  const { id, title, kind, source, consent, datedOn, url, quotation, file, links } = row
  const isAbove = held !== null && kind !== 'quotation' && wordsAbove(title, held).length > 0
  return {
    id,
    label,
    title,
    allowed: isAbove ? held.sentence : null,
    kind,
    source: consent === 'given' ? source : null,
    datedOn: toIso(datedOn),
    supports: links.map(({ activity }) => ({ activityId: activity.id, title: activity.title })),
    quotation,
    url,
    file: file && { ...file, name: `${label}.${typeOf(file.contentType)?.extension ?? 'bin'}` },
  }
}
