// The team view: the wall's members, with hands on it, for supervisors.
import { historyWords } from '../../i18n/en.history.ts'
import { teamWords } from '../../i18n/en.team.ts'
import { wallWords } from '../../i18n/en.wall.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { memberRefusalWords } from '../../parts/memberRefusal.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { SupervisorSignIn } from '../../parts/SupervisorSignIn.tsx'
import type { Members } from '../../state/members/useMembers.ts'
import { useMembers } from '../../state/members/useMembers.ts'
import { useMe } from '../../state/queries/useMe.ts'
import { missingScopes } from '../../state/session/scopes.ts'
import { useSession, useSessionState } from '../../state/session/useSession.ts'
import { MemberList } from './MemberList.tsx'
import { SupervisionLog } from './SupervisionLog.tsx'

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
  const members = useMembers(isAllowed)
  const me = useMe()
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 p-3 sm:p-4 lg:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-xl font-semibold">{t('nav.team')}</h1>
        <PageLink to="/wall" className="text-accent py-2 text-sm font-medium underline">
          {t('nav.wall')}
        </PageLink>
      </div>
      {isAllowed ? (
        <>
          {!isGranted(WRITE) && <p className="text-quiet text-sm">{t('team.readOnly')}</p>}
          <Refusal members={members} />
          {me && <MemberList members={members} me={me} isGranted={isGranted} />}
          {me && <SupervisionLog person={me.id} />}
        </>
      ) : (
        <SupervisorSignIn
          title={t('team.notAllowed')}
          what={t('team.notAllowedWhat')}
          signIn={t('wall.signIn')}
          onSignIn={() => void session.signIn({ role: 'supervisor' })}
        />
      )}
    </div>
  )
}

/** The list itself, or everybody's calls, are refused: nothing to do anything about. */
function Refusal({ members: { failure, people, watched } }: { readonly members: Members }) {
  const refused = people.length === 0 ? failure : watched.seen.size === 0 && watched.failure
  if (!refused) return null
  return (
    <FailureAlert
      title={t('team.failed')}
      words={memberRefusalWords(refused)}
      trackingId={refused.trackingId}
    />
  )
}
