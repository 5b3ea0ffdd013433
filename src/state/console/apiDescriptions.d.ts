// Modules that the build makes from contracts/ (scripts/apiDescriptions.ts).
declare module '*.json?description' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import would make it a module
  const description: import('../../domain/console/description.ts').ApiDescription
  export default description
}
declare module '*.json?operations' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an import would make it a module
  const operations: readonly import('../../domain/console/description.ts').ListedOperation[]
  export default operations
}
