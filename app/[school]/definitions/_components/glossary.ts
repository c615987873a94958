/** The other words the pages use, in the order in which somebody meets them. */
export const GLOSSARY: { word: string; means: string }[] = [
  {
    word: 'Parent',
    means: 'Everybody with parental responsibility or who cares for a child: parents and carers.',
  },
  {
    word: 'Family',
    means:
      'The people who hold parental responsibility or care for one or more pupils at the school. It is kept as a reference, without names.',
  },
  {
    word: 'Activity',
    means:
      'Something the school does with or for parents, with an aim, people it is for, and an outcome it is meant to change.',
  },
  { word: 'Session', means: 'One dated occurrence of an activity, with who was invited and who came.' },
  {
    word: 'Response',
    means: 'What parents said or did because of an activity. That they came is not a response.',
  },
  {
    word: 'Measure',
    means:
      'Something that can be observed about pupils, with a unit, and with higher or lower as the better direction.',
  },
  {
    word: 'Outcome',
    means:
      'What an activity is meant to change: a measure, from what, to what, by when. It is locked when the activity is planned.',
  },
  {
    word: 'Likely range',
    means:
      'Figures of one group of pupils are never the whole truth. The true change probably lies somewhere in this range: ranges worked out like this hold it 95 times in 100.',
  },
  {
    word: 'What would matter',
    means:
      'The smallest difference the school said beforehand would be worth having. It is the grey band in the pictures.',
  },
  { word: 'Reach', means: 'Of the families an activity is for: who was invited, and who came, by group.' },
  {
    word: 'Gap',
    means:
      'A step below the one an activity stands on that its records do not meet. Pupils may have changed while nobody wrote down who came.',
  },
  {
    word: 'Offer, request and placement',
    means:
      'What a parent or carer says they could do; what the school would like somebody for; and the two together: who was asked, what they answered, at which sessions they helped, and what came of it.',
  },
  {
    word: 'Offered, asked, used, again',
    means:
      'Families with an offer that stood in the year; of them, those the school invited to something; of them, those who came and of whose help it is on record what came of it; of them, those who have helped before, or say they would do it again. A family counts once, however many of it offer.',
  },
]
