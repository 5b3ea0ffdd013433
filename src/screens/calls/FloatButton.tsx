// Takes the calls into a window above all others, where the browser has one.
import { PictureInPicture2 } from 'lucide-react'
import { useCallback, useState } from 'react'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { canFloat, openFloatingWindow } from '../../lib/floatingWindow.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { Button } from '../../ui/Button.tsx'
import FloatingPhone from './FloatingPhone.tsx'

addWords(callsWords)

const SIZE = { width: 320, height: 380 } as const

export default function FloatButton({ format }: { readonly format: FormatNumber }) {
  const [floating, setFloating] = useState<Window>()
  const close = useCallback(() => setFloating(undefined), [])
  if (!canFloat()) return null
  return (
    <>
      <Button
        look="quiet"
        icon={PictureInPicture2}
        isIconOnly
        title={t('float.button')}
        aria-pressed={floating !== undefined}
        onClick={() => {
          if (floating) close()
          else openFloatingWindow(SIZE, t('active.title')).then(setFloating, () => undefined)
        }}
      >
        {t('float.button')}
      </Button>
      {floating && <FloatingPhone window={floating} format={format} onClose={close} />}
    </>
  )
}
