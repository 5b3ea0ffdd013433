// The virtualized list of phones.
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import type { Phone, usePhones } from '../../state/phones/usePhones.ts'
import { NamedRow } from '../../ui/ListRow.tsx'
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
        <RetryFailure title={t('devices.failed')} failure={failure} onRetry={all.retry} />
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
  const detail = [phone.product, phone.mac ?? '', ...phone.tags]
    .filter((text) => text !== '')
    .map((text) => displayText(text, 40))
    .join(' · ')
  return (
    <NamedRow
      label={t('phones.open', { phone: name })}
      name={name}
      detail={detail}
      badge={<DeviceLinkBadge link={phone.link} />}
      onOpen={onOpen}
    />
  )
}
