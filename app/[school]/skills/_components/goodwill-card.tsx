import { Card, Note } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { withQuery } from '@/lib/platform/address'
import type { SkillUse } from '@/lib/skills/overview-sql'

const SHOWN = 8

/** What is offered and nobody was ever asked for, by skill: each is a way to the people. */
export function GoodwillCard({ path, skills }: { path: string; skills: SkillUse[] }) {
  const unused = skills.filter(({ neverAsked }) => neverAsked > 0)
  return (
    <Card title="Goodwill nobody has asked for" id="goodwill" className="lg:col-span-5">
      {unused.length === 0 ? (
        <p>
          {skills.length === 0
            ? 'No offer that stands names a skill yet.'
            : 'Everybody who offers a skill has been asked at least once.'}
        </p>
      ) : (
        <>
          <Note className="mb-1">Offers that stand now, by skill. One offer may name several.</Note>
          <SkillTable
            path={path}
            skills={unused.slice(0, SHOWN)}
            caption="Skills whose offers were asked least"
          />
          {unused.length > SHOWN && (
            <details className="mt-2">
              <summary className="inline-block min-h-11 py-2 text-brand underline">
                {unused.length - SHOWN} more
              </summary>
              <SkillTable path={path} skills={unused.slice(SHOWN)} caption="The other skills" />
            </details>
          )}
        </>
      )}
    </Card>
  )
}

function SkillTable({ path, skills, caption }: { path: string; skills: SkillUse[]; caption: string }) {
  return (
    <Table
      caption={caption}
      columns={[
        { title: 'Skill' },
        { title: 'Never asked', isNumber: true },
        { title: 'Offers', isNumber: true },
      ]}
      rows={skills.map(({ id, name, offers, neverAsked }) => ({
        key: id,
        cells: [
          <a key="name" href={withQuery(`${path}/offers`, { skill: id })}>
            {name}
          </a>,
          neverAsked,
          offers,
        ],
      }))}
    />
  )
}
