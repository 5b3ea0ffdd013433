// `npm run rules`: each query is defined once, by `queryOptions` or `infiniteQueryOptions`, and hooks
// take its key from there. A second copy of a key would drift from the first.
import ts from 'typescript'

const DESCRIBES = /^(infiniteQueryOptions|queryOptions)$/
const ASKS = /^(useQuery|useInfiniteQuery|useSuspenseQuery)$/
const CACHED = /^(set|get)Query(Data|State)$/

const isCallOf = (node: ts.Node, names: RegExp): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.test(node.expression.text)

/** Lines, from 1, that define a query outside of `queryOptions`, each with the problem. */
export function looseQueries(source: ts.SourceFile): readonly string[] {
  const found: string[] = []
  const add = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    found.push(`${line + 1}: ${what}`)
  }
  const visit = (node: ts.Node, isDescribed: boolean): void => {
    if (!isDescribed && ts.isPropertyAssignment(node)) {
      const name = node.name.getText(source)
      if (name === 'queryFn') add(node, '`queryFn` outside of `queryOptions`')
      if (name === 'queryKey' && ts.isArrayLiteralExpression(node.initializer)) {
        add(node, 'a query key outside of `queryOptions`')
      }
    }
    if (isCallOf(node, ASKS)) {
      const [options] = node.arguments
      const isOwn = options && ts.isObjectLiteralExpression(options)
      const hasSpread = isOwn && options.properties.some(ts.isSpreadAssignment)
      if (isOwn && !hasSpread) add(node, 'a query without `queryOptions`')
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [key] = node.arguments
      const isOwn = key !== undefined && ts.isArrayLiteralExpression(key)
      if (isOwn && CACHED.test(node.expression.name.text)) add(node, 'a query key written out')
    }
    const isInside = isDescribed || isCallOf(node, DESCRIBES)
    ts.forEachChild(node, (child) => visit(child, isInside))
  }
  visit(source, false)
  return found
}
