// `npm run rules`: the exports of a layer have a docstring that says what the name does not (units,
// what `undefined` means, what is thrown, which rule of Webex or RFC it follows). docs/conventions.md
// has the exceptions.
import ts from 'typescript'

type Named = { readonly name: string; readonly node: ts.Node }

/** Options and props stand beside the one function that takes them. */
const NEEDS_NONE = /(Props|Options|Parts)$/

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const hasDocstring = (node: ts.Node): boolean =>
  ts.getJSDocCommentsAndTags(node).some((one) => ts.isJSDoc(one))

function namesOf(statement: ts.Statement): readonly Named[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [{ name: name.text, node: statement }] : [],
    )
  }
  const isDeclaration =
    ts.isFunctionDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isClassDeclaration(statement)
  return isDeclaration ? [{ name: statement.name?.text ?? 'default', node: statement }] : []
}

/** The declared return type of a function, without type parameters: `Calls` of `createCalls`. */
function returnedBy(node: ts.Node, source: ts.SourceFile): string | undefined {
  if (!ts.isFunctionDeclaration(node) || !node.name?.text.startsWith('create')) return undefined
  return node.type?.getText(source).replace(/<.*$/s, '')
}

/** The names that a file exports without a docstring, each with its line, from 1. */
export function undocumented(source: ts.SourceFile): readonly string[] {
  const exported = source.statements.filter(isExported)
  const documented = new Set(
    exported
      .filter(hasDocstring)
      .flatMap(namesOf)
      .map(({ name }) => name),
  )
  return exported
    .filter((statement) => !hasDocstring(statement))
    .flatMap(namesOf)
    .filter(({ name, node }) => {
      // Later overloads, and a factory beside the description of what it makes.
      if (documented.has(name) || documented.has(returnedBy(node, source) ?? '')) return false
      return !(
        (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) &&
        NEEDS_NONE.test(name)
      )
    })
    .map(({ name, node }) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      return `${line + 1}: \`${name}\` has no docstring`
    })
}
