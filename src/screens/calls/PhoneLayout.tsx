// Parts of the phone page's layout that may come a moment later than its first screen.
import { ChevronDown, ChevronUp, Grip, PanelRight, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { phoneWords } from '../../i18n/en.phone.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'

addWords(phoneWords)

type FoldProps = { readonly isFolded: boolean; readonly onFold: () => void }

/** Folds the keys away, where there is room for them. */
export function FoldButton({ isFolded, onFold }: FoldProps) {
  const words = t(isFolded ? 'phone.showKeypad' : 'phone.hideKeypad')
  return (
    <Button
      look="quiet"
      icon={isFolded ? ChevronDown : ChevronUp}
      isIconOnly
      title={words}
      aria-expanded={!isFolded}
      className="max-md:hidden"
      onClick={onFold}
    >
      {words}
    </Button>
  )
}

type PressProps = { readonly onPress: () => void }

/** On a narrow screen: a round button that opens the dialpad over the bottom of the page. */
export function PadButton({ onPress }: PressProps) {
  return (
    <Button
      look="accent"
      icon={Grip}
      isIconOnly
      className="shadow-float fixed end-4 bottom-[calc(var(--shell-bottom,0px)+1rem)] z-30 size-14 rounded-full! md:hidden"
      onClick={onPress}
    >
      {t('phone.openDialpad')}
    </Button>
  )
}

export function PadCloseButton({ onPress }: PressProps) {
  return (
    <Button look="quiet" icon={X} isIconOnly className="md:hidden" onClick={onPress}>
      {t('phone.closeDialpad')}
    </Button>
  )
}

/** Opens the sheet, where the right column is one. */
export function DetailsButton({ onPress }: PressProps) {
  return (
    <Button
      look="quiet"
      icon={PanelRight}
      isIconOnly
      title={t('phone.details')}
      className="wide:hidden"
      onClick={onPress}
    >
      {t('phone.details')}
    </Button>
  )
}

type SheetProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The right column; a sheet over the page where there is no room for a column. */
export function SideSheet({ isOpen, onClose, children }: SheetProps) {
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
      className={`flex min-w-0 flex-col gap-4 max-wide:bg-ground max-wide:shadow-float max-wide:border-line max-wide:fixed max-wide:inset-y-0 max-wide:end-0 max-wide:z-40 max-wide:w-80 max-wide:max-w-full max-wide:overflow-y-auto max-wide:border-s max-wide:p-4 ${isOpen ? '' : 'max-wide:hidden'}`}
    >
      <Button look="quiet" icon={X} isIconOnly className="self-end wide:hidden" onClick={onClose}>
        {t('phone.closeDetails')}
      </Button>
      {children}
    </div>
  )
}
