// The twelve keys of a telephone, with letters below the digits.
import { t } from '../../i18n/translate.ts'
import { useLongPress } from '../../lib/useLongPress.ts'

const KEYS = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
] as const

type Props = {
  readonly onKey: (key: string) => void
  /** A long press on 0 means +: only at the beginning of a number, not during a call. */
  readonly hasPlus?: boolean
}

export function DialKeys({ onKey, hasPlus = false }: Props) {
  return (
    <div dir="ltr" className="grid grid-cols-3 gap-2">
      {KEYS.map(([digit, letters]) => (
        <DialKey
          key={digit}
          digit={digit}
          letters={digit === '0' && !hasPlus ? '' : letters}
          onPress={() => onKey(digit)}
          {...(digit === '0' && hasPlus && { onLongPress: () => onKey('+') })}
        />
      ))}
    </div>
  )
}

type KeyProps = {
  readonly digit: string
  readonly letters: string
  readonly onPress: () => void
  readonly onLongPress?: () => void
}

function DialKey({ digit, letters, onPress, onLongPress }: KeyProps) {
  const press = useLongPress(onPress, onLongPress)
  return (
    <button
      type="button"
      {...press}
      aria-label={digit}
      title={onLongPress && t('dialpad.plusHint')}
      className="bg-raised border-line hover:border-edge hover:bg-ground active:bg-accent-soft flex h-13 cursor-pointer touch-manipulation flex-col items-center justify-center rounded-xl border select-none"
    >
      <span className="text-xl leading-6 font-medium">{digit}</span>
      <span aria-hidden className="text-quiet h-3.5 text-[0.6875rem] leading-3.5 tracking-widest">
        {letters}
      </span>
    </button>
  )
}
