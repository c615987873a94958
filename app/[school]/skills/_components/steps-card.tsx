import { PairedBars } from '@/components/charts/paired-bars'
import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { Use } from '@/lib/skills/overview'
import { hoursInWords } from '@/lib/skills/use-words'
import { USE_STEP_MEANS, USE_STEP_NAMES, USE_STEPS } from '@/lib/skills/used'

type Props = { use: Use; year: string; yearBefore: string }

/** Offered, asked, used, again: the picture, and its table with what each step means. */
export function StepsCard({ use: { now, before, hours }, year, yearBefore }: Props) {
  const inWords = (counts: typeof now) =>
    USE_STEPS.map((step) => `${USE_STEP_NAMES[step].toLowerCase()} ${counts[step]}`).join(', ')
  return (
    <Card title="Offered, asked, used, again" id="steps" className="lg:col-span-7">
      <PairedBars
        names={[year, yearBefore]}
        text={`Families on each step. ${year}: ${inWords(now)}. ${yearBefore}: ${inWords(before)}.`}
        print={String}
        bars={USE_STEPS.map((step) => ({
          label: USE_STEP_NAMES[step],
          own: now[step],
          other: before[step],
        }))}
      />
      <details className="mt-3">
        <summary className="inline-block min-h-11 py-2 text-brand underline">
          As a table, and what it means
        </summary>
        <Table
          caption={`Families on each step, ${year} and ${yearBefore}`}
          columns={[
            { title: 'Step' },
            { title: year, isNumber: true },
            { title: yearBefore, isNumber: true },
            { title: 'What it means' },
          ]}
          rows={USE_STEPS.map((step) => ({
            key: step,
            cells: [USE_STEP_NAMES[step], now[step], before[step], USE_STEP_MEANS[step]],
          }))}
        />
        <Note className="mt-2">
          A family counts once, however many of it offer. Offers that were withdrawn, or whose time is over,
          are deleted: what was done with those parents still counts, each time by itself.
        </Note>
      </details>
      <p className="mt-2">
        <strong>Time given:</strong> {hoursInWords(hours.now.minutes)} at {sessions(hours.now.times)}; the
        year before, {hoursInWords(hours.before.minutes)} at {sessions(hours.before.times)}.
      </p>
    </Card>
  )
}

const sessions = (count: number) => (count === 1 ? 'one session' : `${count} sessions`)
