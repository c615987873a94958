import { KEPT_DAYS } from '@/components/form/kept-text'
import { SchoolPage } from '@/components/layout/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { BIN_DAYS } from '@/lib/platform/bin'
import { requireViewer } from '@/lib/platform/require-viewer'
import { mayChangeSettings } from '@/lib/schools/policy'
import { getPrivacy } from '@/lib/schools/privacy'
import { GOES_AFTER, SAID_BEFORE } from '@/lib/skills/ended'

export const metadata = { title: 'Privacy' }

export default async function PrivacyPage({ params }: { params: Promise<{ school: string }> }) {
  const { school } = await params
  const viewer = await requireViewer(school)
  const { privacyWords } = await getPrivacy(viewer)
  const isHead = mayChangeSettings(viewer)
  return (
    <SchoolPage
      viewer={viewer}
      place="none"
      width="narrow"
      title="Privacy"
      lede={`What Alongside keeps for ${viewer.schoolName}, who sees it, and whom to ask.`}
    >
      <Card title={`What ${viewer.schoolName} says`} id="school" className="mb-5">
        {privacyWords ? (
          <p className="whitespace-pre-line wrap-anywhere">{privacyWords}</p>
        ) : (
          <p>
            The school has not written anything here yet. Ask the headteacher why the school keeps what it
            keeps, for how long, and who its data protection officer is.
          </p>
        )}
        {isHead && (
          <p className="print:hidden mt-3">
            <ButtonLink look="quiet" href={`/${school}/privacy/edit`}>
              {privacyWords ? 'Change these words' : 'Write the school’s own words'}
            </ButtonLink>
          </p>
        )}
      </Card>
      <h2>What is kept</h2>
      <ul className="list-disc pl-5">
        <li>
          Of pupils and families a reference that the school makes up, a year group and class, and the groups
          the school ticks. Names are not needed, and not asked for.
        </li>
        <li>Who was invited to a session and who came; what was said there, by reference or in numbers.</li>
        <li>Pupils’ figures that an activity is meant to change, such as reading ages, by reference.</li>
        <li>
          Which pupils take part first and which are compared with them, by reference, and every draw by lot
          with what is needed to check it.
        </li>
        <li>
          Evidence: files, quotations and links with where they come from and whether consent was given. A
          photograph or a quotation may show who somebody is.
        </li>
        <li>
          What parents and carers said went wrong, went well or could be done, in their own words, and what
          was said and done about it since. A child at risk of harm is not written down here: the page says
          whom to tell, and keeps only that it said so.
        </li>
        <li>
          What a parent or carer offers: how they would like to be called and reached, what they can do, when,
          and what is known of their checks, as a state and its days and never a certificate. It is kept so
          that the school can ask them, until the day they agreed to.
        </li>
        <li>
          How a family likes to be reached, in which language, who else holds parental responsibility and what
          it needs at meetings: so that it is reached in its own way, until the day it agreed to.
        </li>
        <li>
          Ideas, in the parent’s own words, with what was decided and what came of it; and which families sit
          in a council or another forum.
        </li>
        <li>
          What the school judged about its work with parents, on which records, and who agreed it; its
          improvement plan; and packs of those records for a conversation. A note somebody makes while
          practising is theirs alone.
        </li>
        <li>
          Of people who sign in their name, e-mail address and role, and a history of what each has changed. A
          password is kept only in a form from which it cannot be read.
        </li>
      </ul>
      <h2 className="mt-5">Who sees it</h2>
      <ul className="list-disc pl-5">
        <li>Staff and leaders of this school, as their role allows. Nobody of another school.</li>
        <li>
          Governors see counts and results, never a pupil or a family, and no group so small that somebody
          could be made out. A trust leader sees activities and results.
        </li>
        <li>
          A concern or complaint is seen by whoever wrote it down, whoever handles it, and leaders. Nobody who
          is named in one sees it or learns of it; one about the head is the chair of governors’ alone.
          Governors see counts and themes. The parent sees theirs by a private link, which ends and can be
          withdrawn.
        </li>
        <li>
          What parents and carers offer is seen by those who work in the school, because it is they who ask
          for it. Parents change it, and withdraw it, by a private link that needs no account. Governors see
          counts. A page of thanks that the school publishes is seen by anybody, and names no parent.
        </li>
        <li>
          A visitor with a link reads the one pack it was made for: sentences as governors read them, no group
          so small that somebody could be made out, and pictures and quotations only as consent allows. The
          link ends and can be withdrawn, and the history says each time it was opened.
        </li>
        <li>What governors ask about a figure, with their name, is read by governors and leaders alone.</li>
        <li>Whoever looks after the server, who can reach everything on it, as with any system.</li>
      </ul>
      <h2 className="mt-5">What is not done with it</h2>
      <p>
        There is no advertising, no counting of visits by others, and nothing is decided about a child by a
        machine; where the school draws lots, the lot says only who starts first. What leaves Alongside is
        this, and nothing else:
      </p>
      <ul className="mt-2 list-disc pl-5">
        <li>Files and copies, to where the school has them kept.</li>
        <li>E-mails with nothing in them but a link, and for an invitation the school’s name.</li>
        <li>
          The titles, days and times of activities, sessions and reviews, to the calendar of whoever made a
          private address for theirs. Nothing of a family, a pupil or a piece of evidence.
        </li>
        <li>
          That somebody signs in, to Microsoft, Google or another provider, where the school has that switched
          on and they choose it.
        </li>
        <li>
          The page for a conversation, which the browser of a leader who opens it keeps for a day, to be read
          without a connection. It goes when they sign out.
        </li>
        <li>
          Lists and files, when somebody who may see them downloads them. Those are then theirs to keep safe.
        </li>
      </ul>
      <h2 className="mt-5">How long</h2>
      <ul className="list-disc pl-5">
        <li>
          What stands here stays until somebody removes it, but for what parents and carers agree to. The
          school says above how long that should be.
        </li>
        <li>
          Offers, and how families like to be reached, are kept until the day somebody agreed to. Leaders are
          told {SAID_BEFORE} days before it ends, to ask again. What nobody has asked about is deleted by
          itself {GOES_AFTER} days after the end; the history says that there was one. What is withdrawn is
          deleted at once.
        </li>
        <li>
          What a parent has begun at the door and not sent goes half an hour after it was last touched, or
          after two weeks where they put it by.
        </li>
        <li>
          What is removed waits in the bin for {BIN_DAYS} days, in case it was a mistake, and then goes for
          good. A family that asks to be forgotten can be removed for good at once.
        </li>
        <li>
          Where copies are made each night, the last fourteen are kept: what is gone for good is gone from
          them fourteen nights later. Copies that somebody made by hand are theirs to delete.
        </li>
        <li>
          Concerns and complaints are kept for the years the school has set for what they are about, and then
          let go by somebody, who is named in the history. That there was one stays.
        </li>
        <li>
          The history of who changed what is never taken back. It says that there was something, and who
          removed it.
        </li>
      </ul>
      <h2 className="mt-5">In your browser</h2>
      <p>
        Only cookies that are needed: one keeps you signed in, for an hour without a click and twelve hours at
        most; others last for minutes, while you sign in or to carry a message such as “Saved.” to the next
        page. None follows you anywhere. Parents who answer by a link have one for as long as they are
        answering.
      </p>
      <p className="mt-2">
        What you type into a form stays on your device until you save it, so that nothing is lost when a
        laptop closes. It is encrypted, and only you, signed in, can read it there. What is never saved goes
        after {KEPT_DAYS} days, when a form is next opened on that device.
      </p>
    </SchoolPage>
  )
}
