import { ID, MADE, SAVES, SCHOOL_ID, type TableOut } from './table'

const FAMILY = 'The family: a row of families.csv.'

/** The parents’ door: links, what families prefer, and which translations somebody has checked. */
export const TABLES_OF_DOOR: TableOut[] = [
  {
    table: 'DoorLink',
    file: 'door-links',
    about: 'Links, QR codes and slips by which parents and carers reach the school without an account.',
    columns: {
      schoolId: SCHOOL_ID,
      id: ID,
      kind: 'open to whoever holds it, or of one family.',
      familyId: 'The family it belongs to; empty for an open one.',
      campaignId: 'The time of asking it was made for: a row of skills-campaigns.csv.',
      label: 'What staff call it.',
      expiresAt: 'Until when it works.',
      withdrawnAt: 'When it was withdrawn.',
      firstOpenedAt: 'When it was first opened.',
      answers: 'How many times something was sent by it.',
      madeById: 'Who made it: personId in people.csv.',
      madeByName: 'Their name then.',
      createdAt: MADE,
    },
    leftOut: { tokenHash: 'the secret of the link' },
  },
  {
    table: 'FamilyPreference',
    file: 'family-preferences',
    about: 'How families like to be reached, and what they need.',
    columns: {
      schoolId: SCHOOL_ID,
      familyId: FAMILY,
      version: SAVES,
      channels: 'How they like to be reached.',
      times: 'When.',
      writeIn: 'The language of letters and messages.',
      others: 'Who else holds parental responsibility or cares for the pupils, in the family’s words.',
      needs: 'What they need at meetings.',
      needsWords: 'The same in their words.',
      locale: 'The language their words are in.',
      consentUntil: 'Until when they agreed that it is kept.',
      givenBy: 'door, paper, gate or phone.',
      enteredByName: 'Who typed it in, where it was not the family.',
      givenOn: 'The day it was given.',
      changedAt: 'When it last changed.',
    },
  },
  {
    table: 'TranslationCheck',
    file: 'translations-checked',
    about: 'Words of the door that a speaker of the language has read, and how they have them.',
    columns: {
      schoolId: SCHOOL_ID,
      locale: 'The language.',
      key: 'Which message of the door.',
      source: 'The English and the translation that were read.',
      words: 'The wording that was confirmed.',
      byName: 'Who confirmed it, as they were called then.',
      checkedAt: 'When.',
    },
  },
]
