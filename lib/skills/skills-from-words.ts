export type KnownSkill = { id: string; name: string; synonyms: readonly string[] }
export type Proposed = { id: string; name: string; because: string }

/**
 * The skills a text asks for, each with the words it was recognised by: a skill's name or one of its synonyms stands in the
 * text, or a word of the text begins one of them ("walls" and "builds walls"). Nothing is learned or guessed: whoever posts a
 * request sees why each skill is proposed, and changes it.
 */
export function skillsFromWords(text: string, skills: readonly KnownSkill[]): Proposed[] {
  const said = plain(text)
  return skills.flatMap(({ id, name, synonyms }) => {
    const by = [name, ...synonyms].find((words) => contains(said, plain(words)))
    return by ? [{ id, name, because: by }] : []
  })
}

/** Whether all words of a name stand in the text, next to each other and in order; plurals count as the same. */
function contains(text: string, words: string): boolean {
  return words.trim() !== '' && text.includes(words)
}

/** " builds wall " from "Builds walls!": small letters, single forms, a space on each side of every word. */
function plain(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return ` ${words.map(single).join(' ')} `
}

const single = (word: string) => (word.length > 3 && !word.endsWith('ss') ? word.replace(/s$/, '') : word)
