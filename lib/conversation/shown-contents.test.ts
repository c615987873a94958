import { describe, expect, it } from 'vitest'
import { withdrawConsent } from '@/lib/activities/response-commands'
import { withdrawEvidence } from '@/lib/evidence/commands'
import { inSchool } from '@/lib/platform/database'
import { aSchool } from '@/prisma/builders'
import { aRunningActivity } from '@/prisma/builders/activities'
import { aQuotation as anEvidence } from '@/prisma/builders/evidence'
import { anAgreedJudgement } from '@/prisma/builders/judgement'
import { aPack, contentsBuilt } from '@/prisma/builders/pack'
import { aQuotation } from '@/prisma/builders/responses'
import { shownContents } from './shown-contents'

describe('what may still be shown of a pack', () => {
  it('is without what was withdrawn since it was built, in every place', async () => {
    const { head } = await aSchool()
    const { id: activity } = await aRunningActivity(head)
    const open = { visibility: 'governors' as const }
    const stays = await anEvidence(head, activity, { ...open, quotation: 'It stays.' })
    const goes = await anEvidence(head, activity, { ...open, quotation: 'It goes.' })
    const said = await aQuotation(head, activity, { words: 'Said at the gate.' })
    const judgement = await anAgreedJudgement(head, {
      answer: 'nearly',
      records: [{ kind: 'evidence', id: goes }],
    })
    const pack = await aPack(head, {
      activities: [activity],
      evidence: [stays, goes],
      judgements: [judgement],
    })
    const contents = await contentsBuilt(head, pack)
    const shown = () => inSchool(head, (tx) => shownContents(tx, head.schoolId, contents))
    expect(await shown()).toEqual({ contents, isLess: false })
    expect(JSON.stringify(contents)).toContain('It goes.')

    await withdrawEvidence(head, { id: goes, version: 1, reason: 'She asked.' })
    await withdrawConsent(head, { activityId: activity, responseId: said, version: 1 })
    const since = await shown()
    expect(since.isLess).toBe(true)
    expect(since.contents.evidence.map(({ id }) => id)).toEqual([stays])
    expect(since.contents.quotations).toEqual([])
    expect(since.contents.claims[0]?.evidence).toHaveLength(1)
    expect(since.contents.leftOut).toMatchObject([
      { record: { id: goes }, why: 'It may no longer be shown.' },
    ])
    expect(JSON.stringify(since.contents)).not.toMatch(/It goes\.|Said at the gate/)
  })
})
