import { type FormState, formSides, formValues } from './form-state'

/**
 * A form's action that first answers the press of "use these words" (components/form/better-words): the form comes back
 * with the offered words in their field and everything else as typed. Nothing is saved by that press.
 */
export function orUseOffered(
  action: (state: FormState, form: FormData) => Promise<FormState>,
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (state, form) => {
    const name = form.get('use')
    const offered = form.get('offered')
    if (typeof name !== 'string' || typeof offered !== 'string' || name === '') return action(state, form)
    return { values: { ...formValues(form), [name]: offered }, errors: {}, ...formSides(form) }
  }
}
