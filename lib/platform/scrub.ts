const EMAIL = /[^\s"'<>()=,;:]+@[^\s"'<>()=,;:]+\.[a-z]{2,}/gi
/** Links' tokens, hashes and secrets: anything long and without a space that is not the number of a record. */
const TOKEN = /(?<![\w-])(?![0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-]))[\w-]{24,}(?![\w-])/gi

/** A text for the log without addresses of people and without tokens. */
export function scrub(text: string): string {
  return text.replace(EMAIL, '[e-mail]').replace(TOKEN, '[token]')
}

/** What the log says of an error: its kind, code and place, and its words only where they cannot be somebody's. */
type LoggedError = { kind: string; code?: string; message?: string; stack: string[] }

/**
 * An error without what people typed. Errors of the database and its client repeat the values they were given, so of those
 * only kind and code are told; in the words of any other, whatever stands between quotation marks or brackets is left out.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { kind: typeof error, stack: [] }
  const { code, digest } = error as { code?: unknown; digest?: unknown }
  const kind = error.name || error.constructor.name
  const told = typeof code === 'string' ? code : typeof digest === 'string' ? digest : undefined
  return {
    kind,
    ...(told && { code: scrub(told.slice(0, 60)) }),
    ...(!REPEATS.test(kind) && { message: withoutValues(error.message) }),
    // The first lines of a stack are the message once more.
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
  }
}

const REPEATS = /^(Prisma|DriverAdapter|Database|Zod|\$Zod)|^error$/

function withoutValues(message: string): string {
  const firstLine = message.trim().split('\n')[0] ?? ''
  return scrub(firstLine.slice(0, 300).replace(/"[^"]*"|“[^”]*”|`[^`]*`|'[^']*'|\([^)]*\)/g, '[…]'))
}
