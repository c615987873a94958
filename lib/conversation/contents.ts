import type { ActivityKind, EvidenceKind } from '@/prisma/generated/enums'
import type { IntervalPicture } from '../impact/interval-picture'
import type { AsJudged } from '../judgement/as-judged'
import type { RecordRef } from '../judgement/record-facts'
import type { IsoDate } from '../platform/dates'

/**
 * What a pack says, word for word and number for number, as it was built: the page to print, the Word file, the PDF, the ZIP's
 * index and the visitor's page are all made of this and of nothing else, so they cannot say different things.
 * It is read outside the staff: sentences are those for governors, small numbers are hidden, and nothing is in it that consent
 * does not allow.
 */
export type PackContents = {
  title: string
  schoolName: string
  /** The year the academic year began. */
  academicYear: number
  builtOn: IsoDate
  builtByName: string
  /** The finding of the year, as the dashboard words it. */
  finding: PackNumberedText
  judgements: { id: string; judged: AsJudged }[]
  claims: PackClaim[]
  evidence: PackEvidence[]
  /** The figures that stand in the pack, each with the records it counts. */
  numbers: PackNumber[]
  leftOut: { title: string; why: string }[]
}

/** A sentence whose numbers stand in `numbers` under these keys. */
export type PackNumberedText = { text: string; numbers: string[] }

/** A number, where it comes from, and the records it was counted from. */
export type PackNumber = {
  key: string
  /** "Activities that can show that pupils changed" */
  label: string
  value: number
  /** As printed: "4" or "fewer than 6". */
  printed: string
  records: (RecordRef & { title: string })[]
}

export type PackClaim = {
  activityId: string
  title: string
  kind: ActivityKind | null
  stepLabel: string | null
  rung: number | null
  /** The governors' sentence. */
  sentence: string
  pictures: { measure: string; unit: string; picture: IntervalPicture }[]
  numbers: string[]
}

export type PackEvidence = {
  id: string
  /** "E7": how the pack's pages and the ZIP's index call it. */
  label: string
  title: string
  kind: EvidenceKind
  source: string | null
  datedOn: IsoDate
  supports: string[]
  quotation: string | null
  url: string | null
  file: { sha256: string; bytes: number; contentType: string; name: string } | null
}
