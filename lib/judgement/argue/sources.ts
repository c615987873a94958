/** Where the rules come from. What stands in quotation marks is the source's own, to the letter. */
export const SOURCES = {
  noneAbove: 'Ofsted, Schools and parents (2011), paragraph 4',
  noneBelow: 'Ofsted, Schools and parents (2011), paragraph 72',
  turnout:
    'Ofsted, Schools and parents (2011), paragraph 40: much of schools’ evaluation “was in terms only of parents’ attendance at events or the response rate to, for example, homework journals”',
  criteria:
    'Ofsted, Schools and parents (2011), paragraph 39: success criteria “did not usually state clearly the impact that was expected”',
  definition:
    'Engagement in Education: “Parental Engagement is defined as parents supporting their children’s learning in the home”',
  everybody:
    'Engagement in Education: evidence that parents responded, “including those who might find working with the school difficult”',
  words: 'Alongside’s own rule: words say no more than the records they stand on',
  age: 'Alongside’s own rule: what was so more than a year ago may no longer be so',
  breadth: 'Alongside’s own rule: a judgement of the school rests on more than a part of it',
  review: 'Alongside’s own rule: a plan says when somebody looks at it again, and somebody does',
} as const
