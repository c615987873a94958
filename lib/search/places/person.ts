import { maySeeCalendar } from '@/lib/calendar/queries'
import { isTrustLeader } from '@/lib/platform/roles'
import { everybody, type Page } from './page'

/** What is a person’s own, and what stands beside the schools. */
export const PERSON_PAGES: Page[] = [
  {
    name: 'Your account',
    path: '/account',
    also: 'password email profile my name sign out everywhere security',
    isFor: everybody,
  },
  {
    name: 'Your calendar elsewhere',
    path: '/account/calendar',
    also: 'ics feed outlook google phone subscribe private address',
    isFor: maySeeCalendar,
  },
  {
    name: 'Codes after your password',
    path: '/account/second-step',
    also: 'authenticator app second step two factor recovery codes phone',
    isFor: everybody,
  },
  {
    name: 'Schools side by side',
    path: '/schools/side-by-side',
    outside: true,
    also: 'trust compare schools',
    isFor: (viewer) => isTrustLeader(viewer) && viewer.schoolsCount > 1,
  },
  {
    name: 'Your other schools',
    path: '/schools',
    outside: true,
    also: 'change switch school',
    isFor: (viewer) => viewer.schoolsCount > 1,
  },
  { name: 'Sign out', path: '/sign-out', outside: true, also: 'log out leave exit', isFor: everybody },
  {
    name: 'Accessibility',
    path: '/accessibility',
    outside: true,
    also: 'statement keyboard contrast',
    isFor: everybody,
  },
]
