/** A text as a string in a stylesheet: whatever is not plainly a letter, a digit or a space stands as its number (CSS Syntax 3, 4.3.7). */
export const cssString = (text: string): string =>
  `"${[...text].map((sign) => (/[\p{L}\p{M}\d ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join('')}"`
