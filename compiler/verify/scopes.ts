/**
 * Gives the bundled script back the scopes its modules were verified with.
 *
 * Owns: two repairs of what the bundler writes. It makes `var` of the `let`, `const` and `class` of a module, so that what is
 * used too early would be `undefined` instead of an error, whatever its type says. And it keeps the error of a lowered `using` in
 * a `var`, so that in a loop one turn would throw again what an earlier one caught. Does not own the lowering. Invariants: a
 * process may not write `var` itself (SK1001), so each one found is the bundler's; lines stay where they are.
 */
import ts from 'typescript';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function restoreScopes(script: string): string {
  const file = ts.createSourceFile('script.js', script, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS);
  const edits = [...file.statements.flatMap((statement) => lexical(statement, file)), ...freshErrors(file)];
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: added }) => text.slice(0, start) + added + text.slice(end), script);
}

/** `let` has the length of `var`: the columns of the source map hold. */
function lexical(statement: ts.Statement, file: ts.SourceFile): readonly Edit[] {
  if (!ts.isVariableStatement(statement) || !isVar(statement.declarationList)) return [];
  const start = statement.declarationList.getStart(file);
  return [{ start, end: start + 'var'.length, text: 'let' }];
}

/** Before each `try` of a lowered `using`, its error is forgotten. */
function freshErrors(file: ts.SourceFile): readonly Edit[] {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    const names = ts.isTryStatement(node) ? errorNames(node) : undefined;
    if (names !== undefined) {
      const start = node.getStart(file);
      edits.push({ start, end: start, text: `${names.join(' = ')} = void 0; ` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits;
}

/** Of `catch (_) { var error = _, hasError = true; }`, which only the bundler writes. */
function errorNames({ catchClause }: ts.TryStatement): readonly string[] | undefined {
  const [only, ...others] = catchClause?.block.statements ?? [];
  if (only === undefined || others.length > 0 || !ts.isVariableStatement(only) || !isVar(only.declarationList)) return;
  return only.declarationList.declarations.map(({ name }) => (ts.isIdentifier(name) ? name.text : ''));
}

const isVar = ({ flags }: ts.VariableDeclarationList): boolean => (flags & ts.NodeFlags.BlockScoped) === 0;
