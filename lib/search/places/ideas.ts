import { canKeepForums, canPublish, canSeeForums, canSeeIdeas } from '@/lib/ideas/policy'
import type { Page } from './page'

/** Ideas, forums and pages for everybody. */
export const IDEAS_PAGES: Page[] = [
  {
    name: 'Ideas from parents and carers',
    path: '/ideas',
    also: 'suggestions proposals decided considered told wait',
    isFor: canSeeIdeas,
  },
  {
    name: 'Write down an idea',
    path: '/ideas/new',
    also: 'new suggestion proposal parent said',
    isFor: canSeeIdeas,
  },
  {
    name: 'Forums, and whom they speak for',
    path: '/ideas/forums',
    also: 'parent council association pta surgery representative members meetings',
    isFor: canSeeForums,
  },
  {
    name: 'Put a forum on record',
    path: '/ideas/forums/new',
    also: 'new parent council association pta',
    isFor: canKeepForums,
  },
  {
    name: 'Pages for everybody',
    path: '/ideas/published',
    also: 'thank you said did website newsletter public publish',
    isFor: canPublish,
  },
  {
    name: 'Begin a page for everybody',
    path: '/ideas/published/new',
    also: 'new thank you said did website publish',
    isFor: canPublish,
  },
]
