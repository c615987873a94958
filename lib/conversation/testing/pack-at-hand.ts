import { addLink } from '@/lib/evidence/add'
import * as sample from '@/lib/evidence/testing/samples'
import { doNextJob } from '@/lib/jobs/worker'
import type { Viewer } from '@/lib/platform/viewer'
import { aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { about, aFile, aQuotation, only } from '@/prisma/builders/evidence'
import { aPack } from '@/prisma/builders/pack'
import { buildPack } from '../build-pack'

const OPEN = { visibility: 'governors' as const }

/** A school with a pack of a photograph, a recording, a link, a quotation, and a photograph for which nobody was asked. */
export async function aPackAtHand() {
  const { school, head } = await aSchool()
  const { id: activity, outcomeId } = await aRunningActivity(head, { title: 'Stay and read' })
  const photo = await aFile(head, activity, sample.jpeg(), { ...OPEN, name: 'Hall.jpg', consent: 'given' })
  const recording = await aFile(head, activity, sample.wav(), { ...OPEN, name: 'Talk.wav', consent: 'given' })
  const quotation = await aQuotation(head, activity, { ...OPEN, consent: 'anonymous' })
  const { ids } = await addLink(head, {
    ...about(activity),
    ...OPEN,
    title: 'The library’s page',
    url: 'https://example.org/reading',
  })
  const unasked = await aFile(head, activity, sample.png(), { name: 'Door.png', consent: 'not_asked' })
  const evidence = [photo, recording, quotation, only(ids), unasked]
  const pack = await aPack(head, { judgements: [], activities: [activity], evidence, withPictures: true })
  return { school, head, activity, outcomeId, pack, evidence, photo, recording }
}

/** Builds it as a worker does; gives the job's id. */
export async function isBuilt(viewer: Viewer, id: string): Promise<string> {
  const job = await buildPack(viewer, { id })
  await doNextJob()
  return job
}
