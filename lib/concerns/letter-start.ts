import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { today } from '../platform/clock'
import { inSchool } from '../platform/database'
import { isRecordId } from '../platform/record-id'
import type { Viewer } from '../platform/viewer'
import { factsForLetter } from './letter-facts'
import { caseOf, templatesInUse } from './letter-queries'
import { fillLetter } from './letter-text'
import { mayOpenCases } from './policy'

/** What a letter says of its case. */
const FACTS = {
  id: true,
  reference: true,
  kind: true,
  receivedOn: true,
  words: true,
  wish: true,
  stage: true,
  category: { select: { name: true } },
  handler: { select: { person: { select: { name: true } } } },
  procedure: { select: { content: true } },
  stages: { orderBy: { number: 'desc' }, take: 1, select: { acknowledgeBy: true, answerBy: true } },
} satisfies Prisma.CaseSelect

export type FactsRow = Prisma.CaseGetPayload<{ select: typeof FACTS }>

type LetterStart = {
  id: string
  reference: string
  kind: FactsRow['kind']
  templates: { id: string; name: string }[]
  /** The letter to begin with; null while none was chosen. */
  start: { templateId: string | null; title: string; body: string; gaps: string[] } | null
}

/**
 * A letter to begin with: one of the school's with the case's facts filled in, or an empty one.
 *
 * @param chosen a template's id, "none" for an empty letter, or null while none was chosen
 * @returns null when the case is not this viewer's to write letters of, or there is no such template
 */
export async function getLetterStart(
  viewer: Viewer,
  id: string,
  chosen: string | null,
): Promise<LetterStart | null> {
  if (!isRecordId(id) || !mayOpenCases(viewer)) return null
  const templateId = chosen && chosen !== 'none' ? chosen : null
  if (templateId && !isRecordId(templateId)) return null
  return inSchool(viewer, async (tx) => {
    const ofCase = await caseOf(tx, viewer, id, FACTS)
    if (!ofCase?.mayWrite) return null
    const row = ofCase.found as FactsRow
    const { reference, kind } = row
    const empty = { templateId: null, title: '', body: '', gaps: [] }
    if (!templateId) {
      const templates = chosen ? [] : await templatesInUse(tx, viewer)
      return { id, reference, kind, templates, start: chosen ? empty : null }
    }
    const template = await tx.letterTemplate.findFirst({
      where: { schoolId: viewer.schoolId, id: templateId },
      select: { name: true, body: true },
    })
    if (!template) return null
    const { text, gaps } = fillLetter(template.body, factsForLetter(viewer, row, today()))
    const shown = gaps.map((gap) => gap.shown)
    return {
      id,
      reference,
      kind,
      templates: [],
      start: { templateId, title: template.name, body: text, gaps: shown },
    }
  })
}
