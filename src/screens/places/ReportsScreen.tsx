// Reports over all devices and workspaces; the address says which one is open.
import { useSearchParams } from '../../lib/useNavigation.tsx'
import { devicesWords } from '../../i18n/en.devices.ts'
import { placesWords } from '../../i18n/en.places.ts'
import { reportsWords } from '../../i18n/en.reports.ts'
import { setupWords } from '../../i18n/en.setup.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { useScopeGate } from '../../state/session/useScopes.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { InUseReport } from './InUseReport.tsx'
import { IssuesReport } from './IssuesReport.tsx'
import { NamesReport } from './NamesReport.tsx'
import { WeeklyReport } from './WeeklyReport.tsx'

addWords(devicesWords)
addWords(setupWords)
addWords(placesWords)
addWords(reportsWords)

const reports = {
  issues: { Report: IssuesReport, scopes: ['spark:devices_read'] },
  inUse: { Report: InUseReport, scopes: ['spark:devices_read', 'spark:xapi_statuses'] },
  weekly: {
    Report: WeeklyReport,
    scopes: ['spark-admin:workspaces_read', 'spark-admin:workspace_metrics_read'],
  },
  names: {
    Report: NamesReport,
    scopes: ['spark-admin:workspaces_read', 'spark-admin:workspaces_write'],
  },
} as const
const names = ['issues', 'inUse', 'weekly', 'names'] as const

export default function ReportsScreen() {
  const [params, setParams] = useSearchParams()
  const name = names.find((one) => one === params.get('report')) ?? 'issues'
  const { Report, scopes } = reports[name]
  const gate = useScopeGate(scopes)
  return (
    <Page>
      <PageHead title={t('reports.title')} />
      <Tabs
        label={t('reports.title')}
        panel="report"
        tabs={names.map((one) => ({ name: one, label: t(`reports.${one}`) }))}
        chosen={name}
        onChoose={(one) => setParams({ report: one }, { replace: true })}
      />
      <div
        id="report"
        role="tabpanel"
        aria-label={t(`reports.${name}`)}
        className="flex flex-col gap-3"
      >
        <ScopeGate gate={gate}>
          <Report />
        </ScopeGate>
      </div>
    </Page>
  )
}
