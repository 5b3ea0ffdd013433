// The background image of a phone: one of the organization's images, or a new one for all phones.
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CallingDeviceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { isBackground, settingAt, withSetting } from '../../domain/phones/phoneSettings.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useAddImage, useImages } from '../../state/phones/usePhones.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Values = Readonly<Record<string, unknown>>
type Props = {
  readonly phone: CallingDeviceId
  readonly values: Values
  readonly onChoose: (values: Values) => void
}

/** Nothing for devices without a screen. */
export function Background({ phone, values, onChoose }: Props) {
  const image = settingAt(values, 'background.image')
  const images = useImages(image !== undefined)
  if (image === undefined || !images.value) return null
  const url = settingAt(values, 'background.customUrl')
  const options = [...images.value].map(([name, address]) => ({
    value: address,
    label: displayText(name, 60),
  }))
  const isListed = options.some(({ value }) => value === url)
  const choose = (address: string) => {
    const chosen = withSetting(values, 'background.image', 'CUSTOM_BACKGROUND')
    onChoose(withSetting(chosen, 'background.customUrl', address))
  }
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <SelectField
        label={t('phones.image')}
        value={image === 'CUSTOM_BACKGROUND' && isListed ? String(url) : ''}
        options={[{ value: '', label: t('setup.choose') }, ...options]}
        onChoose={(address) => address !== '' && choose(address)}
      />
      <NewImage phone={phone} onAdded={choose} />
    </div>
  )
}

type NewImageProps = {
  readonly phone: CallingDeviceId
  readonly onAdded: (address: string) => void
}

function NewImage({ phone, onAdded }: NewImageProps) {
  const field = useRef<HTMLInputElement>(null)
  const [isBad, setBad] = useState(false)
  const { send, isSending, failure } = useAddImage(phone)
  function take(file: File | undefined) {
    if (!file) return
    setBad(!isBackground(file))
    if (isBackground(file)) send(file, onAdded)
  }
  return (
    <div>
      <input
        ref={field}
        type="file"
        hidden
        accept="image/png,image/jpeg"
        onChange={(event) => {
          take(event.target.files?.[0])
          // Choosing the same file again also counts as a change.
          event.target.value = ''
        }}
      />
      <Button icon={Upload} isBusy={isSending} onClick={() => field.current?.click()}>
        {t('phones.upload')}
      </Button>
      {isBad && (
        <p role="alert" className="text-bad mt-1.5 text-sm">
          {t('phones.badImage')}
        </p>
      )}
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
    </div>
  )
}
