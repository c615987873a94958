type Detail = Record<string, unknown>

/** What happened to the translations of the parents' door, to be read after the person's name. */
export const TRANSLATION_HAPPENINGS: Record<string, (detail: Detail) => string> = {
  'door.translation_confirmed': ({ language, part, messages, corrected }) =>
    `read the ${language} of “${part}” at the parents’ door and confirmed ${counted(messages)}${put(corrected)}`,
  'door.translation_taken_back': ({ language, english }) =>
    `took back that the ${language} of “${english}” at the parents’ door was confirmed`,
}

const counted = (messages: unknown) => (messages === 1 ? 'one message' : `${messages} messages`)
const put = (corrected: unknown) => (corrected ? `, of which ${corrected} with a wording of their own` : '')
