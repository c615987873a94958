/** Next calls this once for each of its runtimes, before the server takes requests. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { noteConnections } = await import('./lib/platform/connections')
    noteConnections()
  }
}
