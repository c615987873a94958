import { randomUUID } from 'node:crypto'
import { type Added, addFigure, addFiles, addLink, addQuotation } from '@/lib/evidence/add'
import { withdrawEvidence } from '@/lib/evidence/commands'
import { receiveFile } from '@/lib/evidence/files/receive-file'
import { putOnTray } from '@/lib/evidence/tray'
import { inSchool } from '@/lib/platform/database'
import type { Viewer } from '@/lib/platform/viewer'
import { beforeTheStory } from './register'
import type { EvidenceStory } from './story'
import type { Happens, Strand, Told } from './told'

/** Evidence as it is found: files through the store, links, quotations, and results from Alongside itself. */
export function evidenceOf(strand: Strand): Happens[] {
  return (strand.activity.evidence ?? []).flatMap((evidence, i) => {
    const by = evidence.by ?? strand.activity.by
    const name = ['evidence', strand.activity.key, String(i)]
    const added = strand.at(evidence.on, `17:2${i}`, async (told) => {
      const { ids } = await add(told, strand, told.viewer(by), evidence)
      told.keep(ids[0] as string, ...name)
    })
    const { withdrawn } = evidence
    if (!withdrawn) return [added]
    const taken = strand.at(withdrawn.on, '09:15', (told) =>
      withdrawEvidence(told.viewer(by), { id: told.id(...name), version: 1, reason: withdrawn.why }),
    )
    return [added, taken]
  })
}

async function add(told: Told, strand: Strand, viewer: Viewer, evidence: EvidenceStory): Promise<Added> {
  const { visibility = 'staff' } = evidence
  if ('figureOf' in evidence) {
    const outcomeId = told.id('outcome', strand.activity.key, String(evidence.figureOf))
    return addFigure(viewer, { resultId: await resultOf(viewer, outcomeId), visibility })
  }
  const about = { ...saidAbout(strand, evidence), visibility, supports: supported(told, strand, evidence) }
  if ('link' in evidence) return addLink(viewer, { ...about, title: evidence.title, url: evidence.link })
  if ('quotation' in evidence) return addQuotation(viewer, { ...about, quotation: evidence.quotation })
  const tray = randomUUID()
  const content = evidence.content()
  const arrived = await receiveFile(viewer.schoolId, evidence.file, inOnePiece(content))
  if (arrived.refusal !== null) throw new Error(arrived.refusal)
  await putOnTray(viewer, tray, [arrived])
  return addFiles(viewer, { ...about, tray, heard: {}, title: await titled(viewer, tray, evidence.title) })
}

async function* inOnePiece(content: Buffer) {
  yield content
}

function saidAbout(strand: Strand, evidence: EvidenceStory) {
  const { on, dated = on, source, consent = 'not_needed', consentUntil } = evidence
  return {
    source,
    datedOn: dated === 'before' ? beforeTheStory(strand.setting.years.last) : strand.on(dated),
    consent,
    consentUntil: consentUntil ? strand.on(consentUntil) : null,
    replaces: null,
  }
}

function supported(told: Told, strand: Strand, { also = [] }: EvidenceStory) {
  const others = also.map((key) => told.id('activity', key))
  return [strand.activityId(told), ...others].map((activityId) => ({ activityId, outcomeId: null }))
}

function titled(viewer: Viewer, trayId: string, title: string): Promise<Record<string, string>> {
  const { schoolId, personId } = viewer
  return inSchool(viewer, async (tx) => {
    const { id } = await tx.waitingFile.findFirstOrThrow({
      where: { schoolId, personId, trayId },
      select: { id: true },
    })
    return { [id]: title }
  })
}

function resultOf(viewer: Viewer, outcomeId: string): Promise<string> {
  const { schoolId } = viewer
  return inSchool(viewer, async (tx) => {
    const { id } = await tx.result.findFirstOrThrow({
      where: { schoolId, outcomeId, replacedAt: null },
      select: { id: true },
    })
    return id
  })
}
