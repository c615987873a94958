/** A pupil whose family may be drawn. References only: a draw knows no names. */
export interface PupilToDraw {
  id: string
  /** Null when the school does not know it: the pupil is then drawn alone. */
  familyId: string | null
  className: string | null
}

/** What is drawn as one: a family, or a whole class. */
export interface DrawUnit {
  id: string
  /** What it is drawn within: the family's class, or one and the same for classes. */
  within: string
  pupilIds: string[]
}

/**
 * The class a family is drawn within: the one most of its children are in; of several with equally many, the first by
 * name. A pupil without a class is in the class without a name.
 */
export function classOfFamily(children: readonly { className: string | null }[]): string {
  const counts = new Map<string, number>()
  for (const { className } of children) {
    counts.set(className ?? '', (counts.get(className ?? '') ?? 0) + 1)
  }
  const [first] = [...counts].sort(([a, more], [b, than]) => than - more || inOrder(a, b))
  return first?.[0] ?? ''
}

/** Brothers and sisters are drawn together, once, also when they are in two classes. */
export function familiesToDraw(pupils: readonly PupilToDraw[]): DrawUnit[] {
  return gathered(pupils, ({ id, familyId }) => familyId ?? `pupil ${id}`).map(([id, children]) => ({
    id,
    within: classOfFamily(children),
    pupilIds: children.map((child) => child.id),
  }))
}

/** Whole classes, drawn among each other. */
export function classesToDraw(pupils: readonly PupilToDraw[]): DrawUnit[] {
  return gathered(pupils, ({ className }) => className ?? '').map(([id, children]) => ({
    id,
    within: '',
    pupilIds: children.map((child) => child.id),
  }))
}

function gathered(pupils: readonly PupilToDraw[], by: (pupil: PupilToDraw) => string) {
  const groups = new Map<string, PupilToDraw[]>()
  for (const pupil of pupils) groups.set(by(pupil), [...(groups.get(by(pupil)) ?? []), pupil])
  return [...groups]
}

/** By code unit, the same on every machine and in every language. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
