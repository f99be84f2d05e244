/**
 * `setImmediate` for browsers: after the events that are due, and without the four milliseconds a nested timer waits.
 *
 * Owns: the two global functions where the host has none. Import it before what uses them.
 */
const waiting = new Map<number, () => void>();
const channel = new MessageChannel();
let last = 0;
channel.port1.onmessage = ({ data }: MessageEvent<number>): void => {
  const run = waiting.get(data);
  waiting.delete(data);
  run?.();
};

Object.assign(globalThis, {
  setImmediate: (run: () => void): number => {
    last += 1;
    waiting.set(last, run);
    channel.port2.postMessage(last);
    return last;
  },
  clearImmediate: (id: number | undefined): void => {
    if (id !== undefined) waiting.delete(id);
  },
});
