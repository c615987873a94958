/** Words that tell no two schools apart. They count only when nothing else was typed. */
const SMALL = new Set(['the', 'of', 'and', 'a', 'at', 'in', 'on', 'for', 'with', 'an'])

/** Several spellings of one word, as the one we keep. */
const SAME: Record<string, string> = {
  saint: 'st',
  sts: 'st',
  ss: 'st',
  cofe: 'ce',
  coe: 'ce',
  rc: 'catholic',
  va: 'aided',
  vc: 'controlled',
  jnr: 'junior',
  jr: 'junior',
  inf: 'infant',
  '6th': 'sixth',
  sixthform: 'sixth form',
}

/**
 * A school's name, or what someone typed for it, as words to compare: no case, accents or apostrophes, one spelling for
 * Saint, Church of England and Roman Catholic, no plural. `typing` also understands phrases that are not finished.
 */
export function searchWords(text: string, typing = false): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´\u0092]/g, '')
    .replace(/\bc\.? ?of ?\.?e\b\.?|\bc[./]e\b\.?|\bchurch of england\b/g, ' ce ')
    .replace(/\br\.? ?c\b\.?|\broman catholic\b/g, ' catholic ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const unfinished = typing ? plain.replace(/\b(church of( e[a-z]*)?|c of)$/, 'ce') : plain
  const words = unfinished.split(' ').filter(Boolean)
  const all = words.flatMap((word) => (SAME[singular(word)] ?? singular(word)).split(' '))
  const telling = all.filter((word) => !SMALL.has(word))
  return telling.length > 0 ? telling : all
}

/** "Girls", "St Mary's" and "St Marys" end up alike; "Cross" and "Moss" keep their letters. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
