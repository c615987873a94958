import { canPrepare } from '@/lib/conversation/policy'
import { canJudge } from '@/lib/judgement/policy'
import { canPlan } from '@/lib/plan/policy'
import type { Page } from './page'

/** Judging, planning, and getting ready for a conversation. */
export const JUDGEMENT_PAGES: Page[] = [
  {
    name: 'Judgement',
    path: '/judgement',
    also: 'judge grade ofsted framework statements self evaluation survey',
    isFor: canJudge,
  },
  {
    name: 'What records are about',
    path: '/judgement/records',
    also: 'themes mapping statements link evidence',
    isFor: canJudge,
  },
  {
    name: 'How your words read',
    path: '/judgement/text',
    also: 'text reader check sentences engagement involvement information confused precision recall',
    isFor: canJudge,
  },
  {
    name: 'Frameworks',
    path: '/judgement/frameworks',
    also: 'criteria statements ofsted survey eef epstein face lppa editions themes mapping',
    isFor: canJudge,
  },
  {
    name: 'Write your own framework',
    path: '/judgement/frameworks/own/new',
    also: 'new own criteria statements',
    isFor: canJudge,
  },
  {
    name: 'Improvement plan',
    path: '/plan',
    also: 'priorities priority targets sdp sip development success criteria actions',
    isFor: canPlan,
  },
  {
    name: 'Add a priority',
    path: '/plan/new',
    also: 'new improvement plan target',
    isFor: canPlan,
  },
  {
    name: 'Actions that wait for a place',
    path: '/plan/waiting',
    also: 'improvement plan improvements lessons concerns ideas',
    isFor: canPlan,
  },
  {
    name: 'Packs for a conversation',
    path: '/conversation/packs',
    also: 'pack print word inspection visit inspector evidence appendix numbers',
    isFor: canPrepare,
  },
  {
    name: 'Begin a pack',
    path: '/conversation/packs/new',
    also: 'new pack visit inspection',
    isFor: canPrepare,
  },
  {
    name: 'Missed chances',
    path: '/judgement/chances',
    also: 'engagement priorities without parents needs 18.9% 15.4% 54% reports',
    isFor: canJudge,
  },
  {
    name: 'Ready for the conversation',
    path: '/conversation',
    also: 'readiness inspection inspector visit visitor ofsted best examples offline tablet',
    isFor: canPrepare,
  },
  {
    name: 'Practise the questions',
    path: '/conversation/practice',
    also: 'practice practising questions inspector governor rehearse answers timer notes',
    isFor: canPrepare,
  },
]
