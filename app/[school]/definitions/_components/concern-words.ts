/** What parents and carers bring to the school, and how the record calls it. */
export const CONCERN_WORDS = [
  {
    word: 'Concern',
    means:
      '“An expression of worry or doubt over an issue considered to be important for which reassurances are sought.” Most are put right within days by whoever hears them. A school that writes down many is one that parents talk to.',
  },
  {
    word: 'Complaint',
    means:
      '“An expression of dissatisfaction however made, about actions taken or a lack of action.” It runs by the school’s procedure, stage by stage, and each stage is acknowledged and answered by a day.',
  },
  {
    word: 'Compliment, idea',
    means:
      'What went well, and what could be done. They come through the same door, and are answered without stages.',
  },
  {
    word: 'Case',
    means:
      'One matter that one person or family brought, with everything that was said and done about it. Their own words stand apart from the school’s account and are never changed.',
  },
  {
    word: 'School day',
    means:
      'A weekday in term that is no bank holiday, INSET day or closure. What is received in a holiday counts from the first school day after it.',
  },
  {
    word: 'Upheld',
    means:
      'The school found that it was right. Upheld or not, the record says what the school did about it, and whether it apologised.',
  },
  {
    word: 'Named',
    means:
      'Whoever a case is about does not see it, whatever their role. One about the head goes to the chair of governors, one about a governor to the clerk.',
  },
  {
    word: 'Lesson, improvement action',
    means:
      'What the school learned from a case, and what it set out to do: with somebody who answers for it, a day, and a look at whether the matter came back.',
  },
] as const
