import { Card, Note } from '@/components/ui/card'
import { withQuery } from '@/lib/platform/address'
import type { Use } from '@/lib/skills/overview'
import { hoursInWords, howFarInWords } from '@/lib/skills/use-words'
import { USE_STEP_NAMES, USE_STEPS } from '@/lib/skills/used'
import { CountTable } from './count-table'

type Props = { school: string; use: Use; years: { year: string; yearBefore: string } }

/** What parents offered and what came of it, for leaders, with the way to who was not asked. */
export function SkillsCard({ school, use: { now, before, hours }, years }: Props) {
  const { year, yearBefore } = years
  const academicYear = Number(year.slice(0, 4))
  return (
    <Card title="What parents and carers offered" id="skills" className="mt-4">
      <p className="mb-1">{howFarInWords(now)}</p>
      <CountTable
        caption={`Families who offered, were asked, helped and helped again, ${year} and ${yearBefore}`}
        heading="How far"
        counted="Families"
        year="Now"
        yearBefore="Last year"
        rows={USE_STEPS.map((step) => ({
          key: step,
          name: USE_STEP_NAMES[step],
          count: now[step],
          href: null,
          before: before[step],
        }))}
      />
      <Note className="mt-2">
        Time given: {hoursInWords(hours.now.minutes)}, after {hoursInWords(hours.before.minutes)} the year
        before.{' '}
        <a href={withQuery(`/${school}/skills`, { academicYear })} className="inline-block py-1">
          Who was not asked, and where nobody helps
        </a>
      </Note>
    </Card>
  )
}
