import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { DeviceStorage } from './testing/device-storage'
import { openQueue, UNSENT_DAYS, type Unsent } from './unsent'

const secretOf = () => randomBytes(32).toString('base64')
const amina = secretOf()
const at = Date.now()
const saying = (words: string, later = 0): Omit<Unsent, 'id'> => ({
  at: at + later,
  fields: [['words', words]],
})
let device: DeviceStorage

beforeEach(() => {
  device = new DeviceStorage()
  Object.assign(globalThis, { window: { localStorage: device } })
})

async function queueOf(secret: string) {
  const queue = await openQueue(secret)
  if (!queue) throw new Error('Node has encryption, and the storage is there.')
  return queue
}

const wordsIn = async (secret: string) =>
  (await (await queueOf(secret)).list()).map(({ fields }) => fields[0]?.[1])

describe('what could not be sent', () => {
  it('is given back to the same person, the first that was written first', async () => {
    const queue = await queueOf(amina)
    for (const [words, later] of [
      ['second', 5],
      ['third', 9],
      ['first', 0],
    ] as const)
      await queue.put(saying(words, later))
    expect(await wordsIn(amina)).toEqual(['first', 'second', 'third'])
  })

  it('is nothing to another person on the same device, and says neither whose it is nor what', async () => {
    await (await queueOf(amina)).put(saying('Nobody rang about the reading book'))
    expect(await wordsIn(secretOf())).toEqual([])
    expect(device.length).toBe(1)
    expect(device.everything).not.toMatch(/nobody|reading|words/i)
    expect(device.everything).not.toContain(amina.slice(0, 12))
  })

  it('goes when it has been sent, and nothing else does', async () => {
    const queue = await queueOf(amina)
    const one = await queue.put(saying('one'))
    await queue.put(saying('two', 1))
    queue.drop(one?.id ?? '')
    expect(await wordsIn(amina)).toEqual(['two'])
  })

  it('keeps why it was refused, unless it was sent from another window meanwhile', async () => {
    const queue = await queueOf(amina)
    const one = (await queue.put(saying('one'))) as Unsent
    await queue.change({ ...one, errors: { receivedOn: 'This day is still to come.' } })
    expect((await queue.list())[0]?.errors).toEqual({ receivedOn: 'This day is still to come.' })
    queue.drop(one.id)
    await queue.change({ ...one, errors: { words: 'Enter what they said.' } })
    expect(await queue.list()).toEqual([])
  })

  it('is not taken where there is no room, so that the form can say so', async () => {
    device = new DeviceStorage(100)
    Object.assign(globalThis, { window: { localStorage: device } })
    expect(await (await queueOf(amina)).put(saying('x'.repeat(400)))).toBeNull()
  })

  it('goes after two months, whoever comes next, and what is not of it stays', async () => {
    device.setItem('theme', 'dark')
    await (await queueOf(amina)).put(saying('long ago', -(UNSENT_DAYS * 86_400_000) - 1))
    await (await queueOf(amina)).put(saying('lately'))
    await queueOf(secretOf())
    expect(await wordsIn(amina)).toEqual(['lately'])
    expect(device.getItem('theme')).toBe('dark')
  })

  it('is nothing where the browser has no encryption to offer', async () => {
    const { crypto } = globalThis
    Object.defineProperty(globalThis, 'crypto', {
      value: { ...crypto, subtle: undefined },
      configurable: true,
    })
    expect(await openQueue(amina)).toBeNull()
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true })
  })
})
