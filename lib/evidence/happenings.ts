import type { EvidenceKind } from '@/prisma/generated/enums'
import { KIND_NAMES } from './evidence'

type Detail = Record<string, unknown>

/**
 * What evidence is called in the history, which nothing is ever taken out of: a quotation's own words could not be
 * forgotten there.
 */
export function nameInHistory({ kind, title }: { kind: EvidenceKind; title: string }): string {
  return kind === 'quotation' ? 'Quotation' : title
}

const called = (title: unknown) => `“${String(title)}”`

/** What happened to evidence, for a timeline: to be read after the person's name. */
export const EVIDENCE_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'evidence.added': ({ kind, title }) => {
    const name = KIND_NAMES[kind as keyof typeof KIND_NAMES] ?? 'evidence'
    return `added evidence: ${called(title)} (${name[0]?.toLowerCase()}${name.slice(1)})`
  },
  'evidence.edited': ({ title, changed }) => `changed ${listed(changed)} of the evidence ${called(title)}`,
  'evidence.linked': ({ title }) => `put the evidence ${called(title)} beside this`,
  'evidence.replaced': ({ title, by }) => `replaced the evidence ${called(title)} by ${called(by)}`,
  'evidence.destroyed': ({ title, reason }) =>
    `withdrew the evidence ${called(title)} and deleted what it was: “${String(reason)}”`,
  'evidence.withdrawn': ({ title, reason }) => `withdrew the evidence ${called(title)}: “${String(reason)}”`,
}

const FIELDS: Record<string, string> = {
  title: 'the title',
  heard: 'what is heard or seen in it',
  source: 'the source',
  datedOn: 'the date',
  consent: 'the consent',
  visibility: 'who may see it',
  supports: 'what it supports',
}

function listed(changed: unknown): string {
  const names = (Array.isArray(changed) ? changed : []).map((field) => FIELDS[String(field)] ?? String(field))
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'nothing')
}
