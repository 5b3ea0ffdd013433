// The list of phones, as long as it may be.
import { ChevronRight } from 'lucide-react'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import type { Phone, usePhones } from '../../state/phones/usePhones.ts'
import { Button } from '../../ui/Button.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'

type Props = {
  readonly all: ReturnType<typeof usePhones>
  readonly found: readonly Phone[]
  readonly onOpen: (phone: Phone) => void
}

const ROW_PX = 68

export function PhoneList({ all, found, onOpen }: Props) {
  const { failure } = all
  return (
    <>
      {failure && (
        <div className="flex flex-col items-start gap-2">
          <FailureAlert
            title={t('devices.failed')}
            words={failureWords(failure)}
            trackingId={failure.trackingId}
          />
          <Button onClick={all.retry}>{t('devices.retry')}</Button>
        </div>
      )}
      <p role="status" className="text-quiet min-h-5 text-sm">
        {statusOf(all, found.length)}
      </p>
      <VirtualList label={t('phones.list')} items={found} keyOf={({ id }) => id} rowPx={ROW_PX}>
        {(phone) => <Row phone={phone} onOpen={() => onOpen(phone)} />}
      </VirtualList>
    </>
  )
}

function statusOf({ isWaiting, phones }: Props['all'], found: number): string {
  if (isWaiting) return t('phones.loading')
  if (phones.length === 0) return t('phones.none')
  return found === 0 ? t('phones.noneFound') : t('phones.count', { count: found })
}

function Row({ phone, onOpen }: { readonly phone: Phone; readonly onOpen: () => void }) {
  const name = displayText(phone.name, 80)
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={t('phones.open', { phone: name })}
      className="bg-surface border-line shadow-card hover:border-edge flex size-full cursor-pointer items-center gap-3 rounded-xl border px-3 text-start"
    >
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">
          <bdi>{name}</bdi>
        </span>
        <span className="text-quiet block truncate text-sm">
          {[phone.product, phone.mac ?? '', ...phone.tags]
            .filter((text) => text !== '')
            .map((text) => displayText(text, 40))
            .join(' · ')}
        </span>
      </span>
      <span className="shrink-0">
        <DeviceLinkBadge link={phone.link} />
      </span>
      <ChevronRight aria-hidden className="text-quiet size-4 shrink-0 rtl:rotate-180" />
    </button>
  )
}
