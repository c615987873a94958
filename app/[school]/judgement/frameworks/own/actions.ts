'use server'

import { ofFrameworkInput } from '@/lib/judgement/framework-schema'
import * as own from '@/lib/judgement/own-framework-commands'
import {
  draftInput,
  moveStatementInput,
  newEditionInput,
  newFrameworkInput,
  newStatementInput,
  ofStatementInput,
  statementInput,
} from '@/lib/judgement/own-schema'
import * as statements from '@/lib/judgement/own-statement-commands'
import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'

const ends = (notice: string) => (viewer: Viewer, id: string) => ({
  page: `/${viewer.schoolSlug}/judgement/frameworks/${id}`,
  notice,
})

export const begin = formAction(
  newFrameworkInput,
  own.beginFramework,
  ends('A draft. Now add its statements.'),
)
export const beginEdition = formAction(
  newEditionInput,
  own.beginEdition,
  ends('Your own edition, as a draft. Change its statements, then put it in use.'),
)
export const changeDraft = formAction(draftInput, own.changeDraft, ends('The draft is kept.'))
export const putInUse = formAction(
  ofFrameworkInput,
  own.putDraftInUse,
  ends('It is in use. Its words stay as they are from now on, and what was judged before stays too.'),
)
export const throwAway = formAction(ofFrameworkInput, own.throwDraftAway, ({ schoolSlug }) => ({
  page: `/${schoolSlug}/judgement/frameworks`,
  notice: 'The draft is thrown away.',
}))
export const addStatement = formAction(
  newStatementInput,
  statements.addStatement,
  ends('The statement is added.'),
)
export const changeStatement = formAction(
  statementInput,
  statements.changeStatement,
  ends('The statement is changed.'),
)
export const moveStatement = formAction(moveStatementInput, statements.moveStatement, ends('It is moved.'))
export const removeStatement = formAction(
  ofStatementInput,
  statements.removeStatement,
  ends('The statement is taken out.'),
)
