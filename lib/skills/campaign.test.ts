import { describe, expect, it } from 'vitest'
import { asksWhom, campaignSentence, reminderDue, unmatchedSentence } from './campaign'
import { newCampaign } from './campaign-schema'
import { rateOf } from './return-rate'

const DAYS = { opensOn: '2026-03-02', closesOn: '2026-03-27' }
const rate = (asked: number, answered: number) =>
  rateOf(Array.from({ length: asked }, (_, i) => ({ answered: i < answered })))

describe('where a campaign stands, in one sentence', () => {
  it.each([
    [210, 63, '2026-03-15', '63 of 210 families have answered (30%), 12 days left.'],
    [210, 63, '2026-03-26', '63 of 210 families have answered (30%), 1 day left.'],
    [210, 0, '2026-03-27', '0 of 210 families have answered (0%), today is the last day.'],
    [210, 63, '2026-03-28', '63 of 210 families answered (30%), it closed on 27 March 2026.'],
    [1, 0, '2026-03-26', 'The one family asked has not answered yet, 1 day left.'],
    [1, 0, '2026-03-28', 'The one family asked did not answer, it closed on 27 March 2026.'],
    [1, 1, '2026-03-28', 'The one family asked answered, it closed on 27 March 2026.'],
    [
      0,
      0,
      '2026-03-15',
      'No family at the school is like those it asks, so there is nobody to hear from yet.',
    ],
    [12, 0, '2026-03-01', 'It asks 12 families from 2 March 2026.'],
    [12, 2, '2026-03-01', '2 of 12 families have answered (17%), it opens on 2 March 2026.'],
  ])('of %i asked, %i answered, on %s', (asked, answered, on, sentence) => {
    expect(campaignSentence(DAYS, rate(asked, answered), on)).toBe(sentence)
  })

  it('says answers of nobody known apart', () => {
    expect(unmatchedSentence(0)).toBeNull()
    expect(unmatchedSentence(1)).toBe('And 1 answer by an open link that is not matched to a family yet.')
    expect(unmatchedSentence(7)).toBe('And 7 answers by an open link that are not matched to a family yet.')
  })
})

describe('when to remind', () => {
  const due = (on: string, remindedOn: string[] = []) =>
    reminderDue({ ...DAYS, remindOn: ['2026-03-09', '2026-03-18'], remindedOn }, on)

  it('is from its day until somebody did', () => {
    expect(due('2026-03-08')).toBeNull()
    expect(due('2026-03-09')).toBe('2026-03-09')
    expect(due('2026-03-12')).toBe('2026-03-09')
    expect(due('2026-03-12', ['2026-03-10'])).toBeNull()
  })

  it('is once when two days have gone by, and never once it is closed', () => {
    expect(due('2026-03-18', ['2026-03-10'])).toBe('2026-03-18')
    expect(due('2026-03-20')).toBe('2026-03-18')
    expect(due('2026-03-20', ['2026-03-18'])).toBeNull()
    expect(due('2026-03-28')).toBeNull()
  })
})

it('says whom it asks', () => {
  const named = [
    { key: 'eal', name: 'EAL' },
    { key: 'pupil_premium', name: 'Pupil premium' },
  ]
  expect(asksWhom({ yearGroups: [], groups: [] }, named)).toBe('Every family at the school')
  expect(asksWhom({ yearGroups: ['Year 3', 'Year 4'], groups: [] }, named)).toBe(
    'Families of pupils in Year 3, Year 4',
  )
  expect(asksWhom({ yearGroups: ['Year 3'], groups: ['eal', 'pupil_premium'] }, named)).toBe(
    'Families of pupils in Year 3, and of those in EAL or Pupil premium',
  )
})

describe('what is typed for a campaign', () => {
  const typed = { title: 'Autumn', opensOn: '2/3/2026', closesOn: '27 3 2026' }

  it('keeps the days to remind in the places of their fields', () => {
    expect(newCampaign.parse({ ...typed, remind2: '9/3/2026', yearGroups: 'Year 1' })).toEqual({
      title: 'Autumn',
      opensOn: '2026-03-02',
      closesOn: '2026-03-27',
      yearGroups: ['Year 1'],
      groups: [],
      remindOn: [null, '2026-03-09', null],
    })
  })

  it.each(['31/2/2026', 'soon', '2026'])('asks again for %s', (closesOn) => {
    const { error } = newCampaign.safeParse({ ...typed, closesOn })
    expect(error?.issues[0]?.message).toMatch(/^Enter the last day to answer\. Use day, month and year/)
  })
})
