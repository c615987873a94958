import { mayReadActivities, mayRecordActivities } from '@/lib/activities/policy'
import { canRecordEvidence } from '@/lib/evidence/policy'
import { canKeepMeasures, canSeeMeasures } from '@/lib/measures/policy'
import { isRecorder } from '@/lib/platform/roles'
import type { Page } from './page'

/** What a school does with parents, and what it keeps of it. */
export const ACTIVITIES_PAGES: Page[] = [
  { name: 'Today', path: '', also: 'home start dashboard tasks to do', isFor: isRecorder },
  {
    name: 'Activities',
    path: '/activities',
    also: 'workshops events list projects',
    isFor: mayReadActivities,
  },
  {
    name: 'Add an activity',
    path: '/activities/new',
    also: 'new idea plan create',
    isFor: mayRecordActivities,
  },
  { name: 'Record', path: '/record', also: 'write down session attendance register', isFor: isRecorder },
  {
    name: 'Evidence',
    path: '/evidence',
    also: 'files documents photographs quotations links',
    isFor: canRecordEvidence,
  },
  {
    name: 'Add evidence',
    path: '/evidence/new',
    also: 'upload file photograph quotation new',
    isFor: canRecordEvidence,
  },
  {
    name: 'Measures',
    path: '/measures',
    also: 'tests scores assessments scales units',
    isFor: canSeeMeasures,
  },
  { name: 'Add a measure', path: '/measures/new', also: 'new test score scale', isFor: canKeepMeasures },
]
