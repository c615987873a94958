/**
 * What is heard in a recording as WebVTT captions, from its beginning to whatever its end is: one after the other would
 * need the times, which nobody typed.
 */
export function captionsOf(words: string): string {
  const text = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  // An empty line ends a caption.
  return `WEBVTT\n\n00:00:00.000 --> 99:00:00.000\n${text.replace(/\n\s*\n/g, '\n')}\n`
}
