import pg from 'pg'
import { aFamily, aSchool } from '@/prisma/builders'
import { SERVED } from '@/prisma/testing/every-change-leaves-a-line.mjs'
import { expect, test } from './support/test'

/** As the served application would, were a command to forget the history. */
async function changeInSilence(schoolId: string, application: string) {
  const url = new URL(process.env.DATABASE_APP_URL ?? '')
  url.searchParams.set('application_name', application)
  const client = new pg.Client(url.href)
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.school_id', $1, true)`, [schoolId])
    const { rowCount } = await client.query(`UPDATE "Family" SET "reference" = 'F99' WHERE "schoolId" = $1`, [
      schoolId,
    ])
    await client.query('COMMIT')
    return rowCount
  } finally {
    await client.end()
  }
}

test('no journey through the application changes a record without a line in the history', async () => {
  const { school, head } = await aSchool()
  await aFamily(head, { reference: 'F1' })
  // What the database refuses here it refuses in every other test of a journey.
  await expect(changeInSilence(school.id, SERVED)).rejects.toThrow(
    'UPDATE of "Family" leaves no line in the history',
  )
  expect(await changeInSilence(school.id, 'a builder')).toBe(1)
})
