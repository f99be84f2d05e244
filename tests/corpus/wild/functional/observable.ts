// style: push streams with operators as methods, teardown functions, subjects, error and completion channels

interface Observer<T> {
  next(value: T): void;
  error?(reason: unknown): void;
  complete?(): void;
}

type Teardown = () => void;

export class Observable<T> {
  constructor(private readonly producer: (observer: Required<Observer<T>>) => Teardown | void) {}

  static of<T>(...values: T[]): Observable<T> {
    return new Observable((observer) => {
      values.forEach((value) => observer.next(value));
      observer.complete();
    });
  }

  static merge<T>(...sources: Observable<T>[]): Observable<T> {
    return new Observable<T>((observer) => {
      let open = sources.length;
      const teardowns = sources.map((source) =>
        source.subscribe({
          next: (value) => observer.next(value),
          error: (reason) => observer.error(reason),
          complete: () => {
            if (--open === 0) observer.complete();
          },
        }),
      );
      return () => teardowns.forEach((teardown) => teardown());
    });
  }

  subscribe(target: Observer<T> | ((value: T) => void)): Teardown {
    const observer: Observer<T> = typeof target === 'function' ? { next: target } : target;
    let closed = false;
    let teardown: Teardown | void;
    const close = () => {
      if (closed) return;
      closed = true;
      teardown?.();
    };
    teardown = this.producer({
      next: (value) => {
        if (!closed) observer.next(value);
      },
      error: (reason) => {
        if (closed) return;
        observer.error?.(reason);
        close();
      },
      complete: () => {
        if (closed) return;
        observer.complete?.();
        close();
      },
    });
    if (closed) teardown?.();
    return close;
  }

  map<U>(f: (value: T) => U): Observable<U> {
    return new Observable((observer) =>
      this.subscribe({
        ...observer,
        next: (value) => {
          try {
            observer.next(f(value));
          } catch (error) {
            observer.error(error);
          }
        },
      }),
    );
  }

  filter(test: (value: T) => boolean): Observable<T> {
    return new Observable((observer) =>
      this.subscribe({ ...observer, next: (value) => test(value) && observer.next(value) }),
    );
  }

  scan<A>(seed: A, f: (acc: A, value: T) => A): Observable<A> {
    return new Observable((observer) => {
      let acc = seed;
      return this.map((value) => (acc = f(acc, value))).subscribe(observer);
    });
  }

  take(count: number): Observable<T> {
    return new Observable((observer) => {
      let left = count;
      return this.subscribe({
        ...observer,
        next: (value) => {
          observer.next(value);
          if (--left === 0) observer.complete();
        },
      });
    });
  }
}

export class Subject<T> extends Observable<T> {
  private readonly observers: Set<Required<Observer<T>>>;

  constructor() {
    const observers = new Set<Required<Observer<T>>>();
    super((observer) => {
      observers.add(observer);
      return () => observers.delete(observer);
    });
    this.observers = observers;
  }

  next(value: T): void {
    for (const observer of this.observers) observer.next(value);
  }

  complete(): void {
    for (const observer of [...this.observers]) observer.complete();
  }

  get size(): number {
    return this.observers.size;
  }
}

export function selfTest(): boolean {
  const log: string[] = [];
  const clicks = new Subject<number>();
  const sums = clicks.filter((n) => n > 0).scan(0, (a, b) => a + b).take(3);
  sums.subscribe({ next: (n) => log.push(`s${n}`), complete: () => log.push('done') });
  const off = clicks.map((n) => n * 2).subscribe((n) => {
    log.push(`d${n}`);
  });
  clicks.next(1);
  clicks.next(-1);
  clicks.next(2);
  off();
  clicks.next(3);
  clicks.next(4);
  let failure = '';
  Observable.merge(Observable.of('a', 'b'), Observable.of('c'))
    .map((letter) => {
      if (letter === 'c') throw new Error('c!');
      return letter;
    })
    .subscribe({ next: (letter) => log.push(letter), error: (e) => (failure = String(e)) });
  return log.join() === 's1,d2,d-2,s3,d4,s6,done,a,b' && clicks.size === 0 && failure === 'Error: c!';
}
