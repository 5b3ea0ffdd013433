// Who may import whom (docs/architecture in ../shared, 1.1). scripts/boundaries.ts runs this
// and fails when it has seen no modules, which is how a broken parser would look.
const leaves = ['lib', 'ui', 'i18n']

/** Each layer, and all that it must not know. */
const above = {
  domain: ['webex', 'state', 'parts', 'screens', 'app', 'ui', 'lib', 'i18n'],
  webex: ['state', 'parts', 'screens', 'app', 'ui', 'i18n'],
  state: ['parts', 'screens', 'app', 'ui'],
  parts: ['webex', 'state', 'screens', 'app'],
  screens: ['app', 'webex'],
}

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
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
    {
      name: 'screens-apart',
      severity: 'error',
      from: { path: '^src/screens/([^/]+)/' },
      to: { path: '^src/screens/', pathNot: '^src/screens/$1/' },
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
