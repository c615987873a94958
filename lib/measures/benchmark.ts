import type { Role } from '@/prisma/generated/enums'
import { academicYearName } from '../platform/dates'
import { isLeader } from '../platform/roles'
import { amount, figure } from './figures-in-words'

type Who = { role: Role }

/** One school's absence beside its phase's, in per cent: of possible sessions, and of pupils enrolled. */
export type Benchmark = {
  /** 2018 for 2018 to 2019. */
  academicYear: number
  ownOverall: number | null
  ownPersistent: number | null
  /** Why one of the school's own is not there, in a sentence. */
  ownMissing: string | null
  nationalOverall: number
  nationalPersistent: number
  /** "primary schools in England" */
  nationalOf: string
  source: string
}

export const maySeeBenchmark = (who: Who) => isLeader(who) || who.role === 'trust_leader'

export const mayImportBenchmark = isLeader

/** The year of the file that is published as england_abs.csv. */
export const PROPOSED_YEAR = 2018

export const NO_URN =
  'This school has no URN yet, and the file knows schools by nothing else. The headteacher can enter it in the settings; it is on Get Information About Schools.'

/** The school beside its phase, in sentences: one for sessions missed, one for pupils who are persistently absent. */
export function benchmarkInWords(benchmark: Benchmark): { overall: string; persistent: string } {
  const { ownOverall, nationalOverall, ownPersistent, nationalPersistent, nationalOf } = benchmark
  const year = academicYearName(benchmark.academicYear)
  return {
    overall:
      ownOverall === null
        ? `In ${year}, ${percent(nationalOverall)} of possible sessions were missed in ${nationalOf}.`
        : `In ${year}, ${percent(ownOverall)} of possible sessions were missed here, against ${percent(nationalOverall)} in ${nationalOf}: ${difference(ownOverall, nationalOverall)}.`,
    persistent:
      ownPersistent === null
        ? `${percent(nationalPersistent)} of pupils there were persistently absent: they missed a tenth of their sessions or more.`
        : `${percent(ownPersistent)} of pupils were persistently absent, that is, missed a tenth of their sessions or more, against ${percent(nationalPersistent)}: ${difference(ownPersistent, nationalPersistent)}.`,
  }
}

/** How old the comparison is, when that matters; null while it is the newest there can be. */
export function ageInWords(academicYear: number, currentYear: number): string | null {
  const years = currentYear - academicYear
  return years > 2 ? `This is from ${years} years ago. Say so wherever you use it.` : null
}

export const percent = (value: number) => `${figure(value, 1)}%`

function difference(own: number, national: number): string {
  const apart = Number((own - national).toFixed(1))
  if (apart === 0) return 'the same'
  return `${amount(figure(Math.abs(apart), 1), '%')} ${apart > 0 ? 'more' : 'less'}`
}
