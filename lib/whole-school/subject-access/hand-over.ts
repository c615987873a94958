import 'server-only'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { recordHappening } from '@/lib/platform/audit'
import { now, today } from '@/lib/platform/clock'
import { csvChunks } from '@/lib/platform/csv'
import { inSchool } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import { NotAllowed, NotFound, RuleBroken } from '@/lib/platform/errors'
import type { Viewer } from '@/lib/platform/viewer'
import { asPage } from './as-page'
import { heldAbout, mayAnswerRequests } from './gather'
import type { HandOver } from './schema'
import { handedOver } from './sections'

/**
 * What is held about a family as one ZIP: a page to read and print, and each table as CSV. That it was taken, and whether
 * names of staff were masked, stands in the history; what was in it does not.
 *
 * @throws NotFound for a family that is not this school's; NotAllowed for whoever does not answer for the school;
 *   RuleBroken while a text in which something was found has not been decided on
 */
export async function handOver(viewer: Viewer, input: HandOver): Promise<{ name: string; zip: Readable }> {
  const { familyId, isStaffMasked, further, decisions } = input
  if (!mayAnswerRequests(viewer)) throw new NotAllowed()
  const held = await heldAbout(viewer, familyId)
  if (!held) throw new NotFound()
  const sections = handedOver(held.sections, { ...held.known, isStaffMasked, further }, decisions)
  if (!sections) throw new RuleBroken('form', UNDECIDED)
  const { reference } = held.family
  await inSchool(viewer, (tx) =>
    recordHappening(tx, viewer, {
      kind: 'family.taken',
      recordType: 'family',
      recordId: familyId,
      detail: { reference, isStaffMasked },
    }),
  )
  const zip = new ZipFile()
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name, { mtime: now() })
  const { schoolName } = viewer
  add(
    'what-is-held.html',
    asPage(sections, { schoolName, reference, madeOn: longDate(today()), isStaffMasked }),
  )
  for (const { file, columns, rows } of sections) {
    let text = ''
    for await (const chunk of csvChunks({ columns, rows })) text += chunk
    add(`${file}.csv`, text)
  }
  zip.end()
  return { name: `family-${today()}.zip`, zip: zip.outputStream as Readable }
}

const UNDECIDED =
  'Decide on each text in which something was found: as masked, as it stands, or left out. Nothing was handed over.'
