import 'server-only'
import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { letFilesGo, takeFilesAway } from '../evidence/gone-for-good'
import type { AtWork } from '../jobs/work'
import { now } from '../platform/clock'
import { inSchool } from '../platform/database'
import { RuleBroken } from '../platform/errors'
import { recordId } from '../platform/form-fields'
import { storage } from '../platform/storage'
import type { Viewer } from '../platform/viewer'
import { buildContents } from './build-contents'
import { consentsInWords } from './consents-in-words'
import type { PackContents } from './contents'
import { keepContents, packInHand } from './pack-commands'
import { type Put, packHeld, putFile, rowOf, takeBack } from './pack-files'
import { packPictures } from './pack-pictures'
import { packPdf } from './pdf/pack-pdf'
import { packZip } from './zip/pack-zip'

const packToMake = z.object({ id: recordId })

/** What somebody can still hand over; and the length of a file is kept in 31 bits. */
const MOST_MEGABYTES = 2000

/**
 * Makes a pack's files as its records stand now, and keeps them with what they say in one transaction at the end: stopped, cut
 * off or refused, it has changed nothing. The files are streams from the store into the store, and no transaction is open meanwhile.
 *
 * @throws NotFound; NotAllowed; RuleBroken in words for whoever asked
 */
export async function makePack(viewer: Viewer, input: unknown, work: AtWork): Promise<void> {
  const { id } = packToMake.parse(input)
  const begun = await inSchool(viewer, async (tx) => {
    const pack = await packInHand(tx, viewer, id)
    const contents = await buildContents(tx, viewer, pack)
    const consents = await consentsInWords(tx, viewer, contents.evidence)
    return { version: pack.version, contents, consents }
  })
  refuseTooMuch(begun.contents)
  const put: Put[] = []
  try {
    await putBoth(viewer, begun, work, put)
    await takeFilesAway(await kept(viewer, id, begun, put, work))
  } catch (error) {
    await takeBack(viewer, put)
    throw error
  }
}

type Begun = { version: number; contents: PackContents; consents: ReadonlyMap<string, string> }

/** Keeps the files and what they say, if nothing was changed meanwhile. @returns what the pack had before and nobody needs now */
function kept(viewer: Viewer, id: string, { version, contents }: Begun, [pdf, zip]: Put[], work: AtWork) {
  return inSchool(viewer, async (tx) => {
    const before = await packHeld(tx, viewer, id)
    if (before.version !== version) throw new RuleBroken('form', CHANGED)
    await keepContents(tx, viewer, id, contents, {
      pdfFileId: pdf ? await rowOf(tx, viewer, pdf) : null,
      zipFileId: zip ? await rowOf(tx, viewer, zip) : null,
    })
    const gone = await letFilesGo(tx, viewer.schoolId, [before.pdfFileId, before.zipFileId])
    await work.finish(tx, inWords(contents))
    return gone
  })
}

/** The pages first, because they are in the ZIP too. @param put is told what stands in the store, so that it can go again */
async function putBoth(
  viewer: Viewer,
  { contents, consents }: Begun,
  work: AtWork,
  put: Put[],
): Promise<void> {
  const photos = await packPictures(viewer.schoolId, contents)
  await work.progress(0)
  const pdf = await storage().setAside(await packPdf(contents, photos))
  try {
    await work.progress(0)
    put.push(await putFile(viewer, 'application/pdf', createReadStream(pdf.path)))
    const { schoolId } = viewer
    const zip = await packZip({ schoolId, contents, pdf, consents, at: now(), onPiece: work.progress })
    put.push(await putFile(viewer, 'application/zip', zip))
  } finally {
    await pdf.drop()
  }
}

function refuseTooMuch({ evidence }: PackContents): void {
  const bytes = evidence.reduce((sum, { file }) => sum + (file?.bytes ?? 0), 0)
  const megabytes = Math.ceil(bytes / 1024 / 1024)
  if (megabytes > MOST_MEGABYTES)
    throw new RuleBroken(
      'form',
      `The files of the evidence come to ${megabytes.toLocaleString('en-GB')} MB, and a pack holds ${MOST_MEGABYTES.toLocaleString('en-GB')} MB. Leave out the longest recordings, and build again.`,
    )
}

const CHANGED =
  'What goes into the pack was changed while it was being built. Nothing was kept of it. Build it again.'

function inWords({ evidence, leftOut }: PackContents): string {
  const pieces = `${evidence.length} ${evidence.length === 1 ? 'piece' : 'pieces'} of evidence`
  const without =
    leftOut.length === 0
      ? ''
      : ` ${leftOut.length} of what was chosen ${leftOut.length === 1 ? 'is' : 'are'} left out, and listed.`
  return `The pack is built, with ${pieces}.${without}`
}
