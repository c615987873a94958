/**
 * The subjects of the national curriculum in England, and those every school teaches beside them, by the words in which a request
 * may name them. Source: the national curriculum in England, framework document (Department for Education, 2014); religious
 * education and personal, social, health and economic education are taught in all schools.
 */
const SUBJECTS: readonly [name: string, words: RegExp][] = [
  ['English', /\benglish\b|literacy|reading|writing|phonics|poetry/i],
  ['Mathematics', /\bmath/i],
  ['Science', /science|biology|chemistry|physics/i],
  ['Art and design', /\bart\b|arts\b|craft/i],
  ['Computing', /comput|\bict\b|coding|programming/i],
  ['Design and technology', /\bd ?& ?t\b|\bdt\b|design and technology|food tech|cook|woodwork|textiles/i],
  ['Geography', /geograph/i],
  ['History', /histor/i],
  ['Languages', /language|french|spanish|german|latin|\bmfl\b/i],
  ['Music', /music|choir|singing/i],
  ['Physical education', /physical education|\bpe\b|sport|football|rugby|dance|swim/i],
  ['Religious education', /religious|\bre\b|\brs\b/i],
  [
    'Personal, social and health education',
    /\bpsh|\brsh?e\b|personal, social|health education|citizenship|careers?/i,
  ],
]

type SubjectUse = { name: string; requests: number; placed: number }

/**
 * Of each subject, how often it was asked for and how often a parent was found. What is named in other words stands by its own
 * name behind them; upper and lower case are one.
 *
 * @param asked one row for each request that names a subject
 */
export function countSubjects(asked: readonly { subject: string; isPlaced: boolean }[]): SubjectUse[] {
  const counts = new Map(SUBJECTS.map(([name]) => [name.toLowerCase(), { name, requests: 0, placed: 0 }]))
  for (const { subject, isPlaced } of asked) {
    const name = SUBJECTS.find(([, words]) => words.test(subject))?.[0] ?? subject.trim()
    const count = counts.get(name.toLowerCase()) ?? { name, requests: 0, placed: 0 }
    count.requests += 1
    count.placed += Number(isPlaced)
    counts.set(name.toLowerCase(), count)
  }
  return [...counts.values()]
}

/** Those in which no parent helps: asked for in vain, and not asked for at all. */
export function withoutParent(subjects: readonly SubjectUse[]): { inVain: string[]; neverAsked: string[] } {
  const without = subjects.filter(({ placed }) => placed === 0)
  return {
    inVain: without.filter(({ requests }) => requests > 0).map(({ name }) => name),
    neverAsked: without.filter(({ requests }) => requests === 0).map(({ name }) => name),
  }
}
