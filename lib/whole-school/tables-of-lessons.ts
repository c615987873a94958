import { ID, MADE, SAVES, SCHOOL_ID, type TableOut } from './table'

const OF_CASE = 'The case.'
const BY = 'Who wrote it down, as they were called then.'

/** What the school learned from concerns, what it improved, and what it said of it. */
export const TABLES_OF_LESSONS: TableOut[] = [
  {
    table: 'CaseLesson',
    file: 'lessons',
    about: 'What the school learned from cases.',
    columns: {
      schoolId: SCHOOL_ID,
      id: ID,
      version: SAVES,
      caseId: OF_CASE,
      words: 'The lesson.',
      improvementId: 'The improvement action it became.',
      byName: BY,
      createdAt: MADE,
    },
  },
  {
    table: 'Improvement',
    file: 'improvement-actions',
    about: 'What the school set out to do better.',
    columns: {
      schoolId: SCHOOL_ID,
      id: ID,
      version: SAVES,
      title: 'What is to be done.',
      because: 'Why.',
      categoryId: 'What it is about.',
      caseId: 'The case it began with.',
      ownerId: 'Who answers for it: a row of people.csv.',
      dueOn: 'By when.',
      status: 'planned, done or dropped.',
      doneOn: 'When it was done.',
      droppedWhy: 'Why it was dropped.',
      checkOn: 'When the school looks whether the matter came back.',
      checkedOn: 'When it looked.',
      cameBack: 'Whether it came back.',
      checkWords: 'What was seen.',
      priorityId: 'The priority of the improvement plan it works on: a row of priorities.csv.',
      createdByName: BY,
      createdAt: MADE,
    },
  },
  {
    table: 'YouSaid',
    file: 'you-said-we-did',
    about: 'What parents said and what came of it, as the school publishes it.',
    columns: {
      schoolId: SCHOOL_ID,
      id: ID,
      version: SAVES,
      said: 'What parents said.',
      did: 'What the school did.',
      categoryId: 'What it is about.',
      improvementId: 'The improvement action behind it.',
      caseId: 'The case it began with.',
      saidOn: 'When it was said.',
      publishedOn: 'When it was published; empty for a draft.',
      byName: BY,
      createdAt: MADE,
    },
  },
]
