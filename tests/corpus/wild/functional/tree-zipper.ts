// style: zipper over rose trees, readonly data, moves that may fail as undefined, generic fold

export interface Tree<A> {
  readonly value: A;
  readonly children: readonly Tree<A>[];
}

interface Crumb<A> {
  readonly value: A;
  readonly left: readonly Tree<A>[];
  readonly right: readonly Tree<A>[];
}

export interface Zipper<A> {
  readonly focus: Tree<A>;
  readonly crumbs: readonly Crumb<A>[];
}

export const tree = <A>(value: A, ...children: Tree<A>[]): Tree<A> => ({ value, children });
export const zip = <A>(focus: Tree<A>): Zipper<A> => ({ focus, crumbs: [] });

export function down<A>({ focus, crumbs }: Zipper<A>, index = 0): Zipper<A> | undefined {
  const child = focus.children[index];
  if (!child) return undefined;
  const crumb = { value: focus.value, left: focus.children.slice(0, index), right: focus.children.slice(index + 1) };
  return { focus: child, crumbs: [crumb, ...crumbs] };
}

export function up<A>({ focus, crumbs }: Zipper<A>): Zipper<A> | undefined {
  const [crumb, ...rest] = crumbs;
  return crumb && { focus: { value: crumb.value, children: [...crumb.left, focus, ...crumb.right] }, crumbs: rest };
}

export function right<A>({ focus, crumbs }: Zipper<A>): Zipper<A> | undefined {
  const [crumb, ...rest] = crumbs;
  const next = crumb?.right[0];
  if (!crumb || !next) return undefined;
  return { focus: next, crumbs: [{ ...crumb, left: [...crumb.left, focus], right: crumb.right.slice(1) }, ...rest] };
}

export function root<A>(zipper: Zipper<A>): Tree<A> {
  let at = zipper;
  for (let next = up(at); next; next = up(at)) at = next;
  return at.focus;
}

export const modify = <A>(zipper: Zipper<A>, f: (tree: Tree<A>) => Tree<A>): Zipper<A> => ({ ...zipper, focus: f(zipper.focus) });

/** The next in document order. */
export function next<A>(zipper: Zipper<A>): Zipper<A> | undefined {
  const first = down(zipper);
  if (first) return first;
  let at: Zipper<A> | undefined = zipper;
  while (at) {
    const sibling = right(at);
    if (sibling) return sibling;
    at = up(at);
  }
  return undefined;
}

export function find<A>(start: Zipper<A>, test: (value: A) => boolean): Zipper<A> | undefined {
  for (let at: Zipper<A> | undefined = start; at; at = next(at)) if (test(at.focus.value)) return at;
  return undefined;
}

export function fold<A, R>(node: Tree<A>, f: (value: A, results: R[]) => R): R {
  return f(node.value, node.children.map((child) => fold(child, f)));
}

export const map = <A, B>(node: Tree<A>, f: (a: A) => B): Tree<B> =>
  fold<A, Tree<B>>(node, (value, children) => ({ value: f(value), children }));

const show = (node: Tree<string | number>): string =>
  fold<string | number, string>(node, (value, parts) => (parts.length ? `${value}(${parts.join(' ')})` : String(value)));

export function selfTest(): boolean {
  const letters = tree('a', tree('b', tree('c'), tree('d')), tree('e', tree('f')));
  const atF = find(zip(letters), (v) => v === 'f');
  if (!atF) return false;
  const edited = root(modify(atF, (t) => ({ ...t, children: [tree('g')] })));
  const order: string[] = [];
  for (let at: Zipper<string> | undefined = zip(letters); at; at = next(at)) order.push(at.focus.value);
  const sizes = fold<string, number>(edited, (_, ns) => 1 + ns.reduce((a, b) => a + b, 0));
  return (
    show(edited) === 'a(b(c d) e(f(g)))' &&
    show(letters) === 'a(b(c d) e(f))' &&
    order.join('') === 'abcdef' &&
    sizes === 7 &&
    show(map(letters, (v) => v.charCodeAt(0))) === '97(98(99 100) 101(102))' &&
    down(zip(letters), 5) === undefined
  );
}
