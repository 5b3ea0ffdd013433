// One line of a phone: owner, port, behavior.
import { ArrowDown, ArrowUp, Settings2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { LineEdit, PhoneLine } from '../../domain/phones/phoneLines.ts'
import type { PhoneModel } from '../../domain/phones/phoneModel.ts'
import { t } from '../../i18n/translate.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly line: PhoneLine
  readonly model: PhoneModel | undefined
  /** The number of lines that can be moved. */
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly ports: number
  readonly onEdit: (edit: LineEdit) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

export function LineRow({ line, model, isFirst, isLast, ports, onEdit, onMove, onRemove }: Props) {
  const [isOpen, setOpen] = useState(false)
  const name = displayText(line.name, 60)
  return (
    <li className="border-line rounded-lg border p-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 grow">
          <p className="font-semibold break-words">
            <bdi>{name}</bdi>
            {line.label !== '' && (
              <span className="text-quiet font-normal">
                {' · '}
                <bdi>{displayText(line.label, 64)}</bdi>
              </span>
            )}
          </p>
          <p className="text-quiet text-sm break-words">{factsOf(line)}</p>
        </div>
        <div className="ms-auto flex gap-1">
          {!line.isOwn && (
            <>
              {!isFirst && (
                <Button icon={ArrowUp} isIconOnly look="quiet" onClick={() => onMove(-1)}>
                  {t('phones.lineUp', { name })}
                </Button>
              )}
              {!isLast && (
                <Button icon={ArrowDown} isIconOnly look="quiet" onClick={() => onMove(1)}>
                  {t('phones.lineDown', { name })}
                </Button>
              )}
            </>
          )}
          <Button
            icon={Settings2}
            isIconOnly
            look="quiet"
            aria-expanded={isOpen}
            onClick={() => setOpen((was) => !was)}
          >
            {t('phones.editLine', { name })}
          </Button>
          {!line.isOwn && (
            <Button icon={Trash2} isIconOnly look="quiet" onClick={onRemove}>
              {t('phones.removeLine', { name })}
            </Button>
          )}
        </div>
      </div>
      {isOpen && <Form line={line} model={model} ports={ports} onEdit={onEdit} />}
    </li>
  )
}

function factsOf({ isOwn, kind, port, extension, number, location }: PhoneLine): string {
  return [
    t('phones.portIs', { port }),
    t(isOwn ? 'phones.line.own' : 'phones.line.shared'),
    t(`phones.kind.${kind}`),
    extension,
    number,
    location,
  ]
    .flatMap((text) => (text === undefined ? [] : displayText(text, 40)))
    .join(' · ')
}

type FormProps = Pick<Props, 'line' | 'model' | 'ports' | 'onEdit'>

function Form({ line, model, ports, onEdit }: FormProps) {
  const counts = (most: number) =>
    Array.from({ length: most }, (_, index) => String(index + 1)).map((value) => ({
      value,
      label: value,
    }))
  return (
    <div className="mt-3 grid gap-x-4 gap-y-2 sm:grid-cols-2">
      {!line.isOwn && (
        <SelectField
          label={t('phones.port')}
          value={String(line.port)}
          options={counts(ports)}
          onChoose={(value) => onEdit({ port: Number(value) })}
        />
      )}
      {line.isOwn && model?.hasMoreOwnLines && (
        <SelectField
          label={t('phones.weight')}
          value={String(line.weight)}
          options={counts(ports)}
          onChoose={(value) => onEdit({ weight: Number(value) })}
        />
      )}
      {model?.hasLabels && (
        <TextField
          label={t('phones.label')}
          value={line.label}
          onChange={(event) => onEdit({ label: event.target.value })}
        />
      )}
      {model?.hasDecline && (
        <Switch
          label={t('phones.decline')}
          isOn={line.mayDecline}
          onChange={(mayDecline) => onEdit({ mayDecline })}
        />
      )}
      {model?.hasFax && (
        <Switch
          label={t('phones.fax')}
          isOn={line.isFaxCompressed ?? false}
          onChange={(isFaxCompressed) => onEdit({ isFaxCompressed })}
        />
      )}
      {model?.hasHotline && <Hotline line={line} onEdit={onEdit} />}
    </div>
  )
}

function Hotline({ line: { hotline }, onEdit }: Pick<Props, 'line' | 'onEdit'>) {
  return (
    <>
      <Switch
        label={t('phones.hotline')}
        hint={t('phones.hotlineWhat')}
        isOn={hotline !== undefined}
        onChange={(isOn) => onEdit({ hotline: isOn ? '' : undefined })}
      />
      {hotline !== undefined && (
        <TextField
          label={t('phones.hotlineNumber')}
          inputMode="tel"
          dir="ltr"
          value={hotline}
          onChange={(event) => onEdit({ hotline: event.target.value })}
        />
      )}
    </>
  )
}
