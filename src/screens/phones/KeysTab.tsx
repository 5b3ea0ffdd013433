// The keys of a phone: derived from its lines, or custom, including key modules.
import { Copy, Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import type { PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { badLayout, keyChanges, withKem, withoutKem } from '../../domain/phones/lineKeys.ts'
import type { PhoneModel } from '../../domain/phones/phoneModel.ts'
import { keysOfKem } from '../../domain/phones/phoneModel.ts'
import { t } from '../../i18n/translate.ts'
import { useEdits } from '../../state/useEdits.ts'
import { editedLayout } from '../../state/phones/editedPhone.ts'
import type { Phone } from '../../state/phones/usePhones.ts'
import { useLayout, useSaveLayout } from '../../state/phones/usePhones.ts'
import { Button } from '../../ui/Button.tsx'
import { Radio } from '../../ui/Radio.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { ChangeText } from './changeText.ts'
import { keyChangeText, layoutConflictText, layoutModeText } from './changeText.ts'
import { KeyList } from './KeyList.tsx'
import { badLayoutText, keyName } from './keyNames.ts'
import { NewTemplate } from './NewTemplate.tsx'
import { Reading } from './Reading.tsx'
import { SaveBar } from './SaveBar.tsx'

type Props = {
  readonly phone: Phone
  readonly model: PhoneModel | undefined
}

export function KeysTab(props: Props) {
  const hasLayout = props.model?.hasLayout ?? false
  const read = useLayout(props.phone.callingId, hasLayout)
  if (!hasLayout) return <p className="text-quiet text-sm">{t('phones.noLayout')}</p>
  if (!read.value) return <Reading of={read} />
  return <Keys {...props} now={read.value} />
}

function Keys({ phone, model, now }: Props & { readonly now: PhoneLayout }) {
  const edits = useEdits(editedLayout, phone.callingId, now)
  const [isNaming, setNaming] = useState(false)
  const saving = useSaveLayout(phone.callingId)
  const { base, shown, edit, theirs } = edits
  const nameOf = keyName(shown)
  const bad = shown.isCustom ? badLayout(shown) : undefined
  return (
    <>
      <fieldset>
        <legend className="text-quiet mb-1 text-xs font-medium">{t('phones.layout')}</legend>
        {([false, true] as const).map((isCustom) => (
          <Radio
            key={String(isCustom)}
            name="layout"
            label={t(isCustom ? 'phones.layout.custom' : 'phones.layout.default')}
            isChecked={shown.isCustom === isCustom}
            onChoose={() => edit({ ...shown, isCustom })}
          />
        ))}
      </fieldset>
      {shown.isCustom && (
        <>
          <Switch
            label={t('phones.mayReorder')}
            isOn={shown.mayReorder}
            onChange={(mayReorder) => edit({ ...shown, mayReorder })}
          />
          <KeyList
            label={t('phones.keys')}
            keys={shown.keys}
            nameOf={(place) => nameOf('keys', place)}
            onChange={(keys) => edit({ ...shown, keys })}
          />
          <Modules layout={shown} model={model} onEdit={edit} />
          <div>
            <Button icon={Copy} onClick={() => setNaming(true)}>
              {t('phones.saveAsTemplate')}
            </Button>
          </div>
        </>
      )}
      {isNaming && (
        <NewTemplate
          from={{ model: model?.model ?? '', layout: shown }}
          onClose={() => setNaming(false)}
        />
      )}
      <SaveBar
        name={phone.name}
        changes={changesOf(base, shown, nameOf)}
        problem={bad && badLayoutText(bad, shown)}
        saving={saving}
        conflicts={edits.conflicts.map((part) =>
          layoutConflictText(part, { mine: shown, theirs: theirs ?? now }, nameOf),
        )}
        onSave={(whenShown) => saving.send({ base, wanted: shown }, whenShown)}
        onDecide={(choices, whenShown) => saving.send(edits.decide(choices), whenShown)}
        onDiscard={edits.discard}
      />
    </>
  )
}

function changesOf(
  base: PhoneLayout,
  shown: PhoneLayout,
  nameOf: ReturnType<typeof keyName>,
): readonly ChangeText[] {
  const yesNo = (isSo: boolean) => t(isSo ? 'phones.yes' : 'phones.no')
  return [
    ...(base.isCustom === shown.isCustom
      ? []
      : [
          {
            key: 'mode',
            name: t('phones.layout'),
            before: layoutModeText(base),
            after: layoutModeText(shown),
          },
        ]),
    ...(base.mayReorder === shown.mayReorder
      ? []
      : [
          {
            key: 'reorder',
            name: t('phones.mayReorder'),
            before: yesNo(base.mayReorder),
            after: yesNo(shown.mayReorder),
          },
        ]),
    // By default the keys follow the lines, whatever was arranged before.
    ...(shown.isCustom
      ? keyChanges(base, shown).map((change) => keyChangeText(change, nameOf))
      : []),
  ]
}

type ModulesProps = {
  readonly layout: PhoneLayout
  readonly model: PhoneModel | undefined
  readonly onEdit: (layout: PhoneLayout) => void
}

function Modules({ layout, model, onEdit }: ModulesProps) {
  const { kem } = layout
  const possible = model?.kem
  if (!kem) {
    if (!possible) return null
    const { types, modules } = possible
    return (
      <div className="flex flex-wrap gap-2">
        {types.map((type) => (
          <Button key={type} icon={Plus} onClick={() => onEdit(withKem(layout, type, modules))}>
            {types.length === 1
              ? t('phones.addKem')
              : t('phones.addKemOf', { keys: keysOfKem(type) })}
          </Button>
        ))}
      </div>
    )
  }
  return (
    <section aria-label={t('phones.kem')} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-sm font-semibold">{t('phones.kem')}</h2>
        <Button icon={Minus} onClick={() => onEdit(withoutKem(layout))}>
          {t('phones.removeKem')}
        </Button>
      </div>
      <KeyList
        label={t('phones.kem')}
        keys={kem.keys}
        nameOf={(place) => keyName(layout)('kem', place)}
        onChange={(keys) => onEdit({ ...layout, kem: { ...kem, keys } })}
      />
    </section>
  )
}
