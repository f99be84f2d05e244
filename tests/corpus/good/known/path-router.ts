// style: type-level parameters from template literals, middleware chain, closures, records of handlers

type ParamNames<P extends string> = P extends `${infer Head}/${infer Tail}`
  ? ParamNames<Head> | ParamNames<Tail>
  : P extends `:${infer Name}`
    ? Name
    : never;

export interface Request {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly user?: string;
}

export interface Response {
  readonly status: number;
  readonly body: string;
}

type Handler = (request: Request, params: ReadonlyMap<string, string>) => Response;
type Middleware = (request: Request, next: (request: Request) => Response) => Response;

interface Route {
  readonly method: Request['method'];
  readonly segments: readonly string[];
  readonly handler: Handler;
}

const split = (path: string): string[] => path.split('/').filter((part) => part !== '');

function matchRoute(route: Route, segments: readonly string[]): Map<string, string> | undefined {
  if (route.segments.length !== segments.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, wanted] of route.segments.entries()) {
    const actual = segments[index];
    if (actual === undefined) return undefined;
    if (wanted.startsWith(':')) params.set(wanted.slice(1), decodeURIComponent(actual));
    else if (wanted !== actual) return undefined;
  }
  return params;
}

const notFound: Response = { status: 404, body: 'not found' };

export class Router {
  private readonly routes: Route[] = [];
  private readonly middleware: Middleware[] = [];

  use(...layers: Middleware[]): this {
    this.middleware.push(...layers);
    return this;
  }

  on<P extends string>(
    method: Request['method'],
    path: P,
    handler: (param: (name: ParamNames<P>) => string, request: Request) => Response | string,
  ): this {
    this.routes.push({
      method,
      segments: split(path),
      handler: (request, params) => {
        const result = handler((name) => params.get(name) ?? '', request);
        return typeof result === 'string' ? { status: 200, body: result } : result;
      },
    });
    return this;
  }

  handle(request: Request): Response {
    const dispatch = (index: number, current: Request): Response => {
      const layer = this.middleware[index];
      return layer ? layer(current, (next) => dispatch(index + 1, next)) : this.route(current);
    };
    return dispatch(0, request);
  }

  private route(request: Request): Response {
    const segments = split(request.path);
    let allowed = false;
    for (const route of this.routes) {
      const params = matchRoute(route, segments);
      if (!params) continue;
      if (route.method === request.method) return route.handler(request, params);
      allowed = true;
    }
    return allowed ? { ...notFound, status: 405 } : notFound;
  }
}

export const requireUser: Middleware = (request, next) =>
  request.user === undefined ? { status: 401, body: 'who are you?' } : next(request);

export const stripPrefix =
  (prefix: string): Middleware =>
  (request, next) =>
    next(request.path.startsWith(prefix) ? { ...request, path: request.path.slice(prefix.length) } : request);

export const catching: Middleware = (request, next) => {
  try {
    return next(request);
  } catch (error) {
    return { status: 500, body: error instanceof Error ? error.message : String(error) };
  }
};

export function selfTest(): boolean {
  const log: string[] = [];
  const router = new Router()
    .use(catching, stripPrefix('/api'), (request, next) => {
      const response = next(request);
      log.push(`${request.path} ${response.status}`);
      return response;
    })
    .use(requireUser)
    .on('GET', '/users/:id/posts/:post', (param) => `${param('id')}#${param('post')}`)
    .on('POST', '/users', (_, { query = {} }) => ({ status: 201, body: query['name'] ?? '?' }))
    .on('DELETE', '/users/:id', (param) => {
      throw new Error(`cannot delete ${param('id')}`);
    });
  const ask = (method: Request['method'], path: string, rest: Partial<Request> = {}): string => {
    const { status, body } = router.handle({ user: 'me', ...rest, method, path });
    return `${status} ${body}`;
  };
  return (
    ask('GET', '/api/users/7/posts/a%20b') === '200 7#a b' &&
    ask('POST', '/users', { query: { name: 'ann' } }) === '201 ann' &&
    ask('GET', '/users') === '405 not found' &&
    ask('DELETE', '/users/3') === '500 cannot delete 3' &&
    log.length === 3
  );
}
