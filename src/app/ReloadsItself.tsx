// Says when a display reloads by itself, and has it do so; nothing where a person decides.
import { t } from '../i18n/translate.ts'
import { elapsedText } from '../parts/elapsed.ts'
import { useSelfReload } from './useSelfReload.ts'

export function ReloadsItself() {
  const seconds = useSelfReload()
  if (seconds === undefined) return null
  return (
    <p role="timer" className="text-quiet tabular-nums">
      {t('error.reloadsIn', { time: elapsedText(seconds) })}
    </p>
  )
}
