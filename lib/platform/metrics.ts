import 'server-only'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

type Metrics = {
  registry: Registry
  requests: Counter<'method' | 'route' | 'status'>
  duration: Histogram<'method' | 'route'>
}

/** What a pool of connections tells of itself. */
type Pool = { totalCount: number; idleCount: number; waitingCount: number }

/** Next bundles routes and start-up apart, so what both speak of is kept where both find it. */
const kept = globalThis as unknown as { alongsideMetrics?: Metrics; alongsidePool?: Pool }

function metrics(): Metrics {
  kept.alongsideMetrics ??= makeMetrics()
  return kept.alongsideMetrics
}

function makeMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  new Gauge({
    name: 'alongside_database_connections',
    help: 'Connections of this process to the database, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const { totalCount = 0, idleCount = 0, waitingCount = 0 } = kept.alongsidePool ?? {}
      this.set({ state: 'busy' }, totalCount - idleCount)
      this.set({ state: 'idle' }, idleCount)
      this.set({ state: 'waited_for' }, waitingCount)
    },
  })
  return {
    registry,
    requests: new Counter({
      name: 'alongside_http_requests_total',
      help: 'Requests answered, by the pattern of their address.',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    duration: new Histogram({
      name: 'alongside_http_request_duration_seconds',
      help: 'Seconds from a request to the end of its answer.',
      labelNames: ['method', 'route'],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers,
    }),
  }
}

/** Counts one request that was answered. */
export function countRequest(request: {
  method: string
  route: string
  status: number
  seconds: number
}): void {
  const { method, route, status, seconds } = request
  metrics().requests.inc({ method, route, status: String(status) })
  metrics().duration.observe({ method, route }, seconds)
}

/** The pool whose connections are counted. */
export function watchPool(pool: Pool): void {
  kept.alongsidePool = pool
}

/** Everything counted in this process, in Prometheus's text format. */
export async function metricsText(): Promise<{ type: string; text: string }> {
  const { registry } = metrics()
  return { type: registry.contentType, text: await registry.metrics() }
}
