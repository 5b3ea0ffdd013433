// A list or an object among the settings, such as the installed macros: read-only.
import { useState } from 'react'
import type { ConfigurationData } from '../../../domain/devices/deviceConfiguration.ts'
import { isSimple } from '../../../domain/devices/deviceConfiguration.ts'
import { t } from '../../../i18n/translate.ts'

type Props = {
  /** The setting's key. */
  readonly name: string
  readonly data: ConfigurationData
}

const countOf = (data: ConfigurationData) =>
  Array.isArray(data) ? data.length : Object.keys(data).length

/** Closed at first: macros contain pictures, and are as large as everything else together. */
export function DataView({ name, data }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="text-sm">
      <summary
        aria-label={`${t('setup.showData', { key: name })} (${t('setup.entries', { count: countOf(data) })})`}
        className="min-h-10 cursor-pointer py-2 font-medium"
      >
        {t('setup.entries', { count: countOf(data) })}
      </summary>
      {isOpen && (
        <div
          role="region"
          aria-label={name}
          tabIndex={0}
          dir="ltr"
          className="bg-ground max-h-96 overflow-auto rounded-lg p-2"
        >
          <Node value={data} />
        </div>
      )}
    </details>
  )
}

function Node({ value }: { readonly value: unknown }) {
  if (value === null || value === undefined) return <span className="text-quiet">{'null'}</span>
  if (isSimple(value)) return <Text text={String(value)} />
  const entries = Object.entries(value)
  if (entries.length === 0) return <span className="text-quiet">{t('setup.empty')}</span>
  return (
    <dl className="flex flex-col gap-1">
      {entries.map(([name, one]: [string, unknown]) => (
        <div key={name} className="min-w-0">
          <dt className="text-quiet font-mono text-xs">
            {Array.isArray(value) ? Number(name) + 1 : name}
          </dt>
          <dd className="border-line ms-1 border-s ps-2">
            <Node value={one} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Code keeps its line breaks. */
function Text({ text }: { readonly text: string }) {
  return text.includes('\n') ? (
    <pre className="font-mono text-xs break-all whitespace-pre-wrap">{text}</pre>
  ) : (
    <bdi className="font-mono text-xs break-all">{text === '' ? t('setup.empty') : text}</bdi>
  )
}
