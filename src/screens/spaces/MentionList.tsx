// The people whom the typed name may mean.
import { displayText } from '../../domain/displayText.ts'
import type { Mention } from '../../domain/spaces/composed.ts'
import { t } from '../../i18n/translate.ts'

type Props = {
  readonly id: string
  readonly found: readonly Mention[]
  readonly chosen: Mention | undefined
  readonly onChoose: (mention: Mention) => void
}

export function MentionList({ id, found, chosen, onChoose }: Props) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={t('spaces.mentions')}
      className="bg-raised border-line shadow-float absolute inset-x-3 bottom-full z-10 mb-1 max-h-64 overflow-y-auto rounded-xl border p-1 sm:end-auto sm:w-80"
    >
      {found.map((mention, index) => (
        <li
          key={mention.person}
          id={`${id}-${index}`}
          role="option"
          aria-selected={mention === chosen}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(mention)}
          className="aria-selected:bg-accent-soft hover:bg-ground flex min-h-10 cursor-pointer items-center rounded-lg px-3 text-sm"
        >
          <bdi className="truncate">
            {mention.person === 'all'
              ? `@all · ${t('spaces.everyone')}`
              : displayText(mention.name, 60)}
          </bdi>
        </li>
      ))}
    </ul>
  )
}
