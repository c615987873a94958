import type { PackContents, PackEvidence } from '../contents'

const EVIDENCE: PackEvidence = {
  id: '0192f1a0-0000-7000-8000-000000000001',
  label: 'E1',
  title: 'Reading log of the first term',
  allowed: null,
  kind: 'file',
  source: null,
  datedOn: '2026-10-02',
  supports: [{ activityId: 'a1', title: 'Stay and read' }],
  quotation: null,
  url: null,
  file: null,
}

/** What a pack may hold, made by hand: every sort of thing once, and words in several scripts. */
export function handMade(given: Partial<PackContents> = {}): PackContents {
  return {
    title: 'Our work with parents and carers',
    schoolName: 'Oakfield Primary School',
    academicYear: 2026,
    builtOn: '2026-11-30',
    smallestShown: 5,
    finding: {
      text: 'Of 12 activities this year, 4 can show that pupils changed, and 7 have no review yet.',
      numbers: ['year.activities', 'year.changed'],
    },
    judgements: [
      {
        id: 'j1',
        framework: {
          name: 'Engagement in Education',
          edition: 'April 2011',
          source: 'Ofsted, Schools and parents, 2011',
        },
        area: {
          name: 'How well the school engages parents',
          about: 'Parents and the school working together.',
        },
        academicYear: 2026,
        term: 1,
        grade: 'Good',
        differsWhy: 'One statement waits for its review in March.',
        words: 'We do this well in reading, and have begun in mathematics.',
        statements: [
          {
            words: 'Parents and the school work together to improve learning, development and health.',
            source: 'page 5',
            isQuoted: true,
            answer: 'met',
            own: 'Stay and read is planned with the parents who come.',
            records: [
              {
                kind: 'activity',
                id: 'a1',
                title: 'Stay and read',
                stepLabel: 'Pupils changed',
                on: '2026-10-20',
              },
            ],
          },
          {
            words: 'The school knows who is not reached.',
            source: null,
            isQuoted: false,
            answer: null,
            own: null,
            records: [],
          },
        ],
        agreedOn: '2026-11-20',
        isSuperseded: false,
      },
    ],
    claims: [
      {
        activityId: 'a1',
        title: 'Stay and read',
        kind: 'engagement',
        stepLabel: 'Pupils changed',
        rung: 4,
        sentence:
          'Pupils whose parents came to Stay and read gained 6.2 months of reading age more than those drawn for later; the likely range is 3.6 to 8.8 months.',
        pictures: [
          {
            outcomeId: 'o1',
            measure: 'Reading age',
            unit: 'months',
            direction: 'higher',
            zero: 'no difference',
            change: '+6.2 months',
            range: '3.6 to 8.8',
            picture: {
              estimate: 6.2,
              low: 3.6,
              high: 8.8,
              innerLow: 4.9,
              innerHigh: 7.5,
              worthwhile: 3,
              text: 'Gained 6.2 months more; likely range 3.6 to 8.8 months.',
            },
          },
          {
            outcomeId: 'o2',
            measure: 'Sessions missed',
            unit: '%',
            direction: 'lower',
            zero: 'no change',
            change: '−1.4 percentage points',
            range: '−3.1 to 0.3',
            picture: {
              estimate: -1.4,
              low: -3.1,
              high: 0.3,
              innerLow: -2.2,
              innerHigh: -0.5,
              worthwhile: null,
              text: 'Missed 1.4 percentage points fewer; the likely range includes no change.',
            },
          },
        ],
        numbers: ['claim.a1'],
        evidence: ['E1', 'E3'],
      },
      {
        activityId: 'a2',
        title: 'Maths at home',
        kind: 'involvement',
        stepLabel: 'Parents took part',
        rung: null,
        sentence: 'Parents came to Maths at home; whether pupils changed has not been measured yet.',
        pictures: [],
        numbers: [],
        evidence: [],
      },
    ],
    tables: [
      {
        key: 'steps',
        title: 'How far the activities have come',
        note: 'Each activity stands on the highest step its records support.',
        head: ['Step', 'Activities', 'Share'],
        rows: [
          {
            name: 'Pupils changed',
            cells: [
              { text: '4', number: 'year.changed' },
              { text: '33%', number: null },
            ],
          },
          {
            name: 'Parents took part',
            cells: [
              { text: 'not shown', number: null },
              { text: '', number: null },
            ],
          },
        ],
      },
    ],
    quotations: [
      {
        id: 'q1',
        words: 'میرا بچہ اب گھر پر پڑھتا ہے۔ 3 کتابیں!',
        activity: 'Stay and read',
        saidOn: '2026-10-20',
      },
    ],
    evidence: [
      EVIDENCE,
      {
        ...EVIDENCE,
        id: '0192f1a0-0000-7000-8000-000000000002',
        label: 'E2',
        title: 'він читає щодня. ਮੇਰਾ…',
        kind: 'quotation',
        source: 'Łucja Żółć',
        quotation: 'він читає щодня. ਮੇਰਾ ਬੱਚਾ ਸਕੂਲ ਵਿੱਚ ਪੜ੍ਹਨਾ ਪਸੰਦ ਕਰਦਾ ਹੈ. আমার সন্তান পড়ে. 我的孩子喜欢读书 🙂',
      },
      {
        ...EVIDENCE,
        id: '0192f1a0-0000-7000-8000-000000000003',
        label: 'E3',
        title: 'The local library’s page',
        kind: 'link',
        url: `https://example.org/${'reading-together/'.repeat(12)}`,
        supports: [
          { activityId: 'a1', title: 'Stay and read' },
          { activityId: 'a2', title: 'Maths at home' },
        ],
      },
    ],
    numbers: [
      {
        key: 'year.activities',
        label: 'Activities of the year',
        value: 12,
        printed: '12',
        counts: 'records',
        from: 'All activities that have begun.',
        records: Array.from({ length: 12 }, (_, i) => ({
          kind: 'activity',
          id: `a${i}`,
          title: `Activity ${i + 1}`,
        })),
      },
      {
        key: 'year.changed',
        label: 'Activities that can show that pupils changed',
        value: 4,
        printed: '4',
        counts: 'records',
        from: 'Those that stand on “Pupils changed”.',
        records: [{ kind: 'activity', id: 'a1', title: 'Stay and read' }],
      },
      {
        key: 'claim.a1',
        label: 'The sentence about “Stay and read”',
        value: null,
        printed: '6.2, 3.6, 8.8',
        counts: 'figures',
        from: 'Worked out from the figures for Reading age of each group that was compared.',
        records: [{ kind: 'activity', id: 'a1', title: 'Stay and read' }],
      },
    ],
    leftOut: [
      {
        record: { kind: 'evidence', id: '0192f1a0-0000-7000-8000-000000000004' },
        what: 'Photograph of 3 Nov 2026',
        why: 'Nobody has asked for consent yet.',
      },
    ],
    ...given,
  }
}
