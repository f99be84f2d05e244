/**
 * Which parts of a program can matter to whom it talks to; the walk goes over the others in one step.
 *
 * Owns: the test, which asks names and not types, for it is asked of everything: it says yes too often, never too seldom.
 * Does not look into functions that are only made, not called.
 */
import ts from 'typescript';

const verbs = [
  'receive',
  'accept',
  'connect',
  'share',
  'select',
  'fork',
  'drop',
  'channel',
  'service',
  'pack',
  'put',
  'add',
  'listen',
  'insert',
];

export class Talking {
  readonly #names: ReadonlySet<string>;
  readonly #bodyOf: (call: ts.CallExpression) => ts.FunctionLikeDeclaration | undefined;
  readonly #known = new Map<ts.Node, boolean>();
  readonly #asked = new Set<ts.Node>();
  /** Those of `asked` that were met again while they were. */
  readonly #met = new Set<ts.Node>();

  /** `messages`: of all contracts of the process. */
  constructor(
    messages: readonly string[],
    bodyOf: (call: ts.CallExpression) => ts.FunctionLikeDeclaration | undefined,
  ) {
    this.#names = new Set([...verbs, ...messages]);
    this.#bodyOf = bodyOf;
  }

  /** Something is said, waited for, let go of or started in it, also in what it calls. */
  talks(node: ts.Node): boolean {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    if (this.#asked.has(node)) {
      this.#met.add(node);
      return false;
    }
    this.#asked.add(node);
    const answer = this.#asks(node);
    this.#asked.delete(node);
    this.#met.delete(node);
    // A "no" that rests on one that is still being asked is not for keeping.
    if (answer || this.#met.size === 0) this.#known.set(node, answer);
    return answer;
  }

  /** Whether going over the statement at once would lose something: talk, a jump, a variable that gets another value. */
  matters(node: ts.Node): boolean {
    if (this.talks(node) || isJump(node) || isAssignment(node)) return true;
    if (ts.isFunctionLike(node)) return false;
    return ts.forEachChild(node, (child) => this.matters(child) || undefined) ?? false;
  }

  #asks(node: ts.Node): boolean {
    if (ts.isCallExpression(node) && this.#isTalk(node)) return true;
    return (
      ts.forEachChild(node, (child) => (ts.isFunctionLike(child) ? undefined : this.talks(child) || undefined)) ?? false
    );
  }

  #isTalk(call: ts.CallExpression): boolean {
    const { expression } = call;
    const name = ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : ts.isIdentifier(expression)
        ? expression.text
        : '';
    if (this.#names.has(name)) return true;
    const body = this.#bodyOf(call)?.body;
    return body !== undefined && this.talks(body);
  }
}

const isJump = (node: ts.Node): boolean =>
  ts.isReturnStatement(node) || ts.isBreakOrContinueStatement(node) || ts.isThrowStatement(node);

const isAssignment = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
