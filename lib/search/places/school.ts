import { canSeeBin } from '@/lib/bin/policy'
import { maySeeCalendar } from '@/lib/calendar/queries'
import { canSeeJobs } from '@/lib/jobs/policy'
import { mayKeepPeople } from '@/lib/people/policy'
import { isLeader } from '@/lib/platform/roles'
import { mayChangeCalendar, maySeeCalendar as maySeeTermDates } from '@/lib/school-days/policy'
import { mayChangeSettings } from '@/lib/schools/policy'
import { mayTakeWholeSchool } from '@/lib/whole-school/take'
import { everybody, type Page } from './page'

/** The school itself: who works with it, how it is set up, and what it keeps of what was done. */
export const SCHOOL_PAGES: Page[] = [
  {
    name: 'People and roles',
    path: '/people',
    also: 'users staff members permissions access team',
    isFor: mayKeepPeople,
  },
  {
    name: 'Invite somebody',
    path: '/people/invite',
    also: 'invitation add user colleague new person',
    isFor: mayKeepPeople,
  },
  {
    name: 'School settings',
    path: '/settings',
    also: 'options preferences name year groups classes small numbers configuration',
    isFor: mayChangeSettings,
  },
  {
    name: 'Term dates',
    path: '/settings/term-dates',
    also: 'terms holidays half-term inset bank holidays school days calendar closed',
    isFor: maySeeTermDates,
  },
  {
    name: 'Add days to the term dates',
    path: '/settings/term-dates/new',
    also: 'new term holiday inset day closed snow',
    isFor: mayChangeCalendar,
  },
  {
    name: 'Bring in term dates',
    path: '/settings/term-dates/import',
    also: 'import ics ical calendar file council holidays',
    isFor: mayChangeCalendar,
  },
  {
    name: 'Add a pupil group',
    path: '/settings/groups/new',
    also: 'own new pupil groups category',
    isFor: mayChangeSettings,
  },
  {
    name: 'Download the whole school',
    path: '/settings/download',
    also: 'export zip everything csv take away copy',
    isFor: mayTakeWholeSchool,
  },
  {
    name: 'Calendar',
    path: '/calendar',
    also: 'diary dates when sessions year reviews deadlines ics outlook google',
    isFor: maySeeCalendar,
  },
  { name: 'History', path: '/history', also: 'audit log trail changes who did it timeline', isFor: isLeader },
  {
    name: 'Has anybody changed the history?',
    path: '/history/check',
    also: 'checksum chain tampered database check',
    isFor: isLeader,
  },
  { name: 'The bin', path: '/bin', also: 'removed deleted undo restore put back trash', isFor: canSeeBin },
  {
    name: 'Work in the background',
    path: '/jobs',
    also: 'long imports progress jobs stopped',
    isFor: canSeeJobs,
  },
  {
    name: 'What the words mean',
    path: '/definitions',
    also: 'glossary definitions help explanations',
    isFor: everybody,
  },
  {
    name: 'Privacy',
    path: '/privacy',
    also: 'data protection gdpr what is kept cookies who sees',
    isFor: everybody,
  },
  {
    name: 'Who must use codes',
    path: '/people/second-step',
    also: 'authenticator require second step two factor roles',
    isFor: mayKeepPeople,
  },
]
