/** No object made by another class than the one that is named, and none put in the place of the one being made. */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { type Found, type LocalRule, nothing } from '../../../local-rule.ts';
import { eachOfKind } from '../../../node-index.ts';
import { bare, classNamed } from '../init/cells.ts';
import { isLibraryFile, isStatic, resolved } from '../members.ts';

export const noOddConstruction: LocalRule = {
  code: 'SK1250',
  name: 'no-odd-construction',
  summary:
    '`new this()`, `new new.target()`, a constructor that returns an object, a subclass of a class that makes its own instances, a `static #name` that may be looked up on a subclass',
  why: 'the class that makes the object is then not the one whose constructor was compared: a subclass may want other arguments, and its fields are never set',
  help: 'name the class: `new Model()`; where several are made, take a function that makes them: `(make: () => Model)`',
  bad: [
    'export class Model {\n  static create(): Model {\n    return new this();\n  }\n}\n',
    'export class Model {\n  readonly twin: Model | undefined;\n  constructor(twins: boolean) {\n    this.twin = twins ? new new.target(false) : undefined;\n  }\n}\n',
    'export class Pooled {\n  static readonly shared: Pooled[] = [];\n  constructor() {\n    const [shared] = Pooled.shared;\n    if (shared) return shared;\n  }\n}\n',
    'export class Later extends Promise<number> {\n  constructor(readonly n: number) {\n    super((resolve) => resolve(n));\n  }\n}\n',
  ],
  good: [
    'export class Model {\n  static create(): Model {\n    return new Model();\n  }\n  constructor() {\n    if (new.target === Model) return;\n  }\n}\nexport class Failure extends Error {\n  constructor(readonly code: number) {\n    super(`failed with ${code}`);\n  }\n}\n',
  ],
  kinds: [
    ts.SyntaxKind.NewExpression,
    ts.SyntaxKind.ReturnStatement,
    ts.SyntaxKind.MetaProperty,
    ts.SyntaxKind.HeritageClause,
    ts.SyntaxKind.ThisKeyword,
    ts.SyntaxKind.PrivateIdentifier,
  ],

  start: (context) => {
    const hasSubclass = extended(context);
    return (node) => {
      if (ts.isNewExpression(node)) return ofNew(node);
      if (ts.isReturnStatement(node)) return ofReturn(node);
      if (ts.isMetaProperty(node)) return ofTarget(node);
      if (ts.isPrivateIdentifier(node)) return ofStaticPrivate(context, node, hasSubclass);
      return ts.isHeritageClause(node) ? ofHeritage(context, node) : ofStaticThis(node);
    };
  },
};

function ofNew(node: ts.NewExpression): readonly Found[] {
  if (withoutParentheses(node.expression).kind !== ts.SyntaxKind.ThisKeyword) return nothing;
  return [{ node, message: '`new this()` makes whatever class it is called on', label: 'made here' }];
}

/** In a static member `this` is whatever class the member is called on: its members may be used, it may not be given out. */
function ofStaticThis(node: ts.Node): readonly Found[] {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isTypeNode(node))
    return nothing;
  if (ts.isNewExpression(parent) || (ts.isBinaryExpression(parent) && looking.has(parent.operatorToken.kind)))
    return nothing;
  const member = ts.findAncestor(
    node,
    (above) => ts.isClassElement(above) || ts.isFunctionDeclaration(above) || ts.isFunctionExpression(above),
  );
  if (!member || !ts.isMethodDeclaration(member) || !isStatic(member)) return nothing;
  return [{ node, message: '`this` of a static member may be any subclass', label: 'given out here' }];
}

/** A `static #name` is on its own class and on none that extends it. */
function ofStaticPrivate(
  { checker }: VerifyContext,
  name: ts.PrivateIdentifier,
  hasSubclass: (node: ts.ClassLikeDeclaration) => boolean,
): readonly Found[] {
  const { parent } = name;
  if (!ts.isPropertyAccessExpression(parent)) return nothing;
  const member = checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (!member || !ts.isClassElement(member) || !isStatic(member) || !ts.isClassLike(member.parent)) return nothing;
  const owner = member.parent;
  const on = bare(parent.expression);
  if (on.kind === ts.SyntaxKind.ThisKeyword) {
    const place = ts.findAncestor(on, ts.isClassElement);
    // These are run once, for the class they are written in.
    if (place && (ts.isClassStaticBlockDeclaration(place) || ts.isPropertyDeclaration(place))) return nothing;
  } else if (classNamed(checker, on) === owner) return nothing;
  if (!hasSubclass(owner)) return nothing;
  return [{ node: parent, message: `a class that extends this one has no \`${name.text}\``, label: 'looked up here' }];
}

/** The classes that others of the program extend; all of them, once a class extends what is not one class by name. */
function extended(context: VerifyContext): (node: ts.ClassLikeDeclaration) => boolean {
  const { checker } = context;
  const bases = new Set<ts.Node>();
  let any = false;
  eachOfKind(context, context.files, [ts.SyntaxKind.HeritageClause], (node) => {
    if (!ts.isHeritageClause(node) || node.token !== ts.SyntaxKind.ExtendsKeyword || !ts.isClassLike(node.parent))
      return;
    for (const { expression } of node.types) {
      const declared = resolved(checker, expression)?.declarations ?? [];
      const base = classNamed(checker, expression) ?? declared.find(ts.isClassLike);
      if (base) bases.add(base);
      else any ||= !declared.some((declaration) => isLibraryFile(declaration.getSourceFile()));
    }
  });
  return (node) => any || bases.has(node);
}

const looking: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

const withoutParentheses = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;

function ofReturn(node: ts.ReturnStatement): readonly Found[] {
  if (!node.expression || !ts.isConstructorDeclaration(ts.findAncestor(node, ts.isFunctionLike) ?? node))
    return nothing;
  return [{ node, message: 'a constructor returns an object of its own', label: 'returned here' }];
}

/** `new.target` may be compared, and its name read. */
function ofTarget(node: ts.MetaProperty): readonly Found[] {
  if (node.keywordToken !== ts.SyntaxKind.NewKeyword) return nothing;
  const { parent } = node;
  const isCompared = ts.isBinaryExpression(parent) && comparisons.has(parent.operatorToken.kind);
  const isNamed = ts.isPropertyAccessExpression(parent) && parent.name.text === 'name';
  if (isCompared || isNamed) return nothing;
  return [{ node, message: '`new.target` may be any subclass', label: 'used here' }];
}

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** Those classes of the library that never make an instance of their own subclass. */
const extensible = /^(Error|\w+Error|Map|Set|WeakMap|WeakSet)$/;

function ofHeritage({ checker }: VerifyContext, node: ts.HeritageClause): readonly Found[] {
  const [base] = node.types;
  if (node.token !== ts.SyntaxKind.ExtendsKeyword || !base || !ts.isClassLike(node.parent)) return nothing;
  if (base.expression.kind === ts.SyntaxKind.NullKeyword) {
    return [{ node: base, message: 'a class that extends `null` cannot be made', label: 'extended here' }];
  }
  const symbol = resolved(checker, base.expression);
  const isLibrary = symbol?.declarations?.some((declaration) => isLibraryFile(declaration.getSourceFile())) ?? false;
  // What cannot be constructed TypeScript refuses.
  const isClass = checker.getTypeAtLocation(base.expression).getConstructSignatures().length > 0;
  if (!symbol || !isLibrary || !isClass || extensible.test(symbol.name)) return nothing;
  return [
    { node: base, message: `\`${symbol.name}\` makes instances of its subclasses by itself`, label: 'extended here' },
  ];
}
