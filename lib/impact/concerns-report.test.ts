import { describe, expect, it } from 'vitest'
import { today } from '@/lib/platform/clock'
import { academicYearOf } from '@/lib/platform/dates'
import { aMember, aSchool } from '@/prisma/builders'
import { aCase } from '@/prisma/builders/concerns'
import { getConcernsReport } from './concerns-report'

describe('the year’s report on concerns and complaints', () => {
  const year = academicYearOf(today())

  it('counts formal complaints for governors as the paper on the same page does: up to the last term that is over', async () => {
    const { school, head } = await aSchool()
    const governor = await aMember(school, 'governor')
    const before = await getConcernsReport(governor, year)
    await aCase(head, { kind: 'complaint' })
    const whole = await getConcernsReport(head, year)
    expect([whole?.outcomes.formal, whole?.whole === null]).toEqual([1, false])
    const seen = await getConcernsReport(governor, year)
    expect(seen?.outcomes).toEqual(before?.outcomes)
    expect(seen?.outcomes.formal).toBe(seen?.governors.paper.now.formal)
    expect(seen?.whole).toBeNull()
  })

  it('is nobody’s who may not read it, and knows nothing of another school', async () => {
    const { school, head } = await aSchool()
    await aCase(head, { kind: 'complaint' })
    expect(await getConcernsReport(await aMember(school, 'staff'), year)).toBeNull()
    const { head: other } = await aSchool()
    expect((await getConcernsReport(other, year))?.outcomes.formal).toBe(0)
  })
})
