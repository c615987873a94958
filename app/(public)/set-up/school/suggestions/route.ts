import type { NextRequest } from 'next/server'
import { findSchools } from '@/lib/schools/register/find-schools'
import { hasProof } from '../../_components/proof'

/** The schools somebody may mean while they type: none for whoever is not setting up their own. */
export async function GET(request: NextRequest) {
  if (!(await hasProof())) return Response.json([])
  return Response.json(findSchools(request.nextUrl.searchParams.get('q') ?? ''))
}
