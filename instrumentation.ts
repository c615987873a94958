import type { Instrumentation } from 'next'

/** Next calls this once for each of its runtimes, before the server takes requests. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { noteConnections } = await import('./lib/platform/connections')
    const { watchRequests } = await import('./lib/platform/requests')
    noteConnections()
    watchRequests()
    if (process.env.NODE_ENV === 'production') {
      const { takeOverConsole } = await import('./lib/platform/log')
      takeOverConsole()
    }
    const { startWorker } = await import('./lib/jobs/worker')
    startWorker()
    const { startEmptyingBins } = await import('./lib/bin/sweep')
    startEmptyingBins()
    const { startSendingSummaries } = await import('./lib/concerns/daily-summary')
    startSendingSummaries()
  }
}

/** What a request ended in that nobody foresaw. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logProblem } = await import('./lib/platform/log')
  logProblem(error, {
    id: String(request.headers['x-request-id'] ?? ''),
    method: request.method,
    route: context.routePath,
    during: context.routeType,
  })
}
