// Settings by their keys: as a tree, or search results as one list.
import { ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import type {
  ConfigurationEdit,
  ConfigurationEdits,
  ConfigurationProblem,
} from '../../../domain/devices/configurationEdits.ts'
import type { ConfigurationNode } from '../../../domain/devices/configurationTree.ts'
import { treeOf } from '../../../domain/devices/configurationTree.ts'
import type { DeviceConfiguration } from '../../../domain/devices/deviceConfiguration.ts'
import { t } from '../../../i18n/translate.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfigurationRow } from './ConfigurationRow.tsx'

type Shared = {
  readonly edits: ConfigurationEdits
  readonly problems: readonly ConfigurationProblem[]
  readonly onEdit: (configuration: DeviceConfiguration, edit: ConfigurationEdit | undefined) => void
}

type Props = Shared & {
  readonly configurations: readonly DeviceConfiguration[]
  readonly isSearching: boolean
}

/** Nobody would read more, and the page would become slow. */
const AT_ONCE = 60

export function ConfigurationTree({ configurations, isSearching, ...shared }: Props) {
  const tree = useMemo(() => treeOf(configurations), [configurations])
  return isSearching ? (
    <Found configurations={configurations} {...shared} />
  ) : (
    <Branches nodes={tree} label={t('setup.configurations')} {...shared} />
  )
}

function Found({ configurations, ...shared }: Omit<Props, 'isSearching'>) {
  const [most, setMost] = useState(AT_ONCE)
  const left = configurations.length - most
  return (
    <>
      <ul role="list" aria-label={t('setup.configurations')} className="divide-line divide-y">
        {configurations.slice(0, most).map((configuration) => (
          <li key={configuration.key}>
            <Row configuration={configuration} {...shared} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button className="self-start" onClick={() => setMost(most + AT_ONCE)}>
          {t('setup.more', { count: Math.min(left, AT_ONCE) })}
        </Button>
      )}
    </>
  )
}

type BranchesProps = Shared & {
  readonly nodes: readonly ConfigurationNode[]
  readonly label: string
}

function Branches({ nodes, label, ...shared }: BranchesProps) {
  return (
    <ul role="list" aria-label={label}>
      {nodes.map((node) => (
        <Branch key={node.path} node={node} {...shared} />
      ))}
    </ul>
  )
}

function Branch({ node, ...shared }: Shared & { readonly node: ConfigurationNode }) {
  const [isOpen, setOpen] = useState(false)
  const { configuration, children, name, path, count } = node
  const edited = [...shared.edits.keys()].filter((key) => key.startsWith(`${path}.`)).length
  return (
    <li>
      {configuration && <Row configuration={configuration} {...shared} />}
      {children.length > 0 && (
        <>
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen((was) => !was)}
            className="hover:bg-ground flex min-h-10 w-full cursor-pointer items-center gap-2 rounded-lg px-1 text-start text-sm"
          >
            <ChevronRight
              aria-hidden
              className={`text-quiet size-4 shrink-0 ${isOpen ? 'rotate-90' : 'rtl:rotate-180'}`}
            />
            <span dir="ltr" className="font-mono">
              {name}
            </span>
            <span className="text-quiet text-xs">{count}</span>
            {edited > 0 && (
              <span className="bg-accent-soft text-accent rounded-full px-2 text-xs font-semibold">
                {t('setup.changes', { count: edited })}
              </span>
            )}
          </button>
          {isOpen && (
            <div className="border-line ms-2.5 border-s ps-2">
              <Branches nodes={children} label={path} {...shared} />
            </div>
          )}
        </>
      )}
    </li>
  )
}

function Row({
  configuration,
  edits,
  problems,
  onEdit,
}: Shared & { readonly configuration: DeviceConfiguration }) {
  return (
    <ConfigurationRow
      configuration={configuration}
      edit={edits.get(configuration.key)}
      problem={problems.find(({ key }) => key === configuration.key)}
      onEdit={(edit) => onEdit(configuration, edit)}
    />
  )
}
