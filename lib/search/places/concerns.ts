import { mayKeepYouSaid, mayOwnImprovements, maySeeReport, maySeeTrends } from '@/lib/concerns/learn/policy'
import { mayLetGo } from '@/lib/concerns/letting-go'
import { mayKeepConcernSettings, mayRecordCase, maySeeCases } from '@/lib/concerns/policy'
import type { Page } from './page'

/** Concerns, what was learned of them, and their settings. */
export const CONCERNS_PAGES: Page[] = [
  {
    name: 'Concerns',
    path: '/concerns',
    also: 'complaints worries compliments ideas cases late open',
    isFor: maySeeCases,
  },
  {
    name: 'Write down what they said',
    path: '/concerns/new',
    also: 'new record concern complaint compliment idea parent said',
    isFor: mayRecordCase,
  },
  {
    name: 'Trends in concerns',
    path: '/concerns/trends',
    also: 'rise categories terms complaints how many',
    isFor: maySeeTrends,
  },
  {
    name: 'Improvement actions',
    path: '/concerns/improvements',
    also: 'lessons learned actions concerns',
    isFor: mayOwnImprovements,
  },
  {
    name: 'You said, we did',
    path: '/concerns/you-said',
    also: 'feedback parents told poster newsletter',
    isFor: mayKeepYouSaid,
  },
  {
    name: 'The year’s report on concerns and complaints',
    path: '/concerns/report',
    also: 'yearly annual governing body formal complaints',
    isFor: maySeeReport,
  },
  {
    name: 'How long cases are kept',
    path: '/concerns/keep',
    also: 'retention delete let go hold complaints',
    isFor: mayLetGo,
  },
  {
    name: 'Cases that were let go',
    path: '/concerns/keep/gone',
    also: 'deleted tombstone retention',
    isFor: mayLetGo,
  },
  {
    name: 'Settings for concerns',
    path: '/concerns/settings',
    also: 'complaints procedure policy',
    isFor: mayKeepConcernSettings,
  },
  {
    name: 'What concerns are about',
    path: '/concerns/settings/categories',
    also: 'categories keywords',
    isFor: mayKeepConcernSettings,
  },
  {
    name: 'Procedures for concerns and complaints',
    path: '/concerns/settings/procedures',
    also: 'stages days ladder acknowledge answer deadline academy maintained',
    isFor: mayKeepConcernSettings,
  },
  {
    name: 'Letters about concerns',
    path: '/concerns/settings/letters',
    also: 'templates acknowledgement response word',
    isFor: mayKeepConcernSettings,
  },
  {
    name: 'Who is away, and who stands in',
    path: '/concerns/away',
    also: 'deputy absence holiday cover',
    isFor: maySeeCases,
  },
]
