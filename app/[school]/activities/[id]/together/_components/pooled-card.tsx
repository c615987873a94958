import { ForestPlot } from '@/components/charts/forest-plot'
import { Card, Chip, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { Entry, KeptPool, Run } from '@/lib/evaluation/pooling'
import type { OneGroup, TogetherPage } from '@/lib/evaluation/runs-queries'
import { intervalPicture } from '@/lib/impact/interval-picture'
import { RUNG_NAMES } from '@/lib/impact/rules'
import { amount, decimalsFor, figure, typedFigure } from '@/lib/measures/figures-in-words'
import { academicYearName } from '@/lib/platform/dates'

type Measured = Extract<Entry, { cohort: unknown }>
type PooledGroup = OneGroup & { entry: Measured }

/** What the groups come to together: the sentence, each of them under the other on one scale, and the same as a table. */
export function PooledCard({
  together: { pool, groups, measured, shared },
  school,
}: {
  together: TogetherPage
  school: string
}) {
  if (pool === null || measured === null) {
    return (
      <Card title="Nothing to take together yet" id="pooled" tone="brand" className="mb-5">
        <p className="max-w-[48rem]">
          It takes two groups with a result, measured by the same measure and compared in the same way. What
          each of them lacks is said below.
        </p>
      </Card>
    )
  }
  const pooled = groups.filter((group): group is PooledGroup => group.isPooled)
  return (
    <Card id="pooled" tone="brand" className="mb-5">
      <p className="mb-2">
        <Chip>
          {pool.isClear ? `${pool.rung} of 5: ${RUNG_NAMES[pool.rung].toLowerCase()}` : 'we cannot tell'}
        </Chip>
      </p>
      <p className="max-w-[48rem] text-[1.15rem]">{pool.sentence}</p>
      <figure className="mt-4">
        <Forest pool={pool} groups={pooled} measured={measured} />
        <Note>
          Dot and line: one group’s best estimate and likely range, 95 in 100; the larger the dot, the more it
          counts. Diamond and dashed line: all together.
          {pool.smallestWorthwhile !== null &&
            ` Shaded: less than the ${amount(typedFigure(pool.smallestWorthwhile), measured.unit)} that would matter.`}
          {measured.direction === 'lower' && ' For this measure lower is better, so better is on the right.'}
        </Note>
      </figure>
      <p className="mt-3 max-w-[48rem]">{howTheyDiffer(pool)}</p>
      {shared > 0 && (
        <p className="mt-2 max-w-[48rem]">
          {shared === 1 ? 'One pupil is' : `${shared} pupils are`} in more than one of these groups. Groups of
          other pupils would tell more, so take the likely range as too narrow.
        </p>
      )}
      <InFigures pool={pool} groups={pooled} measured={measured} school={school} />
      <Note className="mt-2">
        Each group counts by how exactly its result is known. Differences among them: Q {figure(pool.Q, 2)},
        of which {Math.round(100 * pool.I2)}% is more than chance explains (I²).
      </Note>
    </Card>
  )
}

function Forest({ pool, groups, measured }: { pool: KeptPool; groups: PooledGroup[]; measured: Run }) {
  const isChange = pool.design === 'prepost'
  return (
    <ForestPlot
      rows={groups.map(({ id, title, academicYear, weight, entry }) => ({
        key: id,
        label: `${title}, ${academicYearName(academicYear)}`,
        weight: weight ?? undefined,
        ...intervalPicture(entry.cohort.estimate),
      }))}
      pooled={{ label: groups.length === 2 ? 'Both together' : `All ${groups.length} together`, ...pool }}
      text={`${measured.measureName}: ${groups.length} groups and what they come to together. ${pool.sentence}`}
      worthwhile={pool.smallestWorthwhile}
      better={measured.direction}
      zero={isChange ? 'no change' : 'no difference'}
      ends={['worse', 'better']}
    />
  )
}

function InFigures({
  pool,
  groups,
  measured,
  school,
}: {
  pool: KeptPool
  groups: PooledGroup[]
  measured: Run
  school: string
}) {
  const estimates = groups.map(({ entry }) => entry.cohort.estimate)
  const decimals = Math.max(decimalsFor(pool), ...estimates.map(decimalsFor))
  const signed = (value: number) => `${value > 0 ? '+' : ''}${amount(figure(value, decimals), measured.unit)}`
  const range = (low: number, high: number) => `${figure(low, decimals)} to ${figure(high, decimals)}`
  return (
    <Table
      caption={`${measured.measureName}: the groups in figures`}
      columns={[
        { title: 'Group' },
        { title: 'Year' },
        { title: pool.design === 'prepost' ? 'Pupils' : 'Took part, and compared with', isNumber: true },
        { title: pool.design === 'prepost' ? 'Change' : 'Difference', isNumber: true },
        { title: 'Likely range', isNumber: true },
        { title: 'Weight', isNumber: true },
      ]}
      rows={[
        ...groups.map((group) => ({
          key: group.id,
          cells: [
            <a key="link" href={`/${school}/activities/${group.id}`}>
              {group.title}
            </a>,
            academicYearName(group.academicYear),
            counted([group], pool.design),
            signed(group.entry.cohort.estimate.value),
            range(group.entry.cohort.estimate.low, group.entry.cohort.estimate.high),
            `${Math.round(100 * (group.weight ?? 0))}%`,
          ],
        })),
        {
          key: 'together',
          cells: [
            <b key="together">All together</b>,
            '',
            counted(groups, pool.design),
            signed(pool.estimate),
            range(pool.low, pool.high),
            '100%',
          ],
        },
      ]}
    />
  )
}

/** "24", or "24 and 23" where two groups are compared. */
function counted(groups: PooledGroup[], design: KeptPool['design']): string {
  const total = (of: (group: PooledGroup) => number) => groups.reduce((sum, group) => sum + of(group), 0)
  const tookPart = total(({ entry }) => entry.cohort.n)
  const compared = total(({ entry }) => entry.run.output.evaluated?.facts.compared?.analysed ?? 0)
  return design === 'prepost' || compared === 0 ? `${tookPart}` : `${tookPart} and ${compared}`
}

const FEW = 5

/** Whether the groups agree, and how much that says. */
function howTheyDiffer({ differ, groups }: KeptPool): string {
  if (differ) return 'The groups differ more than chance explains, so take the common figure with care.'
  const hard = groups < FEW ? ' With so few groups it would have to be a large difference to show.' : ''
  return `The groups differ no more than chance would make them.${hard}`
}
