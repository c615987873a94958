'use server'

import { formAction } from '@/lib/platform/form-action'
import type { Viewer } from '@/lib/platform/viewer'
import * as commands from '@/lib/record/commands'
import { beginActivityInput, beginSessionInput } from '@/lib/record/schema'

type Begun = { activityId: string; sessionId: string }

const whoCame = ({ schoolSlug }: Viewer, { activityId, sessionId }: Begun) =>
  `/${schoolSlug}/activities/${activityId}/sessions/${sessionId}`

export const beginSession = formAction(beginSessionInput, commands.beginSession, whoCame)

export const beginActivity = formAction(beginActivityInput, commands.beginActivity, whoCame)
