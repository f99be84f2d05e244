// style: router with typed parameters from template-literal types, middleware chain, handler records

type ParamNames<P extends string> = P extends `${infer Head}/${infer Tail}`
  ? ParamNames<Head> | ParamNames<Tail>
  : P extends `:${infer Name}`
    ? Name
    : never;

export interface Request<N extends string = string> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly params: { readonly [name in N]: string };
  readonly user?: string;
}

export interface Response {
  status: number;
  body: string;
}

type Handler<N extends string> = (request: Request<N>) => Response;
type Middleware = (request: Request, next: (request: Request) => Response) => Response;
type Route = (method: string, path: string, base: Request) => Response | null;

const notFound: Response = { status: 404, body: 'not found' };

function matchPath(pattern: string, path: string): Map<string, string> | null {
  const expected = pattern.split('/');
  const actual = path.split('/');
  if (expected.length !== actual.length) return null;
  const params = new Map<string, string>();
  for (const [i, part] of expected.entries()) {
    const value = actual[i] ?? '';
    if (part.startsWith(':')) params.set(part.slice(1), decodeURIComponent(value));
    else if (part !== value) return null;
  }
  return params;
}

export class Router {
  private readonly routes: Route[] = [];
  private readonly layers: Middleware[] = [];

  on(method: Request['method'], pattern: string, handler: Handler<string>): this {
    this.routes.push((actualMethod, path, base) => {
      if (actualMethod !== method) return null;
      const params = matchPath(pattern, path);
      return params && handler({ ...base, params: Object.fromEntries(params) });
    });
    return this;
  }

  use(layer: Middleware): this {
    this.layers.push(layer);
    return this;
  }

  dispatch(method: Request['method'], path: string): Response {
    const last = (request: Request): Response => {
      for (const route of this.routes) {
        const response = route(request.method, request.path, request);
        if (response) return response;
      }
      return notFound;
    };
    const chain = this.layers.reduceRight<(request: Request) => Response>((next, layer) => (request) => layer(request, next), last);
    return chain({ method, path, params: {} });
  }
}

export type UserParams = ParamNames<'/users/:id/posts/:post'>;
export const userLink = (params: Record<UserParams, string>): string => `/users/${params.id}/posts/${params.post}`;

export function selfTest(): boolean {
  const log: string[] = [];
  const router = new Router()
    .use((request, next) => {
      const response = next(request);
      log.push(`${request.method} ${request.path} ${response.status}`);
      return response;
    })
    .use((request, next) => (request.path.startsWith('/admin') ? { status: 403, body: 'no' } : next({ ...request, user: 'ann' })))
    .on('GET', '/users/:id/posts/:post', ({ params, user }) => ({ status: 200, body: `${user} reads ${params['id']}/${params['post']}` }))
    .on('POST', '/users', () => ({ status: 201, body: 'made' }));
  const read = router.dispatch('GET', userLink({ id: 'a%20b', post: '7' }));
  router.dispatch('POST', '/users');
  router.dispatch('GET', '/users');
  router.dispatch('GET', '/admin/x');
  return read.body === 'ann reads a b/7' && log.map((line) => line.slice(-3)).join() === '200,201,404,403';
}
