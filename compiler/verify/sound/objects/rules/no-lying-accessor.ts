/** No accessor that is another property than it seems: half a pair, or a pair of two types. Does not own a getter alone over a pair: flow compares them (SK1213). */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { type Found, type LocalRule, nothing } from '../../../local-rule.ts';

export const noLyingAccessor: LocalRule = {
  code: 'SK1246',
  name: 'no-lying-accessor',
  summary: 'a setter without its getter, also in an override, or a pair of two types',
  why: 'whoever reads the property sees what the getter gives, and without one `undefined`, whatever its type says; whoever writes it needs a setter of that type',
  help: 'write both halves, of one type; for a conversion write a method: `setFromText(text: string): void`',
  bad: [
    'export class Sink {\n  last = 0;\n  set value(value: number) {\n    this.last = value;\n  }\n}\n',
    "export class Field {\n  #text = '';\n  get value(): number {\n    return this.#text.length;\n  }\n  set value(text: string) {\n    this.#text = text;\n  }\n}\n",
    'class Base {\n  #size = 1;\n  get size(): number {\n    return this.#size;\n  }\n  set size(size: number) {\n    this.#size = size;\n  }\n}\nexport class Loud extends Base {\n  override set size(size: number) {\n    super.size = size * 2;\n  }\n}\n',
    'export const o = {\n  set n(_value: number) {},\n};\n',
  ],
  good: [
    'class Base {\n  #size = 1;\n  get size(): number {\n    return this.#size;\n  }\n  set size(size: number) {\n    this.#size = size;\n  }\n  get double(): number {\n    return this.#size * 2;\n  }\n}\nexport class Loud extends Base {\n  override get size(): number {\n    return super.size;\n  }\n  override set size(size: number) {\n    super.size = size * 2;\n  }\n}\n',
  ],
  kinds: [ts.SyntaxKind.SetAccessor],

  start: (context) => (node) => (ts.isSetAccessor(node) ? ofSetter(context, node) : nothing),
};

function ofSetter(context: VerifyContext, setter: ts.SetAccessorDeclaration): readonly Found[] {
  const { checker } = context;
  const name = setter.name.getText();
  const getter = other(context, setter, ts.isGetAccessor);
  if (!getter) {
    return [
      { node: setter.name, message: `\`${name}\` has a setter and no getter here`, label: 'reads as `undefined`' },
    ];
  }
  const [parameter] = setter.parameters;
  const signature = checker.getSignatureFromDeclaration(getter);
  if (!parameter || !signature) return nothing;
  const [read, written] = [checker.getReturnTypeOfSignature(signature), checker.getTypeAtLocation(parameter)];
  if (checker.isTypeAssignableTo(read, written) && checker.isTypeAssignableTo(written, read)) return nothing;
  const types = `\`${checker.typeToString(read)}\` and is set as \`${checker.typeToString(written)}\``;
  const related = [{ node: getter.name, message: 'its getter' }];
  return [{ node: setter.name, message: `\`${name}\` is read as ${types}`, label: 'its setter', related }];
}

/** The other half of a pair, in the same class or literal. */
function other<T extends ts.AccessorDeclaration>(
  { checker }: VerifyContext,
  half: ts.AccessorDeclaration,
  isWanted: (node: ts.Node) => node is T,
): T | undefined {
  return checker
    .getSymbolAtLocation(half.name)
    ?.declarations?.filter(isWanted)
    .find((node) => node.parent === half.parent && isStatic(node) === isStatic(half));
}

const isStatic = (node: ts.AccessorDeclaration): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
