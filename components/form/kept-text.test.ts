import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { KEPT_DAYS, openDrawer } from './kept-text'
import { DeviceStorage } from './testing/device-storage'

const secretOf = () => randomBytes(32).toString('base64')
const amina = secretOf()
const text = { at: Date.now(), typed: { title: 'Reading together' }, was: { title: '' } }
let device: DeviceStorage

beforeEach(() => {
  device = new DeviceStorage()
  Object.assign(globalThis, { window: { localStorage: device } })
})

async function drawerOf(secret: string, form = '/hillside/activities/new title') {
  const drawer = await openDrawer(secret, form)
  if (!drawer) throw new Error('Node has encryption, and the storage is there.')
  return drawer
}

describe('what is kept on a device', () => {
  it('is given back to the same person, in the same form', async () => {
    await (await drawerOf(amina)).keep(text)
    expect(await (await drawerOf(amina)).read()).toEqual(text)
    expect(await (await drawerOf(amina, '/hillside/families/new')).read()).toBeNull()
  })

  it('is not given to another person, and says neither whose it is, nor which form, nor what', async () => {
    await (await drawerOf(amina)).keep(text)
    expect(await (await drawerOf(secretOf())).read()).toBeNull()
    expect(device.length).toBe(1)
    expect(device.everything).not.toMatch(/reading|title|hillside/i)
    expect(device.everything).not.toContain(amina.slice(0, 12))
  })

  it('cannot be read under another’s name by moving it there', async () => {
    await (await drawerOf(amina)).keep(text)
    const [mine, sealed] = [...device.rows][0] as [string, string]
    const tom = secretOf()
    await (await drawerOf(tom)).keep(text)
    const his = [...device.rows.keys()].find((name) => name !== mine) as string
    device.setItem(his, sealed)
    expect(await (await drawerOf(tom)).read()).toBeNull()
  })

  it('is forgotten, also when it was just being written', async () => {
    const drawer = await drawerOf(amina)
    const writing = drawer.keep(text)
    drawer.forget()
    await writing
    expect(device.length).toBe(0)
  })

  it('stays the last that was typed, whatever order it is written in', async () => {
    const drawer = await drawerOf(amina)
    const typed = ['R', 'Re', 'Rea'].map((title) => drawer.keep({ ...text, typed: { title } }))
    await Promise.all(typed)
    expect((await drawer.read())?.typed).toEqual({ title: 'Rea' })
  })

  it('goes after some days, whoever comes next, and what is another site’s stays', async () => {
    device.setItem('theme', 'dark')
    await (await drawerOf(amina)).keep({ ...text, at: Date.now() - KEPT_DAYS * 86_400_000 - 1 })
    await drawerOf(secretOf())
    expect(device.everything).toBe('theme\ndark')
  })

  it('has bounds: one form that is far too long is not kept, and the oldest of very many goes', async () => {
    await (await drawerOf(amina)).keep({ ...text, typed: { pasted: 'x'.repeat(500_000) } })
    expect(device.length).toBe(0)
    for (let i = 0; i < 40; i++)
      await (await drawerOf(amina, `form ${i}`)).keep({ ...text, at: Date.now() - 1000 + i })
    await drawerOf(amina)
    expect(device.length).toBe(30)
    expect(await (await drawerOf(amina, 'form 39')).read()).not.toBeNull()
    expect(await (await drawerOf(amina, 'form 0')).read()).toBeNull()
  })

  it('is nothing where the browser has no encryption to offer', async () => {
    const { crypto } = globalThis
    Object.defineProperty(globalThis, 'crypto', {
      value: { ...crypto, subtle: undefined },
      configurable: true,
    })
    expect(await openDrawer(amina, 'form')).toBeNull()
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true })
  })
})
