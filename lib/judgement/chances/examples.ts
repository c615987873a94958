import type { Subject } from '../../plan/subjects'

/** What one school of Ofsted's survey "Schools and parents" (2011) did with parents about a subject, retold. */
export type Example = { words: string; paragraph: number }

export const EXAMPLES: Partial<Record<Subject, Example>> = {
  attendance: {
    words:
      'Talks with parents looked for the causes and led to a plan for one pupil at a time, and attendance rose in particular cases.',
    paragraph: 28,
  },
  reading: {
    words:
      'Parents came to a reading group with their children and were shown how to listen and what to ask, so that they could go on at home.',
    paragraph: 48,
  },
  writing: {
    words:
      'Families were given a topic to talk about at home before their children wrote about it, and were shown how.',
    paragraph: 46,
  },
  mathematics: {
    words:
      'Parents came for the second half of a mathematics club, saw how it is taught, and took home games to play.',
    paragraph: 48,
  },
  homework: {
    words:
      'Parents could see what had been taught and sit beside their children with it; families without a computer borrowed one.',
    paragraph: 52,
  },
  behaviour: {
    words:
      'Once a mother’s own view of her son was heard, school and home became, in their own words, a “team”.',
    paragraph: 76,
  },
  send: {
    words:
      'Staff refined what they did together with the parents, who knew their children best and had unique insights.',
    paragraph: 76,
  },
  early_language: {
    words:
      'Parents of the youngest were taught phonics beside their children on Tuesday afternoons, and took examples home to go on with.',
    paragraph: 46,
  },
  transition: {
    words: 'Staff visited each family at home before the children began school.',
    paragraph: 45,
  },
}
