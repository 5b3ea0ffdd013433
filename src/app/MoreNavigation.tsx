// On phones: the links that have no room in the bar at the bottom.
import { Ellipsis } from 'lucide-react'
import { useId, useRef } from 'react'
import { frameWords } from '../i18n/en.frame.ts'
import { addWords, t } from '../i18n/translate.ts'
import { useLocation } from '../lib/useNavigation.tsx'
import { NavigationLink } from './NavigationLink.tsx'
import type { NavigationEntry } from './navigation.ts'
import { isCurrent } from './navigation.ts'

addWords(frameWords)

type Props = { readonly entries: readonly NavigationEntry[] }

export default function MoreNavigation({ entries }: Props) {
  const id = useId()
  const popover = useRef<HTMLDivElement>(null)
  const { pathname } = useLocation()
  const isHere = entries.some((entry) => isCurrent(entry, pathname))
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-current={isHere ? 'page' : undefined}
        className="nav-item"
      >
        <Ellipsis aria-hidden className="nav-icon" />
        <span className="nav-word">{t('nav.more')}</span>
      </button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        onClick={() => popover.current?.hidePopover()}
        className="bg-raised border-line shadow-float fixed inset-x-3 top-auto bottom-[calc(var(--shell-bottom)+0.5rem)] m-0 w-auto rounded-xl border p-1.5"
      >
        <ul role="list" aria-label={t('nav.more')}>
          {entries.map((entry) => (
            <li key={entry.page}>
              <NavigationLink entry={entry} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
