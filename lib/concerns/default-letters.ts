/** A letter a school starts with. Placeholders stand in double braces; `letter-text.ts` says what each means. */
type DefaultLetter = { key: string; name: string; body: string }

const SIGNED = `Yours sincerely

{{signed}}
{{role}}`

const letter = (key: string, name: string, text: string): DefaultLetter => ({
  key,
  name,
  body: `Dear {{parent}}

${text.trim()}

${SIGNED}`,
})

/**
 * What may be done next, in each answer: nobody should have to look for it.
 *
 * @see Ofsted's survey 100044, paragraph 37: letters that were "sensitive and respectful", and said what would be learned
 */
const NEXT = `If you are not content with this answer, you can ask for the next stage, which is {{next_stage}}. Please tell us by {{reply_by}}; a few lines about what still troubles you are enough, and we will gladly write them down for you.`

/** Plain and warm; each is copied into a school, and is its own from then on. */
export const DEFAULT_LETTERS: readonly DefaultLetter[] = [
  letter(
    'acknowledgement',
    'Acknowledgement',
    `
Thank you for telling us about this on {{received}}. We take it seriously, and I am glad that you raised it.

This is what we have written down, in your words:

{{their_words}}

You would like this to happen: {{wish}}

If that is not right, or something is missing, please tell me.

{{handler}} is looking into it. You will have an answer by {{answer_by}}. If it takes longer, we will tell you why before then. The reference is {{reference}}, should you wish to ask how it stands.
`,
  ),
  letter(
    'answer_upheld',
    'Answer: upheld',
    `
Thank you for your patience while I looked into what you told us on {{received}} about {{about}}.

This is how I looked into it: {{what_we_did}}

You were right to raise it. {{what_we_found}}

I am sorry for {{sorry_for}}.

This is what we have done, or will do: {{action}}

${NEXT}
`,
  ),
  letter(
    'answer_partly_upheld',
    'Answer: partly upheld',
    `
Thank you for your patience while I looked into what you told us on {{received}} about {{about}}.

This is how I looked into it: {{what_we_did}}

I agree with part of what you said, and not with all of it. {{what_we_found}}

I am sorry for {{sorry_for}}.

This is what we have done, or will do: {{action}}

${NEXT}
`,
  ),
  letter(
    'answer_not_upheld',
    'Answer: not upheld',
    `
Thank you for your patience while I looked into what you told us on {{received}} about {{about}}.

This is how I looked into it: {{what_we_did}}

I understand why this troubled you. I did not find that the school did something wrong, and I want you to see how I came to that: {{what_we_found}}

You raised it for a good reason all the same, and this is what we have taken from it: {{action}}

${NEXT}
`,
  ),
  letter(
    'panel_invitation',
    'Invitation to a panel',
    `
You asked for a panel to look at your complaint of {{received}} (reference {{reference}}).

It meets on {{panel_day}} at {{panel_time}}, at {{panel_place}}. On the panel are {{panel_members}}. None of them has had anything to do with the matter before. If you think that one of them should not be on it, please tell me why as soon as you can.

You are welcome to come and to bring somebody with you, a friend or an interpreter for example; tell me if you need one, or anything else that makes it easier to take part. If the day does not suit you, please say so and we will look for another.

The panel has what you wrote and the school’s answer. If there is more that you want it to read, please send it to me by {{reply_by}}. You will receive everything that the school sends it.

At the meeting you say what troubles you and what you would like to happen, the school says how it sees it, and the panel asks both. It decides afterwards, and writes to you.
`,
  ),
  letter(
    'panel_answer',
    'Answer of a panel',
    `
Thank you for coming to the panel on {{panel_day}}, and for what you told us.

This is what we looked at: {{what_we_did}}

This is what we found, and why: {{what_we_found}}

This is what we recommend, and what the school will do: {{action}}

This ends the school’s own procedure. If you think that we did not keep to it, or that the school acted against the law, you can ask: {{outside}}
`,
  ),
  letter(
    'apology',
    'Apology',
    `
I am sorry for {{sorry_for}}. It should not have happened.

You told us on {{received}}, and that helped us to see it. {{what_we_found}}

So that it does not happen again: {{action}}

If there is something else that would put it right for you, please tell me.
`,
  ),
  letter(
    'holding',
    'It takes longer: a new date',
    `
I said that you would have an answer about {{about}} by {{answer_by}}. I am sorry that I cannot keep to that.

This is why: {{why_later}}

You will hear from me by {{new_date}}. If this makes something harder for you or your child in the meantime, please ring me and we will see what can be done now. The reference is {{reference}}.
`,
  ),
  letter(
    'data_protection_acknowledgement',
    'Data protection: acknowledgement',
    `
Thank you for your complaint of {{received}} about how we used personal data. We have received it and are looking into it; the reference is {{reference}}.

This is what we have written down:

{{their_words}}

{{handler}} is looking into it, with the school’s data protection officer. We will tell you how it goes and what we find, without undue delay.

You can also complain to the Information Commissioner’s Office, at ico.org.uk. It usually asks whether you have raised it with us first.
`,
  ),
  letter(
    'closing_no_answer',
    'Closing, after no answer from you',
    `
You told us on {{received}} about {{about}}. We wrote to you since and have not heard from you, so we do not know whether it still troubles you.

This is what we have done: {{action}}

Unless we hear from you by {{reply_by}}, I will close it with that. You can come back to it later: please ring or write at any time, with the reference {{reference}}.
`,
  ),
]
