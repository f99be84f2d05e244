/** The values and members `abi/lib.sealed.d.ts` declares, by the holder that has them in a realm. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Own properties of instances, made by the engine for each: no prototype holds them. */
const instanceOnly = new Set([
  'RegExp.prototype.lastIndex',
  'Error.prototype.stack',
  'Error.prototype.cause',
  'AggregateError.prototype.errors',
]);
const interfaceOf: Readonly<Record<string, string>> = {
  IteratorObject: 'Iterator.prototype',
  CallableFunction: 'Function.prototype',
  Function: 'Function.prototype',
};

export const libraryText = readFileSync(new URL('../../abi/lib.sealed.d.ts', import.meta.url), 'utf8');

function memberName(name: ts.PropertyName): string | undefined {
  if (ts.isComputedPropertyName(name)) return name.expression.getText().replace('Symbol.', '@');
  return ts.isIdentifier(name) ? name.text : undefined;
}

export function declaredMembers(): ReadonlySet<string> {
  const file = ts.createSourceFile('lib.ts', libraryText, ts.ScriptTarget.ES2023, true);
  const values = new Map<string, string>();
  const found = new Set<string>();
  for (const node of file.statements) {
    if (ts.isFunctionDeclaration(node) && node.name) found.add(`global.${node.name.text}`);
    if (!ts.isVariableStatement(node)) continue;
    for (const { name, type } of node.declarationList.declarations) {
      found.add(`global.${name.getText()}`);
      if (type) values.set(type.getText(), name.getText());
    }
  }
  for (const node of file.statements) {
    if (!ts.isInterfaceDeclaration(node)) continue;
    const name = node.name.text;
    if (name === 'Iterator') continue; // The protocol; the realm's own iterators are `IteratorObject`.
    const holder =
      values.get(name) ??
      interfaceOf[name] ??
      (name === 'TypedArray' || found.has(`global.${name}`) ? `${name}.prototype` : undefined);
    if (holder === undefined) continue;
    for (const member of node.members) {
      const key = member.name && memberName(member.name);
      if (key !== undefined && !instanceOnly.has(`${holder}.${key}`)) found.add(`${holder}.${key}`);
    }
  }
  return found;
}
