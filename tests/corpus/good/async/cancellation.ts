// style: cancellation tokens, linked sources, registration disposers

export class CancelledError extends Error {
  constructor(readonly reason: string) {
    super(`cancelled: ${reason}`);
    this.name = 'CancelledError';
  }
}

export interface CancellationToken {
  readonly isCancelled: boolean;
  onCancel(callback: (reason: string) => void): () => void;
  throwIfCancelled(): void;
}

export const NEVER: CancellationToken = {
  isCancelled: false,
  onCancel: () => () => {},
  throwIfCancelled: () => {},
};

export class CancellationSource {
  private reason: string | undefined;
  private readonly callbacks = new Set<(reason: string) => void>();

  readonly token: CancellationToken;

  constructor(...parents: CancellationToken[]) {
    const source = this;
    this.token = {
      get isCancelled() {
        return source.reason !== undefined;
      },
      onCancel: (callback) => this.register(callback),
      throwIfCancelled: () => {
        if (this.reason !== undefined) throw new CancelledError(this.reason);
      },
    };
    for (const parent of parents) parent.onCancel((reason) => this.cancel(reason));
  }

  cancel(reason = 'no reason'): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    for (const callback of [...this.callbacks]) callback(reason);
    this.callbacks.clear();
  }

  private register(callback: (reason: string) => void): () => void {
    if (this.reason !== undefined) {
      callback(this.reason);
      return () => {};
    }
    this.callbacks.add(callback);
    return () => {
      this.callbacks.delete(callback);
    };
  }
}

export function withCancel<T>(promise: Promise<T>, token: CancellationToken): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = token.onCancel((reason) => reject(new CancelledError(reason)));
    promise.then(
      (value) => {
        stop();
        resolve(value);
      },
      (error) => {
        stop();
        reject(error);
      },
    );
  });
}

export async function countTo(limit: number, token: CancellationToken = NEVER): Promise<number> {
  let n = 0;
  while (n < limit) {
    token.throwIfCancelled();
    await Promise.resolve();
    n++;
  }
  return n;
}

export async function selfTest(): Promise<boolean> {
  const parent = new CancellationSource();
  const child = new CancellationSource(parent.token);
  const counting = countTo(1000, child.token).catch((error) => (error instanceof CancelledError ? error.reason : 'other'));
  await countTo(10);
  parent.cancel('enough');
  parent.cancel('twice');
  const never = new Promise<number>(() => {});
  const hung = await withCancel(never, child.token).catch((error: unknown) =>
    error instanceof CancelledError ? error.message : 'other',
  );
  const late = await withCancel(Promise.resolve(5), NEVER);
  return (await counting) === 'enough' && hung === 'cancelled: enough' && late === 5 && child.token.isCancelled;
}
