/**
 * What a reader can work out about the hidden cells of a nested table, as a flow through a network.
 *
 * A row of nested counts (40, of whom 36, of whom 21) flows from the ground through one node a count; at each node some
 * leave (4, 15, 21: in this count and not in the next, the row's "parts"). The parts of all rows gather by column and
 * flow on through the totals, back to the ground. Every count, part and total is an arc, so what a reader must hold
 * possible are the flows that agree with the shown arcs. Rows are nested and columns are sums, so the largest possible
 * value of an arc is a maximum flow, in whole numbers and exact (D. Gusfield, "A graph theoretic approach to
 * statistical data security", SIAM Journal on Computing 17, 1988).
 */
export interface Arc {
  from: number
  to: number
  flow: number
  /** Known to the reader, because it is shown. */
  isShown: boolean
}

export interface NestedNetwork {
  /** Arcs touching each node. */
  at: Arc[][]
  /** `counts[row][column]` */
  counts: Arc[][]
  totals: Arc[]
  /** What is small when a difference is small: the parts of each row and of the total. */
  parts: Arc[]
}

/**
 * A network in which nothing is shown yet.
 *
 * @param rows counts of each row, widest first, none larger than the one before it
 */
export function nestedNetwork(rows: readonly (readonly number[])[]): NestedNetwork {
  const width = rows[0]?.length ?? 0
  const at: Arc[][] = [[]]
  const ground = 0
  const node = () => at.push([]) - 1
  const arc = (from: number, to: number, flow: number): Arc => {
    const made = { from, to, flow, isShown: false }
    at[from]?.push(made)
    at[to]?.push(made)
    return made
  }

  const parts: Arc[] = []
  const gathered = Array.from({ length: width }, node)
  const counts = rows.map((row) => {
    let before = ground
    return row.map((count, column) => {
      const here = node()
      const flowing = arc(before, here, count)
      parts.push(arc(here, gathered[column] as number, count - (row[column + 1] ?? 0)))
      before = here
      return flowing
    })
  })

  const sum = (column: number) => rows.reduce((total, row) => total + (row[column] ?? 0), 0)
  let wider = ground
  const totals = gathered.map((from, column) => {
    const here = node()
    parts.push(arc(from, here, sum(column) - (column + 1 < width ? sum(column + 1) : 0)))
    const flowing = arc(here, wider, sum(column))
    wider = here
    return flowing
  })
  return { at, counts, totals, parts }
}

/** Whether a reader must hold it possible that the arc's value is `level` or more. */
export function couldReach(network: NestedNetwork, arc: Arc, level: number): boolean {
  if (arc.isShown) return arc.flow >= level
  const moved = new Map<Arc, number>([[arc, 0]])
  let reached = arc.flow
  while (reached < level) {
    const way = findWay(network, arc, moved)
    if (way === null) return false
    const backwards = way.filter((step) => step.isBackwards)
    const room = Math.min(
      level - reached,
      ...backwards.map((step) => step.arc.flow + (moved.get(step.arc) ?? 0)),
    )
    for (const step of way)
      moved.set(step.arc, (moved.get(step.arc) ?? 0) + (step.isBackwards ? -room : room))
    reached += room
  }
  return true
}

interface Step {
  arc: Arc
  isBackwards: boolean
  previous: Step | null
}

/** A way from the arc's end back to its beginning on which more can flow: breadth first, over arcs not shown. */
function findWay({ at }: NestedNetwork, arc: Arc, moved: ReadonlyMap<Arc, number>): Step[] | null {
  const seen = new Set([arc.to])
  let edge: { node: number; step: Step | null }[] = [{ node: arc.to, step: null }]
  while (edge.length > 0) {
    const next: typeof edge = []
    for (const { node, step } of edge) {
      for (const candidate of at[node] ?? []) {
        const isBackwards = candidate.to === node
        const target = isBackwards ? candidate.from : candidate.to
        if (candidate === arc || candidate.isShown || seen.has(target)) continue
        if (isBackwards && candidate.flow + (moved.get(candidate) ?? 0) <= 0) continue
        const taken: Step = { arc: candidate, isBackwards, previous: step }
        if (target === arc.from) return backTo(taken)
        seen.add(target)
        next.push({ node: target, step: taken })
      }
    }
    edge = next
  }
  return null
}

function backTo(last: Step): Step[] {
  const way: Step[] = []
  for (let step: Step | null = last; step !== null; step = step.previous) way.push(step)
  return way
}
