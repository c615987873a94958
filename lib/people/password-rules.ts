/** What a password must not be made of: what anybody who knows the person knows. */
type KnownOfPerson = { email: string; name: string; schoolName?: string }

const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 200

/**
 * What is wrong with a new password, as a sentence, or null. Long rather than complicated, as the National Cyber
 * Security Centre advises: no rules on capitals and figures, which only make passwords alike.
 */
export function passwordProblem(password: string, known: KnownOfPerson): string | null {
  if (password.length < SHORTEST_PASSWORD) {
    return `Use ${SHORTEST_PASSWORD} characters or more. Three words that do not belong together work well.`
  }
  if (password.length > LONGEST_PASSWORD) return `Use ${LONGEST_PASSWORD} characters or fewer.`
  if (new Set(password.toLowerCase()).size < 5) return 'Use more than a few different characters.'
  if (leftOf(password, known).length < 6) {
    return 'Use a password that is not made of your name, your e-mail address or your school’s name.'
  }
  return null
}

/** The letters and figures that remain when everything known of the person is taken out. */
function leftOf(password: string, { email, name, schoolName = '' }: KnownOfPerson): string {
  const known = [
    email,
    ...email.split(/[@._-]/),
    name,
    ...name.split(/\s/),
    schoolName,
    ...schoolName.split(/\s/),
  ]
    .map(plain)
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
  let left = plain(password)
  for (const word of known) left = left.replaceAll(word, '')
  return left
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
