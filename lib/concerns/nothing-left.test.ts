import { afterEach, expect, it } from 'vitest'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase, versionOf } from '@/prisma/builders/concerns'
import { everyTable } from '@/prisma/testing/every-table'
import { fromOutside } from '@/prisma/testing/outside'
import { setClock } from '../platform/clock'
import { resolveCase } from './end-commands'
import { escalateCase } from './escalate-command'
import { writeOnTimeline } from './event-commands'
import { writeAccount } from './fact-commands'
import { endInsistent, markInsistent } from './insistent-commands'
import { holdCase, letCaseGo, takeHoldOff } from './keep-commands'
import { getCaseToKeep } from './keep-queries'
import { acknowledge, answer, goOn, pauseCase } from './move-commands'
import { liftRestriction, restrictCase } from './sight-commands'

afterEach(() => setClock(null))

const on = (day: string) => setClock(new Date(`${day}T09:00:00Z`))

/** A word in everything anybody typed: where it stands afterwards, something was kept that should have gone. */
const WORD = 'periwinkle'

it('leaves no word behind of a case that was worked to its end and let go, in any table', async () => {
  on('2026-03-02')
  const { school, head } = await aSchool()
  await aMember(school, 'staff')
  const words = `Nobody told us about the ${WORD}.`
  const id = await aCase(head, { words, wish: `More ${WORD}.`, about: `her ${WORD}`, raisedBy: 'other' })
  const stored = async () => ({ id, version: await versionOf(head, id) })
  const day = '2026-03-02'
  await writeOnTimeline(head, {
    ...{ id, kind: 'meeting', channel: 'meeting', onDay: day, atTime: '14:30', correctsId: null },
    ...{ who: `the aunt with the ${WORD}`, words, mainPoint: `The ${WORD}.` },
  })
  await writeAccount(head, { ...(await stored()), account: words })
  await acknowledge(head, { ...(await stored()), on: day, channel: 'phone', words })
  await pauseCase(head, { ...(await stored()), on: day, reason: words })
  on('2026-03-04')
  await goOn(head, { ...(await stored()), on: '2026-03-04' })
  await markInsistent(head, { ...(await stored()), why: words, reviewOn: '2026-04-01' })
  await endInsistent(head, { ...(await stored()), why: words })
  await restrictCase(head, { ...(await stored()), why: words })
  await liftRestriction(head, await stored())
  await escalateCase(head, { ...(await stored()), on: '2026-03-04', why: words })
  await answer(head, { ...(await stored()), on: '2026-03-04', finding: 'upheld', channel: 'letter', words })
  await resolveCase(head, {
    ...(await stored()),
    ...{ on: '2026-03-04', finding: 'upheld', actionTaken: words, apologyGiven: true },
  })
  await holdCase(head, { ...(await stored()), reason: words })
  await takeHoldOff(head, await stored())
  const before = await wherever(head.schoolId)
  expect(before).toEqual(expect.arrayContaining(['Case', 'CaseEvent', 'CasePause', 'CaseWord']))
  // The history cannot be changed, so none of it may ever have stood there.
  expect(before).not.toContain('AuditEntry')

  on('2040-01-01')
  const { reference, version } = (await getCaseToKeep(head, id)) ?? { reference: '', version: 0 }
  await letCaseGo(head, { id, version, typed: reference })
  expect(await wherever(head.schoolId)).toEqual([])
})

/** The tables of a school in which the word stands. */
async function wherever(schoolId: string): Promise<string[]> {
  const tables = (await everyTable()).filter(({ columns }) => columns.some(({ name }) => name === 'schoolId'))
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await fromOutside<{ is: boolean }>(
      `SELECT EXISTS (SELECT FROM "${name}" t WHERE "schoolId" = $1 AND t::text ILIKE $2) AS is`,
      [schoolId, `%${WORD}%`],
    )
    if (row?.is) found.push(name)
  }
  return found
}
