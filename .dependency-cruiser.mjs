// Who may import whom (docs/architecture.md). scripts/boundaries.ts runs this
// and fails when it has seen no modules, which is how a broken parser would look.
import { crossings, layers } from './scripts/areas.mjs'

const leaves = ['lib', 'ui', 'i18n']

/** Each layer, and all that it must not know. */
const above = {
  domain: ['webex', 'state', 'parts', 'screens', 'app', 'ui', 'lib', 'i18n'],
  webex: ['state', 'parts', 'screens', 'app', 'ui', 'i18n'],
  state: ['parts', 'screens', 'app', 'ui'],
  parts: ['webex', 'state', 'screens', 'app'],
  screens: ['app', 'webex'],
}

const isTest = '\\.(test|contract)\\.tsx?$|ForTests\\.ts$'

/** An area reaches another of its layer only by the files that scripts/areas.mjs lists. */
function areasApart(layer) {
  const open = Object.keys(crossings[layer])
  return [
    {
      name: `${layer}-areas-apart`,
      severity: 'error',
      from: { path: `^${layer}/([^/]+)/`, pathNot: isTest },
      to: {
        path: `^${layer}/[^/]+/`,
        pathNot: [`^${layer}/$1/`, ...open.map((file) => `^${layer}/${file}$`)],
      },
    },
    ...open.map((file) => ({
      name: `${layer}/${file}-is-for-listed-areas`,
      severity: 'error',
      from: {
        path: `^${layer}/[^/]+/`,
        pathNot: [
          isTest,
          `^${layer}/(${[file.split('/')[0], ...crossings[layer][file]].join('|')})/`,
        ],
      },
      to: { path: `^${layer}/${file}$` },
    })),
  ]
}

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      // A module that is loaded on demand is never waited for by what imports it.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    ...Object.entries(above).map(([from, to]) => ({
      name: `${from}-is-below`,
      severity: 'error',
      from: { path: `^src/${from}/`, pathNot: '\\.(test|contract)\\.ts$' },
      to: { path: `^src/(${to.join('|')})/` },
    })),
    ...leaves.map((leaf) => ({
      name: `${leaf}-is-a-leaf`,
      severity: 'error',
      from: { path: `^src/${leaf}/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: `^src/${leaf === 'ui' ? '(ui|i18n)' : leaf}/` },
    })),
    ...layers.flatMap(areasApart),
    {
      // The frame, the phone and what they share with pages work without the router (lib/navigation.ts).
      name: 'router-only-around-pages',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/app/(router|RouteError|Leaving|LeaveDialog|AdminNavigation|ConsoleNavigation|RoomsNavigation)\\.tsx$',
      },
      to: { path: '^node_modules/react-router/' },
    },
    {
      name: 'wire-only-at-the-border',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/webex/|^src/config\\.ts$|\\.(test|contract)\\.ts$' },
      to: { path: '^wire/' },
    },
    {
      name: 'simulator-stands-alone',
      severity: 'error',
      from: { path: '^simulator/', pathNot: '\\.(test|contract)\\.ts$' },
      to: { path: '^(src|server|e2e)/' },
    },
    {
      name: 'app-never-imports-the-other-side',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|contract)\\.ts$' },
      to: { path: '^(simulator|server|e2e|scripts)/' },
    },
    {
      name: 'server-stands-alone',
      severity: 'error',
      from: { path: '^server/', pathNot: '\\.(test|contract)\\.ts$' },
      to: { path: '^(src|simulator|e2e)/' },
    },
    {
      name: 'contracts-know-no-code',
      severity: 'error',
      from: { path: '^contracts/', pathNot: '\\.contract\\.ts$' },
      to: { path: '^(src|simulator|server|e2e|scripts|wire)/' },
    },
    {
      name: 'e2e-speaks-http-and-roles',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(src|server|simulator)/', pathNot: '^simulator/control/types\\.ts$' },
    },
    {
      name: 'model-knows-no-http',
      severity: 'error',
      from: { path: '^simulator/model/' },
      to: { path: '^simulator/(rest|oauth|control)/|^node_modules/(hono|oidc-provider)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'src/tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.css'] },
  },
}
