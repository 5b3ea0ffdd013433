// The team view: the members of the wall, with actions, for supervisors.
import type { Failure } from '../../domain/failure.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Granted } from '../../domain/supervision/supervision.ts'
import { historyWords } from '../../i18n/en.history.ts'
import { teamWords } from '../../i18n/en.team.ts'
import { wallWords } from '../../i18n/en.wall.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { isMemberRefusal, memberRefusalWords } from '../../parts/memberRefusal.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { SupervisorSignIn } from '../../parts/SupervisorSignIn.tsx'
import type { Members } from '../../state/supervision/useMembers.ts'
import { useMe } from '../../state/person/useMe.ts'
import { missingScopes } from '../../state/session/scopes.ts'
import { useSession, useSessionState } from '../../state/session/useSession.ts'
import { usePickUp, useTeamDesk } from '../../state/supervision/useTeamDesk.ts'
import { useSupervision } from '../../state/supervision/useSupervision.ts'
import { readFailureWords } from './failureOnTeam.ts'
import { MemberList } from './MemberList.tsx'
import { SupervisionLog } from './SupervisionLog.tsx'
import { TeamFeedback } from './TeamFeedback.tsx'
import type { TeamData } from './useTeamData.ts'
import { useTeamData } from './useTeamData.ts'
import type { TeamSettings } from './useTeamSettings.ts'
import { useTeamSettings } from './useTeamSettings.ts'

addWords(teamWords)
addWords(historyWords)
addWords(wallWords)

const READ = 'spark-admin:calls_read'
const WRITE = 'spark-admin:calls_write'

export default function TeamScreen() {
  const state = useSessionState()
  const session = useSession()
  const isGranted = (scope: string) =>
    'scopes' in state && missingScopes(state.scopes, [scope]).length === 0
  const isAllowed = isGranted(READ)
  const me = useMe()
  const settings = useTeamSettings()
  const data = useTeamData(isAllowed, settings, me?.id)
  return (
    <Page>
      <PageHead title={t('nav.team')}>
        <PageLink to={settings.wall} className="text-accent py-2 text-sm font-medium underline">
          {t('nav.wall')}
        </PageLink>
      </PageHead>
      {isAllowed ? (
        <>
          {!isGranted(WRITE) && <p className="text-quiet text-sm">{t('team.readOnly')}</p>}
          {data.members.watched.news.is === 'refused' && (
            <p className="text-quiet text-sm">{t('team.notTold')}</p>
          )}
          {me && <Team data={data} settings={settings} me={me} isGranted={isGranted} />}
        </>
      ) : (
        <SupervisorSignIn
          title={t('team.notAllowed')}
          what={t('team.notAllowedWhat')}
          scope={READ}
          signIn={t('wall.signIn')}
          onSignIn={() => void session.signIn({ role: 'supervisor' })}
        />
      )}
    </Page>
  )
}

type TeamProps = {
  readonly data: TeamData
  readonly settings: TeamSettings
  readonly me: Person
  readonly isGranted: Granted
}

function Team({ data, settings, me, isGranted }: TeamProps) {
  const { members } = data
  const { asked, notices, desk } = useTeamDesk(members)
  const pickUp = usePickUp()
  const supervision = useSupervision()
  const refusal = refusalOf(members)
  return (
    <>
      {refusal ? (
        <Refusal failure={refusal} />
      ) : (
        <MemberList
          data={data}
          settings={settings}
          me={me}
          isGranted={isGranted}
          asked={asked}
          desk={desk}
          pickUp={pickUp.desk}
        />
      )}
      <SupervisionLog isHiddenWhileEmpty={refusal !== undefined} />
      <TeamFeedback
        freshness={data.freshness}
        notices={notices}
        desk={desk}
        pickUp={pickUp}
        supervision={supervision}
      />
    </>
  )
}

/** The list or everybody's calls failed: there is nobody to act for. */
function refusalOf({ failure, everybody, watched }: Members): Failure | undefined {
  if (everybody.length === 0) return failure
  const { failure: ofCalls, seen } = watched
  return seen.size === 0 && ofCalls && isMemberRefusal(ofCalls) ? ofCalls : undefined
}

function Refusal({ failure }: { readonly failure: Failure }) {
  const isRefused = isMemberRefusal(failure)
  return (
    <FailureAlert
      title={t(isRefused ? 'team.failed' : 'team.notRead')}
      words={isRefused ? memberRefusalWords(failure) : readFailureWords(failure)}
      trackingId={failure.trackingId}
    />
  )
}
