// style: onion middleware in the manner of koa, a mutable context, next() called once

export interface Context {
  readonly path: string;
  readonly headers: Map<string, string>;
  status: number;
  body: string;
  state: Record<string, string>;
}

export type Next = () => Promise<void>;
export type Middleware = (ctx: Context, next: Next) => Promise<void> | void;

export function compose(stack: Middleware[]): (ctx: Context) => Promise<void> {
  return (ctx) => {
    let last = -1;
    const dispatch = async (i: number): Promise<void> => {
      if (i <= last) throw new Error('next() called twice');
      last = i;
      const layer = stack[i];
      if (!layer) return;
      await layer(ctx, () => dispatch(i + 1));
    };
    return dispatch(0);
  };
}

export class App {
  private readonly stack: Middleware[] = [];

  use(...layers: Middleware[]): this {
    this.stack.push(...layers);
    return this;
  }

  get(path: string, handler: (ctx: Context) => string | Promise<string>): this {
    return this.use(async (ctx, next) => {
      if (ctx.path !== path) return next();
      ctx.body = await handler(ctx);
      ctx.status = 200;
    });
  }

  async handle(path: string, headers: Record<string, string> = {}): Promise<Context> {
    const ctx: Context = {
      path,
      headers: new Map(Object.entries(headers).map(([k, v]) => [k.toLowerCase(), v])),
      status: 404,
      body: 'not found',
      state: {},
    };
    await compose(this.stack)(ctx);
    return ctx;
  }
}

const guard: Middleware = async (ctx, next) => {
  const token = ctx.headers.get('authorization')?.replace(/^Bearer /, '');
  if (!token) {
    ctx.status = 401;
    ctx.body = 'who are you?';
    return;
  }
  ctx.state['user'] = token;
  await next();
};

export async function selfTest(): Promise<boolean> {
  const trail: string[] = [];
  const app = new App()
    .use(async (ctx, next) => {
      trail.push(`> ${ctx.path}`);
      try {
        await next();
      } catch (err) {
        ctx.status = 500;
        ctx.body = err instanceof Error ? err.message : 'unknown';
      }
      trail.push(`< ${ctx.status}`);
    })
    .use(guard)
    .get('/me', (ctx) => ctx.state['user'] ?? '?')
    .get('/boom', () => {
      throw new Error('boom');
    })
    .use(async (_ctx, next) => {
      await next();
      await next();
    });
  const auth = { Authorization: 'Bearer ada' };
  const me = await app.handle('/me', auth);
  const boom = await app.handle('/boom', auth);
  const twice = await app.handle('/other', auth);
  const anonymous = await app.handle('/me');
  return (
    me.body === 'ada' &&
    boom.body === 'boom' &&
    twice.body === 'next() called twice' &&
    anonymous.status === 401 &&
    trail.slice(0, 4).join() === '> /me,< 200,> /boom,< 500'
  );
}
