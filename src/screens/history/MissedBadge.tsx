// The number of missed calls since the history was last viewed.
import { historyWords } from '../../i18n/en.history.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { isElsewhere, unreadMissed } from '../../domain/history/history.ts'
import type { PersonId } from '../../domain/brand.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { useHistory } from '../../state/history/useHistory.ts'
import { useMe } from '../../state/person/useMe.ts'

addWords(historyWords)

export default function MissedBadge() {
  const id = useMe()?.id
  return id === undefined ? null : <Badge person={id} />
}

const MOST_SHOWN = 99

function Badge({ person }: { readonly person: PersonId }) {
  const { entries, seenUntil, elsewhere } = useHistory(person, true)
  const region = useCallingRegion()
  const missed = entries.filter((entry) => !isElsewhere(entry, elsewhere, region))
  const count = unreadMissed(missed, seenUntil)
  if (count === 0) return null
  return (
    <span
      aria-hidden
      title={t('history.unread', { count })}
      className="bg-bad-fill text-bad-ink min-w-5 rounded-full px-1.5 text-center text-xs leading-5 font-semibold tabular-nums"
    >
      {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
    </span>
  )
}
