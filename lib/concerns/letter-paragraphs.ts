/** The paragraphs of a letter as it is typed, an empty line between two: as its page and its Word file have them. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((one) => one.trim())
    .filter(Boolean)
}
