import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isAlive } from '../launch/processes.mjs'
import { makeTestFolder, processesOf, removeTestFolder } from './leftovers.mjs'

it('ends what a test run left running, whoever started it, and removes its folder', async () => {
  const folder = makeTestFolder()
  const wait = ['-e', 'setInterval(() => {}, 1000)']
  const known = spawn(process.execPath, wait, { env: { ...process.env, TMPDIR: folder }, detached: true })
  const named = spawn(process.execPath, [...wait, folder], { detached: true })
  const other = spawn(process.execPath, wait)
  await Promise.all(
    [known, named, other].map((child) => new Promise((resolve) => child.once('spawn', resolve))),
  )
  expect(processesOf(folder).sort()).toEqual([known.pid, named.pid].sort())

  await removeTestFolder(folder)
  expect(existsSync(folder)).toBe(false)
  expect(processesOf(folder)).toEqual([])
  expect(isAlive(other.pid ?? 0)).toBe(true)
  other.kill()
})
