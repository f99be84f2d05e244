// style: promise chaining with then/catch/finally, race with timeout, injected scheduler

export interface Job {
  readonly id: string;
  readonly status: 'queued' | 'running' | 'done' | 'failed';
  readonly progress?: number;
}

export interface JobApi {
  submit(payload: string): Promise<string>;
  status(id: string): Promise<Job>;
}

export class TimeoutError extends Error {}

function timeout(ticks: number, tick: () => Promise<void>): Promise<never> {
  const wait = (left: number): Promise<never> =>
    left === 0 ? Promise.reject(new TimeoutError('timed out')) : tick().then(() => wait(left - 1));
  return wait(ticks);
}

interface PollOptions {
  readonly tick: () => Promise<void>;
  readonly onProgress: (percent: number) => void;
  readonly isStopped: () => boolean;
}

function poll(api: JobApi, id: string, options: PollOptions): Promise<Job> {
  const { tick, onProgress, isStopped } = options;
  if (isStopped()) return Promise.reject(new Error(`stopped waiting for ${id}`));
  return api.status(id).then((job) => {
    switch (job.status) {
      case 'done':
        return job;
      case 'failed':
        throw new Error(`job ${id} failed`);
      case 'queued':
      case 'running':
        if (job.progress !== undefined) onProgress(job.progress);
        return tick().then(() => poll(api, id, options));
    }
  });
}

export function runJob(api: JobApi, payload: string, tick: () => Promise<void>, log: (line: string) => void): Promise<boolean> {
  let stopped = false;
  const options: PollOptions = { tick, onProgress: (percent) => log(`${percent}%`), isStopped: () => stopped };
  return api
    .submit(payload)
    .then((id) => Promise.race([poll(api, id, options), timeout(50, tick)]))
    .then((job) => {
      log(`${job.id} done`);
      return true;
    })
    .catch((error: unknown) => {
      log(error instanceof TimeoutError ? 'too slow' : String(error));
      return false;
    })
    .finally(() => {
      stopped = true;
      log('end');
    });
}

class FakeApi implements JobApi {
  private polls = 0;

  constructor(private readonly script: readonly Job['status'][]) {}

  async submit(payload: string): Promise<string> {
    return `job-${payload}`;
  }

  async status(id: string): Promise<Job> {
    const status = this.script[this.polls++] ?? 'running';
    return status === 'running' ? { id, status, progress: this.polls * 10 } : { id, status };
  }
}

export async function selfTest(): Promise<boolean> {
  const tick = () => Promise.resolve();
  const log: string[] = [];
  const write = (line: string) => {
    if (!log.includes(line) || line === 'end') log.push(line);
  };
  const done = await runJob(new FakeApi(['queued', 'running', 'running', 'done']), 'a', tick, write);
  const failed = await runJob(new FakeApi(['failed']), 'b', tick, write);
  const stuck = await runJob(new FakeApi([]), 'c', tick, () => {});
  return done && !failed && !stuck && log.join(' | ') === '20% | 30% | job-a done | end | Error: job job-b failed | end';
}
