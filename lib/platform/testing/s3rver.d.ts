declare module '@20minutes/s3rver' {
  import type { Server } from 'node:http'

  /** An S3 server on this machine that checks signatures. Its one account is S3RVER with the secret S3RVER. */
  export default class S3rver {
    httpServer: Server
    constructor(options: {
      port: number
      address: string
      silent: boolean
      directory: string
      configureBuckets: { name: string }[]
    })
    run(): Promise<{ port: number }>
  }
}
