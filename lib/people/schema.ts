import { z } from 'zod'

const text = (enter: string) => z.string({ error: enter }).trim().min(1, enter)

/** An e-mail as it is kept: lower case, so that capitals never part one person's account into two. */
export const emailField = text('Enter an e-mail address.')
  .max(254, 'This e-mail address is too long.')
  .toLowerCase()
  .pipe(z.email('Enter an e-mail address in the right form, such as name@school.sch.uk.'))

export const signInForm = z.object({
  email: text('Enter your e-mail address.')
    .max(254, 'This e-mail address is too long.')
    .toLowerCase()
    .pipe(z.email('Enter your e-mail address in the right form, such as name@school.sch.uk.')),
  // Not trimmed: spaces may be part of a password.
  password: z.string().min(1, 'Enter your password.').max(1000, 'This password is too long.'),
  to: z.string().optional(),
})
