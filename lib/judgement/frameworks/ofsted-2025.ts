import type { ShippedFramework } from '../framework'

/** Grades and statements about parents as read in a trust's transcription of the toolkit. */
export const OFSTED_2025: ShippedFramework = {
  key: 'ofsted',
  edition: 'November 2025, revised September 2026',
  shippedAs: 'ofsted@2025-11',
  name: 'Ofsted: what inspections look at',
  source:
    'Ofsted, school inspection toolkit, November 2025, revised September 2026 without major change. Contains public sector information licensed under the Open Government Licence v3.0.',
  checkedOn: '2026-11-21',
  isChecked: true,
  note: 'Only the statements that speak of parents are here, as read in a trust’s transcription of the toolkit. There is no overall grade. For expected standard and strong standard every statement has to be met. Ofsted says that it does not need documents made for an inspection.',
  rule: 'all_met',
  scale: [
    { key: 'exceptional', name: 'Exceptional' },
    { key: 'strong', name: 'Strong standard' },
    { key: 'expected', name: 'Expected standard' },
    { key: 'needs_attention', name: 'Needs attention' },
    { key: 'urgent', name: 'Urgent improvement' },
  ],
  areas: [
    {
      key: 'leadership',
      name: 'Leadership and governance',
      about: 'How leaders and governors work with parents and the wider community.',
    },
    {
      key: 'attendance',
      name: 'Attendance and behaviour',
      about: 'How staff and families work together on attendance and behaviour.',
    },
    {
      key: 'safeguarding',
      name: 'Safeguarding',
      about: 'Whether pupils and parents know who to go to.',
      scale: [
        { key: 'met', name: 'Met' },
        { key: 'not_met', name: 'Not met' },
      ],
    },
    { key: 'inclusion', name: 'Inclusion', about: 'How the school includes every pupil.' },
    { key: 'teaching', name: 'Curriculum and teaching', about: 'What is taught, and how well.' },
    { key: 'achievement', name: 'Achievement', about: 'What pupils achieve.' },
    {
      key: 'development',
      name: 'Personal development and well-being',
      about: 'How pupils grow as people, and how they are.',
    },
    { key: 'early_years', name: 'Early years', about: 'Where the school has early years.' },
    { key: 'post_16', name: 'Post-16', about: 'Where the school has a sixth form.' },
  ],
  criteria: [
    {
      area: 'leadership',
      key: 'leadership-relationships',
      grade: 'expected',
      words:
        'Leaders and governors develop constructive relationships with all parents and with the wider community, to build trust. They draw on these relationships to support pupils to achieve and feel that they belong.',
      source: 'Ofsted, expected standard',
      isQuoted: true,
      themes: ['leadership', 'listening', 'community', 'learning_at_home', 'inclusion'],
    },
    {
      area: 'leadership',
      key: 'leadership-limited',
      grade: 'needs_attention',
      words:
        'Leaders have engaged with parents and the local community but this has been limited and/or not targeted appropriately.',
      source: 'Ofsted, needs attention',
      isQuoted: true,
      themes: ['leadership', 'listening', 'community', 'inclusion'],
    },
    {
      area: 'attendance',
      key: 'attendance-conversations',
      grade: 'strong',
      words:
        'Staff are trained to have supportive but challenging conversations with pupils and families when attendance needs to improve.',
      source: 'Ofsted, strong standard, shortened',
      themes: ['attendance', 'support'],
    },
    {
      area: 'safeguarding',
      key: 'safeguarding-support',
      grade: 'met',
      words: 'Pupils and parents know who to go to for support.',
      source: 'Ofsted, safeguarding met',
      isQuoted: true,
      themes: ['safeguarding', 'support'],
    },
  ],
}
