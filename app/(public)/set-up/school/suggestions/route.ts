import type { NextRequest } from 'next/server'
import { findSchools } from '@/lib/schools/register/find-schools'
import { hasProof } from '../../_components/proof'

/** The schools somebody may mean while they type. */
export async function GET(request: NextRequest) {
  if (!(await hasProof())) return new Response(null, { status: 404 })
  return Response.json(findSchools(request.nextUrl.searchParams.get('q') ?? ''))
}
