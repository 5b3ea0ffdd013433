// Line key templates: create, edit, apply, delete.
import { Pencil, Plus, Send, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { LineKeyTemplate } from '../../domain/phones/lineKeys.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { phonesWords } from '../../i18n/en.phones.ts'
import { setupWords } from '../../i18n/en.setup.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { ConfirmByName } from '../../parts/ConfirmByName.tsx'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { useTemplates, useTemplateWrites } from '../../state/phones/usePhoneJobs.ts'
import { useScopeGate } from '../../state/session/useScopes.ts'
import { Button } from '../../ui/Button.tsx'
import { ApplyTemplate } from './ApplyTemplate.tsx'
import { EditTemplate } from './EditTemplate.tsx'
import { NewTemplate } from './NewTemplate.tsx'
import { phoneScopes } from './phoneScopes.ts'
import { Reading } from './Reading.tsx'

addWords(devicesWords)
addWords(setupWords)
addWords(phonesWords)

type Open =
  | { readonly do: 'add' }
  | { readonly do: 'edit' | 'remove' | 'apply'; readonly template: LineKeyTemplate }

export default function TemplatesScreen() {
  const gate = useScopeGate(phoneScopes)
  return (
    <Page>
      <ScopeGate gate={gate}>
        <Templates />
      </ScopeGate>
    </Page>
  )
}

function Templates() {
  const templates = useTemplates()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHead title={t('templates.title')}>
        <Button look="accent" icon={Plus} onClick={() => setOpen({ do: 'add' })}>
          {t('templates.add')}
        </Button>
      </PageHead>
      {templates.value ? (
        <List templates={templates.value} onOpen={setOpen} />
      ) : (
        <Reading of={templates} />
      )}
      {open?.do === 'add' && <NewTemplate onClose={close} />}
      {open?.do === 'edit' && <EditTemplate template={open.template} onClose={close} />}
      {open?.do === 'apply' && <ApplyTemplate template={open.template} onClose={close} />}
      {open?.do === 'remove' && <Removal template={open.template} onClose={close} />}
    </>
  )
}

type ListProps = {
  readonly templates: readonly LineKeyTemplate[]
  readonly onOpen: (open: Open) => void
}

function List({ templates, onOpen }: ListProps) {
  if (templates.length === 0) {
    return <p className="text-quiet text-sm">{t('templates.none')}</p>
  }
  return (
    <ul role="list" aria-label={t('templates.list')} className="flex flex-col gap-2">
      {templates.map((template) => {
        const name = displayText(template.name, 80)
        return (
          <li
            key={template.id}
            className="bg-surface border-line shadow-card flex flex-wrap items-center gap-2 rounded-xl border p-3"
          >
            <div className="min-w-0 grow">
              <p className="font-semibold break-words">
                <bdi>{name}</bdi>
              </p>
              <p className="text-quiet text-sm">{displayText(template.modelName, 40)}</p>
            </div>
            <div className="ms-auto flex flex-wrap items-center justify-end gap-1">
              <Button icon={Send} onClick={() => onOpen({ do: 'apply', template })}>
                {t('templates.apply', { name })}
              </Button>
              <Button
                icon={Pencil}
                isIconOnly
                look="quiet"
                onClick={() => onOpen({ do: 'edit', template })}
              >
                {t('templates.edit', { name })}
              </Button>
              <Button
                icon={Trash2}
                isIconOnly
                look="quiet"
                onClick={() => onOpen({ do: 'remove', template })}
              >
                {t('templates.delete', { name })}
              </Button>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

type RemovalProps = { readonly template: LineKeyTemplate; readonly onClose: () => void }

function Removal({ template: { id, name }, onClose }: RemovalProps) {
  const { remove } = useTemplateWrites()
  return (
    <ConfirmByName
      title={t('templates.delete', { name: displayText(name, 60) })}
      what={t('templates.deleteWhat')}
      name={name}
      action={t('setup.remove')}
      sending={remove}
      onConfirm={() => remove.send(id, onClose)}
      onClose={onClose}
    />
  )
}
