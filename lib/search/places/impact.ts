import { mayKeepMeetings } from '@/lib/governance/policy'
import { maySeeImpact } from '@/lib/impact/dashboard'
import { maySeeGovernorsPage } from '@/lib/impact/governors'
import { maySeeBenchmark } from '@/lib/measures/benchmark'
import type { Page } from './page'

/** What difference it makes, and the governors’ own pages. */
export const IMPACT_PAGES: Page[] = [
  {
    name: 'Impact',
    path: '/impact',
    also: 'results difference outcomes dashboard report',
    isFor: maySeeImpact,
  },
  {
    name: 'For governors',
    path: '/impact/governors',
    also: 'impact report board meeting questions answers ask',
    isFor: maySeeGovernorsPage,
  },
  {
    name: 'Governors’ meetings',
    path: '/impact/governors/meetings',
    also: 'board committee fgb minutes date',
    isFor: mayKeepMeetings,
  },
  {
    name: 'Absence beside the national figure',
    path: '/impact/benchmark',
    also: 'benchmark attendance compare comparison',
    isFor: maySeeBenchmark,
  },
]
