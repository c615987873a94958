import { Card } from '@/components/ui/card'
import type { GroupsPage } from '@/lib/evaluation/groups-queries'

type Member = GroupsPage['members'][number]

/** The two groups by class, as references. */
export function GroupLists({ members, isLottery }: { members: readonly Member[]; isLottery: boolean }) {
  if (members.length === 0) return null
  const titles = isLottery
    ? { took_part: 'Start now', compared: 'Start next term' }
    : { took_part: 'Take part', compared: 'Compared with' }
  return (
    <div className="mb-5 grid gap-5 sm:grid-cols-2">
      {(['took_part', 'compared'] as const).map((arm) => {
        const own = members.filter((member) => member.arm === arm)
        return (
          <Card key={arm} title={`${titles[arm]} (${own.length})`} id={arm.replace('_', '-')}>
            {own.length === 0 ? (
              <p className="text-soft">Nobody.</p>
            ) : (
              byClass(own).map(([className, pupils]) => (
                <div key={className} className="mb-2">
                  <h3>{className || 'Without a class'}</h3>
                  <ul className="flex flex-wrap gap-x-3">
                    {pupils.map(({ pupil }) => (
                      <li key={pupil.id} className="whitespace-nowrap">
                        {pupil.reference}
                      </li>
                    ))}
                  </ul>
                </div>
              ))
            )}
          </Card>
        )
      })}
    </div>
  )
}

function byClass(members: readonly Member[]): [string, Member[]][] {
  const classes = new Map<string, Member[]>()
  for (const member of members) {
    classes.set(member.className ?? '', [...(classes.get(member.className ?? '') ?? []), member])
  }
  return [...classes]
}
