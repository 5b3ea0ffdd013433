// An id of an answer: open what it is of, or use it in another operation.
import { Copy, CornerDownRight, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import type { FoundId, IdKind } from '../../domain/console/ids.ts'
import { usesOfId } from '../../domain/console/ids.ts'
import type { RequestDraft } from '../../domain/console/requestDraft.ts'
import { emptyRequest, withPathValue, withQueryValues } from '../../domain/console/requestDraft.ts'
import { t } from '../../i18n/translate.ts'
import { useNavigate } from '../../lib/useNavigation.tsx'
import { allOperations } from '../../state/console/descriptions.ts'
import { useIsAdministrator } from '../../state/session/useSession.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useCopied } from './useCopied.ts'

type Props = {
  readonly found: FoundId
  readonly onUse: (operation: string, draft: RequestDraft) => void
  readonly onClose: () => void
}

/** The pages that show one thing. */
const pageOf: Partial<Record<IdKind, (id: string) => string>> = {
  device: (id) => `/devices?device=${encodeURIComponent(id)}`,
  workspace: (id) => `/workspaces?workspace=${encodeURIComponent(id)}`,
  person: (id) => `/admin/users?user=${encodeURIComponent(id)}`,
  webhook: () => '/console/webhooks',
}

const isOpened = (kind: IdKind): kind is 'device' | 'workspace' | 'person' | 'webhook' =>
  kind in pageOf

export function IdDialog({ found, onUse, onClose }: Props) {
  const { id, kind } = found
  const go = useNavigate()
  const isAdministrator = useIsAdministrator()
  const { said, copy } = useCopied()
  const uses = usesOfId(found, allOperations)
  const [chosen, setChosen] = useState(0)
  const use = uses[chosen]
  const title = t(kind ? `api.idOf.${kind}` : 'api.id')
  return (
    <Dialog name={title} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <code dir="ltr" className="bg-ground rounded-lg p-2 text-xs break-all select-all">
          {id}
        </code>
        <div className="flex flex-wrap gap-2">
          {kind && isOpened(kind) && (kind !== 'person' || isAdministrator) && (
            <Button
              look="accent"
              icon={ExternalLink}
              data-autofocus
              onClick={() => void go(pageOf[kind]?.(id) ?? '/')}
            >
              {t(`api.openIt.${kind}`)}
            </Button>
          )}
          <Button icon={Copy} onClick={() => void copy(id)}>
            {t('api.copyId')}
          </Button>
        </div>
        {use && (
          <div className="flex items-end gap-2">
            <div className="min-w-0 grow">
              <SelectField
                label={t('api.useIn')}
                value={String(chosen)}
                options={uses.map(({ operation, parameter }, index) => ({
                  value: String(index),
                  label: `${operation.method} ${operation.path} · ${operation.id} (${parameter})`,
                }))}
                onChoose={(value) => setChosen(Number(value))}
              />
            </div>
            <Button
              icon={CornerDownRight}
              onClick={() =>
                onUse(
                  use.operation.id,
                  use.in === 'path'
                    ? withPathValue(emptyRequest, use.parameter, id)
                    : withQueryValues(emptyRequest, use.parameter, [id]),
                )
              }
            >
              {t('api.useHere')}
            </Button>
          </div>
        )}
        <p role="status" className="text-quiet min-h-5 text-sm">
          {said}
        </p>
      </div>
    </Dialog>
  )
}
