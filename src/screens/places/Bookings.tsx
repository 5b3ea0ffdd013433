// Hot desk bookings of a workspace, and releasing one.
import type { PersonId, WorkspaceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { momentText } from '../../parts/momentText.ts'
import { useHotdeskSessions } from '../../state/places/useWorkspaces.ts'
import { usePersonName } from '../../state/directory/usePersonName.ts'
import { Button } from '../../ui/Button.tsx'

type Props = { readonly workspace: WorkspaceId; readonly mayEnd: boolean }

export function Bookings({ workspace, mayEnd }: Props) {
  const { sessions, failure: unread, end } = useHotdeskSessions(workspace)
  const failure = end.failure ?? unread
  return (
    <>
      <ul role="list" className="flex flex-col gap-2 text-sm">
        {sessions.map(({ id, person, from, to }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <span className="grow">
              <Who person={person} />{' '}
              {from !== undefined && to !== undefined && (
                <span className="text-quiet">
                  {t('places.session', { from: momentText(from), to: momentText(to) })}
                </span>
              )}
            </span>
            {mayEnd && (
              <Button look="badQuiet" isBusy={end.isSending} onClick={() => end.send(id)}>
                {t('places.endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length === 0 && !unread && (
        <p className="text-quiet text-sm">{t('places.noSessions')}</p>
      )}
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
    </>
  )
}

function Who({ person }: { readonly person: PersonId | undefined }) {
  const name = usePersonName(person)
  return (
    <strong>
      <bdi>{name === undefined ? '…' : displayText(name, 60)}</bdi>
    </strong>
  )
}
