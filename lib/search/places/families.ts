import { canCheckTranslations } from '@/lib/door/policy'
import { canKeepFamilies, canSeeFamilies } from '@/lib/families/policy'
import { canAskParents } from '@/lib/skills/policy'
import type { Page } from './page'

/** Whom a school knows, and the door through which parents come. */
export const FAMILIES_PAGES: Page[] = [
  {
    name: 'Parents',
    path: '/families',
    also: 'families carers pupils children register',
    isFor: canSeeFamilies,
  },
  {
    name: 'Add a family',
    path: '/families/new',
    also: 'new parent carer pupil child',
    isFor: canKeepFamilies,
  },
  {
    name: 'Who has been reached',
    path: '/families/reach',
    also: 'reach groups families not reached outreach hard to reach',
    isFor: canSeeFamilies,
  },
  {
    name: 'Bring in families from a list',
    path: '/families/import',
    also: 'import upload spreadsheet csv excel pupils',
    isFor: canKeepFamilies,
  },
  {
    name: 'Links to the parents’ door',
    path: '/door',
    also: 'qr code poster slips link withdraw no account',
    isFor: canAskParents,
  },
  {
    name: 'Make one link for everybody',
    path: '/door/new',
    also: 'open link poster qr code newsletter app',
    isFor: canAskParents,
  },
  {
    name: 'Print slips for families',
    path: '/door/slips/new',
    also: 'qr code own link letters paper',
    isFor: canAskParents,
  },
  {
    name: 'Languages of the parents’ door',
    path: '/door/languages',
    also: 'translations check confirm wording machine welsh polish romanian ukrainian urdu panjabi bengali arabic somali',
    isFor: canCheckTranslations,
  },
]
