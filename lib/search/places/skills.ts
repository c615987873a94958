import { mayReviewEnded } from '@/lib/skills/ended-queries'
import { canAskParents, canEnterAnswers, canRequest, canSeeOffers } from '@/lib/skills/policy'
import type { Page } from './page'

/** What parents can do, and what they are asked for. */
export const SKILLS_PAGES: Page[] = [
  {
    name: 'What parents can do',
    path: '/skills',
    also: 'skills audit offers offered asked used again volunteers hours goodwill',
    isFor: canSeeOffers,
  },
  {
    name: 'What parents offer',
    path: '/skills/offers',
    also: 'skills audit offers volunteers find somebody who can parent helper',
    isFor: canSeeOffers,
  },
  {
    name: 'Consent that ends',
    path: '/skills/ended',
    also: 'retention expired consent offers preferences delete privacy keep',
    isFor: mayReviewEnded,
  },
  {
    name: 'Asking what parents can offer',
    path: '/skills/campaigns',
    also: 'campaigns skills audit return rate reminders answered',
    isFor: canAskParents,
  },
  {
    name: 'Begin a campaign',
    path: '/skills/campaigns/new',
    also: 'new skills audit ask parents offer',
    isFor: canAskParents,
  },
  {
    name: 'The skills we ask about',
    path: '/skills/vocabulary',
    also: 'vocabulary synonyms skills list rename order own',
    isFor: canAskParents,
  },
  {
    name: 'Add a skill',
    path: '/skills/vocabulary/new',
    also: 'new own skill vocabulary',
    isFor: canAskParents,
  },
  {
    name: 'Write down what a parent offers',
    path: '/skills/offers/new',
    also: 'answer on paper gate phone new offer enter type',
    isFor: canEnterAnswers,
  },
  {
    name: 'A sheet of paper to answer on',
    path: '/skills/paper',
    also: 'print form questionnaire languages pen',
    isFor: canEnterAnswers,
  },
  {
    name: 'Requests for a parent',
    path: '/skills/requests',
    also: 'volunteers wanted ask invite curriculum careers clubs visits match',
    isFor: canRequest,
  },
  {
    name: 'Ask for a parent',
    path: '/skills/requests/new',
    also: 'new request volunteer wanted helper visitor speaker',
    isFor: canRequest,
  },
]
