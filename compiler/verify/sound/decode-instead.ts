/**
 * What to write instead of an assertion on a value that came from outside: `decode<T>`, which looks.
 *
 * Owns: the help, and the fix where the place is a statement of its own: `const x = JSON.parse(text) as T` and
 * `return JSON.parse(text) as T`. Invariant: what the fix writes is typed as before and throws where the parser threw.
 */
import ts from 'typescript';
import type { Finding, VerifyContext } from '../context.ts';
import { readForms } from '../decode/index.ts';
import { declaredByProgram } from '../local-rule.ts';

type Assertion = ts.AsExpression | ts.TypeAssertion;
type Advice = Pick<Finding, 'help' | 'fixes'>;

/** Nothing to add when the type is not one to decode. */
export function decodeInstead(context: VerifyContext, node: Assertion): Advice {
  const { checker } = context;
  const subject = asserted(node);
  const type = checker.getTypeFromTypeNode(node.type);
  if (!(checker.getTypeAtLocation(subject).flags & ts.TypeFlags.Unknown)) return {};
  if (!hasParts(type) || 'what' in readForms(checker, type, node.type)) return {};
  const text = parsedText(context, subject);
  const written = node.type.getText();
  if (!text) {
    return {
      help: `let it be looked at: \`decodeValue<${written}>(${brief(subject)})\` of 'skerry' gives a checked copy, or says why not`,
    };
  }
  const help = `let it be looked at: \`decode<${written}>(${brief(text)})\` of 'skerry' gives the value, or says why not`;
  const edits = editsFor(node, text);
  return { help, ...(edits ? { fixes: [{ title: 'Decode it', edits }] } : {}) };
}

/** For a single number or string, `typeof` says more. */
const hasParts = (type: ts.Type): boolean =>
  (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection)) !== 0;

/** Without the steps of `x as unknown as T`. */
function asserted({ expression }: Assertion): ts.Expression {
  let inner = expression;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  return ts.isAsExpression(inner) || ts.isTypeAssertionExpression(inner) ? asserted(inner) : inner;
}

const brief = (node: ts.Node): string => (/^.{1,40}$/.test(node.getText()) ? node.getText() : '...');

function parsedText(context: VerifyContext, node: ts.Expression): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || node.questionDotToken || !ts.isPropertyAccessExpression(node.expression)) return;
  const { expression: object, name } = node.expression;
  if (!ts.isIdentifier(object) || object.text !== 'JSON' || name.text !== 'parse') return;
  const [text, ...more] = node.arguments;
  return text && more.length === 0 && !ts.isSpreadElement(text) && !declaredByProgram(context, object)
    ? text
    : undefined;
}

type Edits = NonNullable<Finding['fixes']>[number]['edits'];

function editsFor(node: Assertion, text: ts.Expression): Edits | undefined {
  const file = node.getSourceFile();
  const statement = statementOf(node);
  const imported = statement && importOf(file);
  if (!imported) return;
  const name = freeName(file, statement);
  const start = statement.getStart();
  const { character } = file.getLineAndCharacterOfPosition(start);
  const indent = file.text.slice(start - character, start);
  if (indent.trim() !== '') return;
  const lines = [
    `const ${name} = ${imported.name}<${node.type.getText()}>(${text.getText()});`,
    `if (!${name}.ok) throw new Error(${name}.reason);`,
    '',
  ];
  return [
    ...imported.edits,
    { start, end: start, text: lines.join(`\n${indent}`) },
    { start: node.getStart(), end: node.end, text: `${name}.value` },
  ];
}

/** The statement that is `const name = <node>` or `return <node>` and stands in a list. */
function statementOf(node: Assertion): ts.Statement | undefined {
  const { parent } = node;
  const found = ts.isVariableDeclaration(parent) ? parent.parent.parent : parent;
  if (!ts.isReturnStatement(found) && !ts.isVariableStatement(found)) return;
  if (ts.isVariableStatement(found) && (found.declarationList.declarations.length !== 1 || found.modifiers)) return;
  return ts.isBlock(found.parent) || ts.isSourceFile(found.parent) ? found : undefined;
}

function freeName(file: ts.SourceFile, statement: ts.Statement): string {
  const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.name : undefined;
  const base = declared && ts.isIdentifier(declared) ? declared.text : '';
  let name = `decoded${base.slice(0, 1).toUpperCase()}${base.slice(1)}`;
  while (file.text.includes(name)) name += '_';
  return name;
}

/** How the file calls `decode`, with what it takes to have it; undefined when the name means something else there. */
function importOf(file: ts.SourceFile): { readonly name: string; readonly edits: Edits } | undefined {
  const imports = file.statements.filter(ts.isImportDeclaration);
  const lists = imports.flatMap(({ importClause, moduleSpecifier }) => {
    const fromLibrary = ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === 'skerry';
    const bindings = importClause && !importClause.isTypeOnly ? importClause.namedBindings : undefined;
    return fromLibrary && bindings && ts.isNamedImports(bindings) ? [bindings] : [];
  });
  const there = lists
    .flatMap(({ elements }) => [...elements])
    .find((each) => (each.propertyName ?? each.name).text === 'decode');
  if (there) return { name: there.name.text, edits: [] };
  if (/\bdecode\b/.test(file.text)) return;
  const last = lists[0]?.elements.at(-1);
  if (last) return { name: 'decode', edits: [{ start: last.end, end: last.end, text: ', decode' }] };
  const start = imports[0]?.getStart() ?? 0;
  return { name: 'decode', edits: [{ start, end: start, text: "import { decode } from 'skerry';\n" }] };
}
