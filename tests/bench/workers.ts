/** What a user would pick instead: Node's worker threads, doing the same work. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

const echo = `const { parentPort } = require('node:worker_threads');
parentPort.on('message', (message) => parentPort.postMessage(message, message instanceof ArrayBuffer ? [message] : []));`;

/** Milliseconds to start one worker, until it answers, and to end it. */
export async function workerLifeMs(): Promise<number> {
  const since = performance.now();
  const worker = new Worker(echo, { eval: true });
  worker.postMessage(1);
  await once(worker, 'message');
  await worker.terminate();
  return performance.now() - since;
}

/** Milliseconds for `rounds` messages there and back, one after the other. `make` gives the first message. */
export async function workerRoundsMs(rounds: number, make: () => unknown): Promise<number> {
  const worker = new Worker(echo, { eval: true });
  worker.postMessage(1);
  await once(worker, 'message');
  const since = performance.now();
  await new Promise<void>((resolve) => {
    let left = rounds;
    const send = (message: unknown): void =>
      worker.postMessage(message, message instanceof ArrayBuffer ? [message] : []);
    worker.on('message', (message) => {
      left -= 1;
      if (left === 0) resolve();
      else send(message);
    });
    send(make());
  });
  const elapsed = performance.now() - since;
  await worker.terminate();
  return elapsed;
}
