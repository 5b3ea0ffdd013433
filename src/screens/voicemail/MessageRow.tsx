// One message: who left it, when, how long, and what can be done.
import {
  Lock,
  Mail,
  MailOpen,
  MessageSquare,
  PhoneOutgoing,
  Printer,
  Trash2,
  Undo2,
  Zap,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Party } from '../../domain/calls/party.ts'
import type { ShownMessage } from '../../domain/voicemail/mailbox.ts'
import { t } from '../../i18n/translate.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { momentText } from '../../parts/momentText.ts'
import { PartyName } from '../../parts/PartyName.tsx'
import { nameOf } from '../../parts/words.ts'
import { useCallNumber } from '../../state/dial/useCallNumber.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { usePersonName } from '../../state/directory/usePersonName.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { Mailbox } from '../../state/voicemail/createMailbox.ts'
import { Button } from '../../ui/Button.tsx'

type Props = { readonly message: ShownMessage; readonly mailbox: Mailbox }

/** Webex names some colleagues by id only: then the directory has the name. */
function useCaller(from: Party): Party {
  const id = from.is === 'known' && from.name === undefined ? from.personId : undefined
  const name = usePersonName(id)
  return from.is === 'known' && name !== undefined ? { ...from, name } : from
}

export function MessageRow({ message, mailbox }: Props) {
  const { id, isRead, pending } = message
  const from = useCaller(message.from)
  const format = useFormatNumber()
  const isGoing = pending?.want === 'deleted'
  const undo = pending?.undo
  return (
    <li
      aria-label={nameOf(from)}
      className={`bg-surface shadow-card flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border p-3 ${isRead ? 'border-line' : 'border-accent'} ${isGoing ? 'border-dashed' : ''}`}
    >
      <div className="min-w-0 grow basis-56">
        <PartyName party={from} format={format} />
        <Facts message={message} />
      </div>
      <p aria-live="polite" className="text-quiet text-sm">
        {pending && t(`voicemail.pending.${pending.want}`)}
      </p>
      <div data-guard="controls" className="flex flex-wrap justify-end gap-1">
        <Answers from={from} />
        <Button
          look="quiet"
          icon={isRead ? Mail : MailOpen}
          isBusy={pending !== undefined}
          onClick={() => mailbox.mark(id, isRead ? 'unread' : 'read')}
        >
          {t(isRead ? 'voicemail.markUnread' : 'voicemail.markRead')}
        </Button>
        {/* One button: the focus stays where it was pressed. */}
        <Button
          look={undo === undefined ? 'badQuiet' : 'plain'}
          icon={undo === undefined ? Trash2 : Undo2}
          isBusy={pending !== undefined && undo === undefined}
          onClick={() => (undo === undefined ? mailbox.remove(id) : mailbox.undo(undo))}
        >
          {t(undo === undefined ? 'voicemail.delete' : 'voicemail.undo')}
        </Button>
      </div>
    </li>
  )
}

function Answers({ from }: { readonly from: Party }) {
  const callNumber = useCallNumber()
  const { messageRequests } = useCordboard()
  if (from.is !== 'known') return null
  const { personId, address, name } = from
  return (
    <>
      {personId !== undefined && (
        <Button
          look="quiet"
          icon={MessageSquare}
          isIconOnly
          title={t('voicemail.message')}
          onClick={() => messageRequests.ask({ to: personId, name: nameOf(from) })}
        >
          {t('voicemail.message')}
        </Button>
      )}
      {address !== undefined && (
        <Button
          look="plain"
          icon={PhoneOutgoing}
          onClick={() =>
            callNumber({
              number: address,
              ...(name !== undefined && { name }),
              ...(personId !== undefined && { personId }),
            })
          }
        >
          {t('voicemail.callBack')}
        </Button>
      )}
    </>
  )
}

function Facts({ message }: { readonly message: ShownMessage }) {
  const { at, seconds, faxPages, isRead, isUrgent, isConfidential } = message
  return (
    <p className="text-quiet mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      {!isRead && <span className="text-accent font-semibold">{t('voicemail.new')}</span>}
      {at !== undefined && <time dateTime={new Date(at).toISOString()}>{momentText(at)}</time>}
      {seconds !== undefined && (
        <span className="tabular-nums">
          <span className="sr-only">{t('voicemail.length')}</span>{' '}
          {elapsedText(Math.round(seconds))}
        </span>
      )}
      {faxPages !== undefined && (
        <Fact icon={Printer}>{t('voicemail.fax', { count: faxPages })}</Fact>
      )}
      {isUrgent && (
        <Fact icon={Zap} colour="text-bad">
          {t('voicemail.urgent')}
        </Fact>
      )}
      {isConfidential && <Fact icon={Lock}>{t('voicemail.confidential')}</Fact>}
    </p>
  )
}

type FactProps = {
  readonly icon: LucideIcon
  readonly colour?: string
  readonly children: ReactNode
}

function Fact({ icon: Icon, colour = '', children }: FactProps) {
  return (
    <span className={`inline-flex items-center gap-1 font-medium ${colour}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </span>
  )
}
