// style: router over a tree of segments, path parameters read out of a template literal type
// refused: SK1212 because what stands for `Params<Path>` may have other properties than texts; a parameter of type `Record<string, string>` passes

type Params<Path extends string> = Path extends `${infer Head}/${infer Tail}`
  ? Params<Head> & Params<Tail>
  : Path extends `:${infer Name}`
    ? { [K in Name]: string }
    : {};

type Handler = (params: Map<string, string>) => string;

class RouteNode {
  readonly children = new Map<string, RouteNode>();
  param?: { name: string; node: RouteNode };
  handler?: Handler;

  child(segment: string): RouteNode {
    if (segment.startsWith(':')) {
      this.param ??= { name: segment.slice(1), node: new RouteNode() };
      return this.param.node;
    }
    let node = this.children.get(segment);
    if (!node) this.children.set(segment, (node = new RouteNode()));
    return node;
  }
}

export class Router {
  private readonly root = new RouteNode();

  add(path: string, handler: Handler): this {
    path.split('/').filter(Boolean).reduce((node, segment) => node.child(segment), this.root).handler = handler;
    return this;
  }

  route(url: string): string {
    const params = new Map<string, string>();
    let node: RouteNode | undefined = this.root;
    for (const segment of url.split('/').filter((s) => s.length > 0)) {
      const exact: RouteNode | undefined = node.children.get(segment);
      if (exact) {
        node = exact;
      } else if (node.param) {
        params.set(node.param.name, decodeURIComponent(segment));
        node = node.param.node;
      } else {
        return '404';
      }
    }
    return node.handler?.(params) ?? '404';
  }
}

/** The inverse: `href('/users/:id', { id: '7' })`; a missing parameter is a type error. */
export function href<Path extends string>(path: Path, params: Params<Path>): string {
  const table = new Map<string, string>(Object.entries(params));
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(table.get(name) ?? ''));
}

export function selfTest(): boolean {
  const router = new Router()
    .add('/', () => 'home')
    .add('/users/:id', (p) => `user ${p.get('id')}`)
    .add('/users/me', () => 'self')
    .add('/users/:id/posts/:post', (p) => [...p].map(([k, v]) => `${k}=${v}`).join('&'));
  const urls = ['/', '/users/7', '/users/me', '/users/a%20b/posts/3/', '/nothing'];
  return (
    urls.map((url) => router.route(url)).join('|') === 'home|user 7|self|id=a b&post=3|404' &&
    href('/users/:id/posts/:post', { id: 'a b', post: '3' }) === '/users/a%20b/posts/3'
  );
}
