import 'server-only'
import { randomUUID } from 'node:crypto'
import { inSchool, type Tx } from '../platform/database'
import { NotAllowed, NotFound, RuleBroken } from '../platform/errors'
import { sending, type Viewer } from '../platform/viewer'
import { readFamiliesAsked } from '../skills/campaign-sql'
import { canAskParents } from '../skills/policy'
import { makeDoorLinks } from './link-commands'
import type { NewOpenLink, NewSlips } from './link-schema'

/** The number of the form that made links: with it they are shown on the page that follows. */
export type MadeByForm = { submissionId: string; made: number }

/** Makes one link that is open to whoever holds it. @throws NotFound, NotAllowed */
export async function makeOpenLink(viewer: Viewer, input: NewOpenLink): Promise<MadeByForm> {
  return made(viewer, (sender) => makeDoorLinks(sender, { ...input, familyIds: null }))
}

/**
 * Makes a link of its own for each of some families at the school, to be printed as slips.
 *
 * @throws RuleBroken when nobody is meant, or a reference is nobody's; NotFound, NotAllowed
 */
export async function makeSlips(viewer: Viewer, input: NewSlips): Promise<MadeByForm> {
  if (!canAskParents(viewer)) throw new NotAllowed()
  const { familyIds, title } = await inSchool(viewer, (tx) => familiesMeant(tx, viewer, input))
  if (familyIds.length === 0) throw new RuleBroken('who', NOBODY[input.who])
  const { campaignId, days } = input
  const label = title ?? (input.who === 'year' ? `Slips, ${input.yearGroup}` : 'Slips')
  return made(viewer, (sender) => makeDoorLinks(sender, { familyIds, campaignId, label, days }))
}

async function made(
  viewer: Viewer,
  make: (sender: Viewer) => Promise<readonly unknown[]>,
): Promise<MadeByForm> {
  const submissionId = viewer.submissionId ?? randomUUID()
  const links = await make(sending(viewer, submissionId))
  return { submissionId, made: links.length }
}

const NOBODY: Record<NewSlips['who'], string> = {
  everybody: 'There is no family at the school to give a slip to.',
  waiting: 'Everybody asked has answered.',
  year: 'No family at the school has a pupil in this year group.',
  these: 'Enter the references of the families.',
}

async function familiesMeant(tx: Tx, viewer: Viewer, input: NewSlips) {
  const { schoolId } = viewer
  const { who, campaignId, yearGroup, references } = input
  const campaign = campaignId
    ? await tx.skillsCampaign.findFirst({ where: { schoolId, id: campaignId }, select: { title: true } })
    : null
  if (campaignId && !campaign) throw new NotFound()
  const title = campaign?.title ?? null
  if (who === 'these') return { title, familyIds: await familiesNamed(tx, viewer, references ?? '') }
  if (who === 'waiting' && !campaignId)
    throw new RuleBroken('campaignId', 'Choose the campaign whose answers you are waiting for.')
  if (who === 'year' && !yearGroup) throw new RuleBroken('yearGroup', 'Choose the year group.')
  if (campaignId && who !== 'year') {
    const asked = await readFamiliesAsked(tx, viewer, campaignId)
    const those = who === 'waiting' ? asked.filter(({ answered }) => !answered) : asked
    return { title, familyIds: those.map(({ id }) => id) }
  }
  const families = await tx.family.findMany({
    where: {
      schoolId,
      leftAt: null,
      ...(who === 'year' && { pupils: { some: { yearGroup, leftAt: null } } }),
    },
    select: { id: true },
  })
  return { title, familyIds: families.map(({ id }) => id) }
}

/** The families with these references, however they are separated and capitalised. */
async function familiesNamed(tx: Tx, { schoolId }: Viewer, typed: string): Promise<string[]> {
  const named = typed.split(/[\n,;]+/).flatMap((text) => text.trim() || [])
  const keys = [...new Set(named.map((text) => text.toLowerCase()))]
  const rows = await tx.$queryRaw<{ id: string; reference: string }[]>`
    SELECT "id", "reference" FROM "Family"
    WHERE "schoolId" = ${schoolId}::uuid AND "leftAt" IS NULL AND lower("reference") = ANY (${keys})`
  const known = new Set(rows.map(({ reference }) => reference.toLowerCase()))
  const unknown = named.filter((text) => !known.has(text.toLowerCase()))
  if (unknown.length > 0)
    throw new RuleBroken(
      'references',
      `${unknown.length === 1 ? 'There is no family' : 'There are no families'} “${unknown.slice(0, 5).join('”, “')}” at the school. Check ${unknown.length === 1 ? 'the reference' : 'the references'}.`,
    )
  return rows.map(({ id }) => id)
}
