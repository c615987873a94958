/**
 * What is typed, to be found whatever its capitals: Prisma compares that way by ILIKE, and leaves to us that % and _ are
 * signs like any other.
 */
export const literally = (typed: string) => typed.replace(/[\\%_]/g, '\\$&')
