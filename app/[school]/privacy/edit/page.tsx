import { Hidden, TextArea } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SchoolPage } from '@/components/layout/school-page'
import { Button } from '@/components/ui/button'
import { requireViewerWho } from '@/lib/platform/require-viewer'
import { mayChangeSettings } from '@/lib/schools/policy'
import { getPrivacy } from '@/lib/schools/privacy'
import { changePrivacyAction } from '../actions'

export const metadata = { title: 'The school’s words on privacy' }

/** What a notice has to say and only the school knows (UK GDPR, articles 13 and 14). */
const START = `Why we keep this:

How long we keep it:

Our data protection officer, and how to reach them:

You may ask to see what we keep about you or your child, and to have it put right. If you are not satisfied with our answer, you may complain to the Information Commissioner’s Office, ico.org.uk.`

export default async function EditPrivacyPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewerWho(school, mayChangeSettings)
  const { privacyWords, version } = await getPrivacy(viewer)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      crumbs={[{ name: 'Privacy', href: `/${school}/privacy` }]}
      title="The school’s words on privacy"
    >
      <Form action={changePrivacyAction} school={school}>
        <Hidden name="version" value={version} />
        <TextArea
          name="privacyWords"
          label="What your school says"
          hint="It stands first on the page Privacy, for everybody who signs in. Leave it empty to take it away."
          optional
          rows={16}
          defaultValue={privacyWords ?? START}
        />
        <Button>Save</Button>
      </Form>
    </SchoolPage>
  )
}
