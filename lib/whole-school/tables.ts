import type { TableOut } from './table'
import { TABLES_OF_CONCERNS } from './tables-of-concerns'
import { TABLES_OF_CONVERSATION } from './tables-of-conversation'
import { TABLES_OF_DOOR } from './tables-of-door'
import { TABLES_OF_EVALUATION } from './tables-of-evaluation'
import { TABLES_OF_IDEAS } from './tables-of-ideas'
import { TABLES_OF_JUDGEMENT } from './tables-of-judgement'
import { TABLES_OF_LESSONS } from './tables-of-lessons'
import { TABLES_OF_OVERSIGHT } from './tables-of-oversight'
import { TABLES_OF_PEOPLE } from './tables-of-people'
import { TABLES_OF_PROCEDURE } from './tables-of-procedure'
import { TABLES_OF_SKILLS } from './tables-of-skills'
import { TABLES_OF_WORK } from './tables-of-work'

/** Every table that goes into the ZIP of a whole school. */
export const TABLES: readonly TableOut[] = [
  ...TABLES_OF_WORK,
  ...TABLES_OF_EVALUATION,
  ...TABLES_OF_CONCERNS,
  ...TABLES_OF_LESSONS,
  ...TABLES_OF_PROCEDURE,
  ...TABLES_OF_SKILLS,
  ...TABLES_OF_DOOR,
  ...TABLES_OF_IDEAS,
  ...TABLES_OF_JUDGEMENT,
  ...TABLES_OF_CONVERSATION,
  ...TABLES_OF_PEOPLE,
  ...TABLES_OF_OVERSIGHT,
]

/** Tables that stay behind, and why. A table in neither list fails a test. */
export const LEFT_OUT: Record<string, string> = {
  Person: 'names and e-mails come with people.csv; passwords and what else signs people in stay behind',
  Installation: 'belongs to no school',
  RateLimit: 'belongs to no school',
  PasswordReset: 'secrets of links for a new password',
  CalendarFeed: 'secrets of private calendar addresses',
  Submission: 'numbers of forms, by which one sent twice is known',
  ImportDraft: 'lists somebody has brought and not accepted',
  ImportDraftPart: 'the rows of those lists',
  Job: 'work in the background and how far it has come; what it did stands in the history',
  BinEntry: 'what was removed, and is in the bin until it is put back or goes for good',
  WaitingFile: 'files somebody has sent and not put on record',
  HistoryLink:
    'seals every entry of the history, also of cases not everybody may know of; kept in each backup',
  HistoryHead: 'where that chain ends; kept in each backup',
  ParentLink: 'secrets of parents’ private links',
  PracticeNote: 'what one person noted for themselves while practising',
  DoorDraft: 'what parents have typed at the door and not sent',
  OfferWord: 'words the search for a parent finds offers by, worked out from them',
  SkillWord: 'words that search finds skills by, worked out from them',
  CaseWord: 'words the list of cases finds them by, worked out from them',
  SearchWord: 'words the search finds records by, worked out from them',
}
