// The tags of a device, for searching and addressing groups.
import { Plus, X } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Device } from '../../domain/devices/device.ts'
import { cleanTags, tagsPatch } from '../../domain/devices/device.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useTagDevice } from '../../state/devices/useDeviceSetup.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'

export function DeviceTags({ device: { id, tags } }: { readonly device: Device }) {
  const { send, isSending, failure } = useTagDevice(id)
  const [wanted, setWanted] = useState<readonly string[]>()
  const [typed, setTyped] = useState('')
  // Shown as edited while the request runs; then as Webex has it.
  const shown = isSending && wanted ? wanted : tags
  function change(next: readonly string[]) {
    const patch = tagsPatch(tags, next)
    if (!patch) return
    setWanted(cleanTags(next))
    send(patch)
  }
  function add(event: FormEvent) {
    event.preventDefault()
    change([...tags, ...typed.split(',')])
    setTyped('')
  }
  return (
    <section aria-label={t('device.tags')} className="flex flex-col gap-2">
      <h2 className="text-sm font-semibold">{t('device.tags')}</h2>
      <ul role="list" className="flex flex-wrap gap-1.5">
        {shown.map((tag) => (
          <li key={tag}>
            <Button
              icon={X}
              isBusy={isSending}
              aria-label={t('setup.removeTag', { tag: displayText(tag, 40) })}
              onClick={() => change(tags.filter((one) => one !== tag))}
            >
              <bdi>{displayText(tag, 40)}</bdi>
            </Button>
          </li>
        ))}
        {shown.length === 0 && <li className="text-quiet text-sm">{t('setup.noTags')}</li>}
      </ul>
      <form onSubmit={add} className="flex items-end gap-2">
        <TextField
          label={t('setup.newTag')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" icon={Plus} isBusy={isSending} className="min-h-11">
          {t('setup.addTag')}
        </Button>
      </form>
      {failure && (
        <FailureAlert words={failureWords(failure, 'device')} trackingId={failure.trackingId} />
      )}
    </section>
  )
}
