import { NumberField } from '@/components/form/fields'
import type { getAttendance } from '@/lib/activities/session-queries'

type Session = NonNullable<Awaited<ReturnType<typeof getAttendance>>>

/** People as counted at the door: in total and, where somebody knows, by group. */
export function HeadCounts({ session }: { session: Session }) {
  const counted = new Map(session.groupCounts.map((count) => [count.group, count]))
  const named = new Set(session.activity.groups)
  const groups = [...session.groups].sort((a, b) => Number(named.has(b.key)) - Number(named.has(a.key)))
  return (
    <>
      <div className="flex flex-wrap gap-x-6">
        <NumberField
          name="headsCame"
          label="How many parents and carers came?"
          defaultValue={session.headsCame}
        />
        <NumberField
          name="headsInvited"
          label="How many were invited?"
          optional
          defaultValue={session.headsInvited}
        />
      </div>
      <details className="mb-5" open={counted.size > 0}>
        <summary className="inline-block py-2 text-brand underline">By group</summary>
        <p className="mb-3 text-soft">
          Of these parents, how many have a child in each group? A parent may be counted in several. Leave out
          what nobody knows.
        </p>
        {groups.map(({ key, name }) => (
          <fieldset key={key} className="border-t border-line pt-2">
            <legend className="float-left mb-1 w-full font-bold">{name}</legend>
            <div className="clear-both flex flex-wrap gap-x-6">
              <NumberField
                name={`group.${key}.came`}
                label={
                  <>
                    <span className="sr-only">{name}: </span>Came
                  </>
                }
                defaultValue={counted.get(key)?.came}
              />
              <NumberField
                name={`group.${key}.invited`}
                label={
                  <>
                    <span className="sr-only">{name}: </span>Invited
                  </>
                }
                defaultValue={counted.get(key)?.invited}
              />
            </div>
          </fieldset>
        ))}
      </details>
    </>
  )
}
