// Colleagues from Webex, loaded page by page.
import { SearchX } from 'lucide-react'
import type { PersonId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { useCallViews } from '../../state/calls/useCalls.ts'
import { useDirectory } from '../../state/directory/useDirectory.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PersonRow } from './PersonRow.tsx'

type Props = { readonly typed: string; readonly person: PersonId | undefined }

export function People({ typed, person }: Props) {
  const { people, isAsked, isSearching, cutAt, more, failure, retry } = useDirectory(typed)
  const inCall = useCallViews().flatMap(({ call: { party, state } }) =>
    party.is === 'known' && party.personId && state.is !== 'ended' ? [party.personId] : [],
  )
  return (
    <section aria-label={t('directory.people')}>
      <p role="status" className="text-quiet min-h-5 text-sm">
        {statusOf({ isAsked, isSearching, count: people.length, hasMore: more !== undefined })}
      </p>
      {cutAt !== undefined && (
        <p className="text-quiet text-sm">{t('directory.cut', { count: cutAt })}</p>
      )}
      {failure && <RetryFailure title={t('directory.failed')} failure={failure} onRetry={retry} />}
      {typed.trim() !== '' && !isSearching && !failure && people.length === 0 && (
        <EmptyState
          icon={SearchX}
          title={t('directory.none', { typed: displayText(typed, 60) })}
          what={t('directory.noneWhat')}
        />
      )}
      <ul role="list" aria-label={t('directory.people')} className="flex flex-col gap-2">
        {people.map((one) => (
          <PersonRow key={one.id} one={one} person={person} isInCall={inCall.includes(one.id)} />
        ))}
      </ul>
      {more && (
        <Button className="mt-3 w-full" isBusy={isSearching} onClick={more}>
          {t('directory.more')}
        </Button>
      )}
    </section>
  )
}

type Status = { isAsked: boolean; isSearching: boolean; count: number; hasMore: boolean }

function statusOf({ isAsked, isSearching, count, hasMore }: Status): string {
  if (isSearching) return t('directory.searching')
  if (!isAsked && count === 0) return t('directory.start')
  return count === 0 ? '' : t('directory.found', { count: hasMore ? `${count}+` : count })
}
