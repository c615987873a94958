import { randomUUID } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { closeDatabase } from '@/lib/platform/database'
import { readEnvAgain } from '@/lib/platform/env'
import { folderStore } from '@/lib/platform/storage-folder'
import { testSecret } from '@/prisma/testing/test-database.mjs'
import { appUrl } from '../../launch/app-role.mjs'
import { connectTo } from '../../launch/database.mjs'
import { migrationNames } from '../../launch/migrations.mjs'
import { prepareTables } from '../../launch/prepare.mjs'
import { root } from '../../launch/root.mjs'

/** A database whose owner is no superuser, as every real one has, and a folder: what a backup is of and goes into. */
export type Place = {
  /** The owner's connection. */
  url: string
  /** A superuser's, past row security. */
  outside: string
  folder: string
  files: ReturnType<typeof folderStore>
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-backup-'))
  chmodSync(folder, 0o711)
  folders.push(folder)
  return folder
}

/** Nothing at all: an empty database, an empty folder. */
export async function anEmptyPlace(): Promise<Place> {
  const server = inject('testServerUrl')
  const name = `place_${randomUUID().slice(0, 8)}`
  const thereAlready = '42710'
  await queryAt(server, `CREATE ROLE plain_owner LOGIN CREATEROLE PASSWORD 'owner'`).catch((error) => {
    if (error.code !== thereAlready) throw error
  })
  await queryAt(server, `CREATE DATABASE ${name} OWNER plain_owner`)
  const outside = Object.assign(new URL(server), { pathname: `/${name}` })
  const url = Object.assign(new URL(outside), { username: 'plain_owner', password: 'owner' })
  const folder = aFolder()
  return { url: url.href, outside: outside.href, folder, files: folderStore(folder) }
}

/** A migrated installation without a school, to which the application's own commands are turned from here on. */
export async function anInstallation(): Promise<Place> {
  const place = await anEmptyPlace()
  await migrateTo(place)
  await closeDatabase()
  Object.assign(process.env, {
    DATABASE_APP_URL: appUrl(place.url, testSecret),
    TEST_OWNER_URL: place.outside,
  })
  readEnvAgain()
  // The application keeps its files where its first test found them.
  const folder = process.env.ALONGSIDE_DATA as string
  return { ...place, folder, files: folderStore(folder) }
}

/** What `npm start` does to a database. */
export async function migrateTo({ url }: Place): Promise<string> {
  const client = await connectTo(url)
  try {
    return await prepareTables({ ownerUrl: url, client }, testSecret)
  } finally {
    await client.end()
  }
}

/** An Alongside that is older by its last migrations. @returns its folder */
export function anOlderAlongside(migrations: number): string {
  const older = aFolder()
  for (const path of ['package.json', 'prisma/schema.prisma', 'prisma/models']) {
    cpSync(join(root, path), join(older, path), { recursive: true })
  }
  mkdirSync(join(older, 'prisma', 'migrations'))
  for (const name of migrationNames(root).slice(0, migrations)) {
    const path = join('prisma', 'migrations', name)
    cpSync(join(root, path), join(older, path), { recursive: true })
  }
  return older
}

export async function queryAt<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}
