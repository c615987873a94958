import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openAddress, sealAddress } from './asked-for'
import { readEnvAgain } from './env'

const address = '/oakfield/account?from=a%20link'

describe('the address a page was asked for by', () => {
  beforeEach(() => {
    vi.stubEnv('DATABASE_APP_URL', 'postgresql://localhost/none')
    vi.stubEnv('ALONGSIDE_SECRET', 'a secret of at least thirty-two characters')
    readEnvAgain()
    return () => {
      vi.unstubAllEnvs()
      readEnvAgain()
    }
  })

  it('is believed as it was sealed', () => {
    expect(openAddress(sealAddress(address))).toBe(address)
  })

  it('is not believed from anybody else', () => {
    const [seal] = sealAddress(address).split(' ')
    for (const made of [null, '', ' ', address, ` ${address}`, `${seal} /oakfield`, `${seal}x ${address}`])
      expect(openAddress(made)).toBeNull()
  })

  it('is not believed under another secret', () => {
    const sealed = sealAddress(address)
    vi.stubEnv('ALONGSIDE_SECRET', 'another secret of thirty-two characters')
    readEnvAgain()
    expect(openAddress(sealed)).toBeNull()
  })
})
