// The field for a name or a number, with the directory's matches below it.
import type { KeyboardEvent, ReactNode } from 'react'
import { lazy, Suspense, useId } from 'react'
import { t } from '../../i18n/translate.ts'
import { TextField } from '../../ui/TextField.tsx'
import type { Match, Problem } from './destination.ts'
import { DestinationNote, MatchList } from '../calls/lazyParts.ts'
import { optionId } from './optionId.ts'
import type { DestinationField } from './useDestination.ts'

const FailureWhy = lazy(() => import('../../parts/FailureWhy.tsx'))

type Props = {
  readonly label: string
  readonly field: DestinationField
  readonly problem: Problem | undefined
  /** Enter, once: not while the key is held down. */
  readonly onEnter: () => void
  readonly onPick: (match: Match) => void
  /** Says what Enter does with the highlighted match. */
  readonly enterHint: 'matches.enterToCall' | 'matches.enterToChoose'
  /** The matches cover the content below instead of moving it. */
  readonly isOverlay?: boolean
  /** True: the pasted text was handled. */
  readonly onPasteText?: (text: string) => boolean
}

export function DestinationInput(props: Props) {
  const { label, field, problem, onEnter, onPick, isOverlay = false } = props
  const id = useId()
  const { matches, active, typed } = field
  const isOpen = matches.length > 0
  return (
    <div className="relative">
      <TextField
        {...typed.field}
        label={label}
        isLabelHidden={isOverlay}
        placeholder={isOverlay ? label : undefined}
        data-autofocus={isOverlay ? undefined : true}
        enterKeyHint={isOverlay ? 'go' : 'done'}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-matches` : undefined}
        aria-activedescendant={active >= 0 ? optionId(id, active) : undefined}
        aria-describedby={`${id}-says`}
        aria-invalid={problem && problem.is !== 'pickOne' ? true : undefined}
        onPaste={(event) => {
          if (props.onPasteText?.(event.clipboardData.getData('text'))) event.preventDefault()
        }}
        onKeyDown={(event) => onFieldKey(event, field, onEnter)}
        className={isOverlay ? 'pe-12 text-lg font-medium' : ''}
      />
      <div id={`${id}-says`} className="mt-1 min-h-5 text-sm break-words">
        <Says {...props} />
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <MatchList id={id} field={field} onPick={onPick} isOverlay={isOverlay} />
        </Suspense>
      )}
    </div>
  )
}

function onFieldKey(event: KeyboardEvent, field: DestinationField, onEnter: () => void) {
  const { matches, active } = field
  // An input method uses these keys itself during composition.
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Enter') {
    event.preventDefault()
    if (!event.repeat) onEnter()
  } else if (event.key === 'Escape' && matches.length > 0) {
    event.preventDefault()
    field.hideMatches()
  } else if (matches.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault()
    const step = event.key === 'ArrowDown' ? 1 : -1
    const from = active < 0 && step < 0 ? 0 : active
    field.setActive((from + step + matches.length) % matches.length)
  }
}

/** One line that is always there: the problem, or the current state. */
function Says({ field, problem, enterHint }: Props) {
  const { search, matches, active, named, after } = field
  const match = matches[active]
  if (match) return <Hint text={t(enterHint, { name: match.name })} />
  const mayReach = named?.mayReach
  if (problem || mayReach || after !== undefined) {
    return (
      <Suspense fallback={null}>
        <DestinationNote problem={problem} mayReach={mayReach} after={after} />
      </Suspense>
    )
  }
  if (search.failure)
    return (
      <Suspense fallback={null}>
        <Hint text={<FailureWhy failure={search.failure} />} />
      </Suspense>
    )
  const isWaiting = search.isSearching && matches.length === 0
  if (isWaiting) return <Hint text={t('matches.searching')} />
  const { cutAt } = search
  return cutAt === undefined ? null : <Hint text={t('matches.cut', { count: cutAt })} />
}

function Hint({ text }: { readonly text: ReactNode }) {
  return (
    <p aria-live="polite" className="text-quiet truncate">
      <bdi>{text}</bdi>
    </p>
  )
}
