import { createServer } from 'node:net'
import { Problem } from './problem.mjs'

/**
 * Whether a server could listen on this port now.
 *
 * @param {number} port
 * @param {string | undefined} host undefined: on every address of this computer
 */
export async function isPortFree(port, host) {
  return (await listenError(port, host)) !== 'EADDRINUSE'
}

function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/** A port nobody listens on, chosen by the system. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** @throws {Problem} when somebody already listens on the port, on whichever address of this computer */
export async function requireFreePort(port) {
  const errors = [await listenError(port, undefined), await listenError(port, '127.0.0.1')]
  if (errors.includes('EADDRINUSE')) throw takenPort(port)
  if (errors.includes('EACCES')) {
    throw new Problem(
      `This user may not open port ${port}: choose one above 1023, as in PORT=3000 npm start.`,
    )
  }
}

export function takenPort(port) {
  const other = port < 65535 ? port + 1 : 3000
  return new Problem(
    `Port ${port} is already in use: stop the program that uses it, or choose another port, as in PORT=${other} npm start.`,
  )
}
