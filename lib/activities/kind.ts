/**
 * The four kinds of work with parents, what each means, and the three questions from which one is proposed. The person
 * decides, and says why when they decide otherwise.
 * Definitions: the product's own words, after Engagement in Education's page, which found engagement mistaken for
 * involvement and for informing. Examples: cases in Ofsted's survey "Schools and parents" (2011), retold.
 */
export const ACTIVITY_KINDS = ['engagement', 'involvement', 'information', 'consultation'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

interface KindDefinition {
  name: string
  /** One sentence. */
  definition: string
  /** What happened in one school. */
  example: string
  /** The paragraph of the survey the example comes from. */
  exampleParagraph: number
  /** What is easily mistaken for it. */
  notThis: string
}

export const KIND_DEFINITIONS: Record<ActivityKind, KindDefinition> = {
  engagement: {
    name: 'Engagement',
    definition: "Parents and carers support their own children's learning, above all at home.",
    example:
      'On Tuesday afternoons the parents of Reception children come in for half an hour and are taught phonics beside their child. They take a booklet of examples home and go on there.',
    exampleParagraph: 46,
    notThis: 'Coming to an event is not engagement. What parents do with their child afterwards is.',
  },
  involvement: {
    name: 'Involvement',
    definition: 'Parents and carers take part in the life of the school.',
    example:
      "Two parents who are qualified coaches start rugby together with the school's staff, and many pupils play a sport the school had never offered.",
    exampleParagraph: 56,
    notThis:
      'It can be very good for a school. By itself it does not mean that more learning happens at home.',
  },
  information: {
    name: 'Information',
    definition: 'The school tells parents and carers something, and nothing comes back.',
    example:
      'A newsletter brings dates, reminders about uniform and news of what pupils have achieved. Few such newsletters explain what pupils are learning.',
    exampleParagraph: 15,
    notThis: 'Telling parents how their child is doing is information, until they do something with it.',
  },
  consultation: {
    name: 'Consultation',
    definition: 'The school asks parents and carers what they think.',
    example:
      'Parents tell a headteacher that the courses do not suit every student. The school listens, adds practical and vocational courses, and students with different needs now work side by side.',
    exampleParagraph: 31,
    notThis: 'Asking is only half of it: parents should hear what was decided because of what they said.',
  },
}

/** "Engagement: parents and carers support …": the word before its meaning, for whoever hears or learns the two together. */
export function meaningOf(kind: ActivityKind): string {
  const { name, definition } = KIND_DEFINITIONS[kind]
  return `${name}: ${definition.charAt(0).toLowerCase()}${definition.slice(1)}`
}

interface KindQuestion {
  key: keyof KindAnswers
  text: string
  hint: string
}

/** In the order they are asked. Each is answered yes or no. */
export const KIND_QUESTIONS: readonly KindQuestion[] = [
  {
    key: 'learningAtHome',
    text: "Will parents and carers do something with their own child's learning because of it?",
    hint: 'For example read together, practise number bonds, or talk about a homework question at home.',
  },
  {
    key: 'takePartInSchool',
    text: 'Do parents and carers take part in the life of the school?',
    hint: 'For example help in lessons, lead a club, come to a celebration, or run a stall.',
  },
  {
    key: 'changesTheSchool',
    text: 'Does anything come back from parents and carers that could change what the school does?',
    hint: "For example answers to a survey, a forum's ideas, or a view on a policy before it is decided.",
  },
]

export interface KindAnswers {
  learningAtHome: boolean
  takePartInSchool: boolean
  changesTheSchool: boolean
}

interface KindProposal {
  kind: ActivityKind
  /** Why this kind, in one or two sentences, from the answers given. */
  because: string
}

/**
 * The kind the answers point to. Learning at home decides first, then whether the school could change, then taking
 * part: the order in which they are most often confused.
 */
export function proposeKind(answers: KindAnswers): KindProposal {
  const { learningAtHome, takePartInSchool, changesTheSchool } = answers
  if (learningAtHome) return { kind: 'engagement', because: becauseEngagement(answers) }
  if (changesTheSchool) {
    return {
      kind: 'consultation',
      because: takePartInSchool
        ? 'Parents and carers come in, and what they say could change what the school does. If helping is the main thing, choose involvement.'
        : 'What parents and carers say could change what the school does.',
    }
  }
  if (takePartInSchool) {
    return {
      kind: 'involvement',
      because:
        'Parents and carers take part in the life of the school, and nothing is planned for learning at home.',
    }
  }
  return {
    kind: 'information',
    because:
      'The school tells parents and carers something. Nothing is planned for learning at home, and nothing comes back.',
  }
}

function becauseEngagement({ takePartInSchool, changesTheSchool }: KindAnswers): string {
  if (takePartInSchool) {
    return "Parents and carers come in, but what counts most is what they will do with their own child's learning."
  }
  if (changesTheSchool) {
    return "Parents and carers will do something with their own child's learning, and the school hears from them as well."
  }
  return "Parents and carers will do something with their own child's learning. Record what they do at home: if nothing comes back, it was information."
}
