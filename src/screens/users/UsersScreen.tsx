// The users of the organisation: who may call and with what, as administrators set it up.
import { adminWords } from '../../i18n/en.admin.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { useScopeGate } from '../../state/session/useScopes.ts'

addWords(adminWords)

const scopes = [
  'spark-admin:people_read',
  'spark-admin:people_write',
  'spark-admin:licenses_read',
  'spark-admin:locations_read',
]

export default function UsersScreen() {
  const gate = useScopeGate(scopes)
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-3 p-3 sm:p-4 lg:p-6">
      <h1 className="text-xl font-semibold">{t('users.title')}</h1>
      <ScopeGate gate={gate}>{null}</ScopeGate>
    </div>
  )
}
