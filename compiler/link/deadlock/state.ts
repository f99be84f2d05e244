/**
 * One state of a group: where each task is, who holds which end, and what is under way.
 *
 * Owns: what each step does to it; the same as the kernel would, as far as it is about who waits for whom. Invariants: an end is held by
 * one task, waits at one port, or is gone; queues are first in, first out, and as long as the contracts allow; an end whose peer went
 * out of sight is `outside`, and hears whatever it may hear at any time.
 */
import type { Group } from './group.ts';

/** The number of a conversation, doubled; the server's end is one more. */
export type End = number;
export const outside: End = -1;
const none = -2;

export interface Task {
  readonly process: number;
  readonly task: number;
  at: number;
  readonly slots: End[];
}

interface Conversation {
  /** To the client and to the server. */
  readonly queues: readonly [string[], string[]];
  readonly gone: [boolean, boolean];
}

interface Port {
  readonly pending: End[];
  shut: boolean;
  /** Somebody outside has come already. One is enough to see what a visit does. */
  visited: boolean;
}

export class State {
  tasks: Task[] = [];
  readonly #conversations = new Map<number, Conversation>();
  readonly #ports = new Map<string, Port>();
  #next = 0;
  #key: string | undefined;

  static start(group: Group): State {
    const state = new State();
    state.tasks = group.map((_, process) => ({ process, task: 0, at: 0, slots: [] }));
    return state;
  }

  clone(): State {
    const copy = new State();
    copy.tasks = this.tasks.map((task) => ({ ...task, slots: [...task.slots] }));
    for (const [id, { queues, gone }] of this.#conversations) {
      copy.#conversations.set(id, { queues: [[...queues[0]], [...queues[1]]], gone: [...gone] });
    }
    for (const [name, port] of this.#ports) copy.#ports.set(name, { ...port, pending: [...port.pending] });
    copy.#next = this.#next;
    return copy;
  }

  /** The same for states that only number their conversations differently. Asked for once the state is made and changes no more. */
  key(): string {
    this.#key ??= this.#makeKey();
    return this.#key;
  }

  #makeKey(): string {
    const numbers = new Map<number, number>();
    const numberOf = (end: End): number => {
      if (end < 0) return end;
      const id = end >> 1;
      if (!numbers.has(id)) numbers.set(id, numbers.size);
      return (numbers.get(id) ?? 0) * 2 + (end & 1);
    };
    const tasks = this.tasks.map(({ process, task, at, slots }) => [process, task, at, ...slots.map(numberOf)]);
    const used = [...this.#ports].filter(([, { pending, shut, visited }]) => pending.length > 0 || shut || visited);
    const ports = used.map(([name, port]) => [name, port.shut, port.visited, ...port.pending.map(numberOf)]);
    const said = [...numbers.keys()].map((id) => this.#conversations.get(id));
    return JSON.stringify([tasks, ports.sort(), said]);
  }

  slot(task: Task, slot: number): End {
    return task.slots[slot] ?? outside;
  }

  hold(task: Task, slot: number, end: End): void {
    while (task.slots.length <= slot) task.slots.push(none);
    task.slots[slot] = end;
  }

  take(task: Task, slot: number): End {
    const end = this.slot(task, slot);
    if (slot < task.slots.length) task.slots[slot] = none;
    return end;
  }

  port(process: number, offer: string): Port {
    const name = `${process}.${offer}`;
    const known = this.#ports.get(name);
    if (known !== undefined) return known;
    const made: Port = { pending: [], shut: false, visited: false };
    this.#ports.set(name, made);
    return made;
  }

  /** The client's end; the server's is the next. */
  pair(): End {
    const id = this.#next;
    this.#next += 1;
    this.#conversations.set(id, { queues: [[], []], gone: [false, false] });
    return id * 2;
  }

  /** The client's end of a conversation with whoever serves the port. */
  connect(process: number, offer: string): End {
    const imp = this.pair();
    const port = this.port(process, offer);
    if (port.shut) this.release(imp + 1);
    else port.pending.push(imp + 1);
    return imp;
  }

  say(end: End, message: string): void {
    const conversation = this.#conversations.get(end >> 1);
    if (end >= 0 && conversation && !conversation.gone[(end & 1) === 0 ? 1 : 0]) {
      conversation.queues[(end & 1) === 0 ? 1 : 0].push(message);
    }
  }

  /** What the end hears next, which is `closed` when the peer is gone; undefined when it has to wait. */
  next(end: End): string | undefined {
    const conversation = this.#conversations.get(end >> 1);
    if (conversation === undefined) return 'closed';
    const [message] = conversation.queues[end & 1 ? 1 : 0];
    if (message !== undefined) return message;
    return conversation.gone[end & 1 ? 0 : 1] ? 'closed' : undefined;
  }

  hear(end: End): void {
    this.#conversations.get(end >> 1)?.queues[end & 1 ? 1 : 0].shift();
  }

  release(end: End): void {
    const conversation = end < 0 ? undefined : this.#conversations.get(end >> 1);
    if (conversation === undefined) return;
    conversation.gone[end & 1 ? 1 : 0] = true;
    if (conversation.gone[0] && conversation.gone[1]) this.#conversations.delete(end >> 1);
  }

  /** The end goes out of sight, so nothing is known of what its peer hears. */
  lose(end: End): void {
    if (end < 0) return;
    const peer = end ^ 1;
    for (const { slots } of this.tasks) {
      slots.forEach((held, slot) => {
        if (held === peer) slots[slot] = outside;
      });
    }
    for (const { pending } of this.#ports.values()) {
      pending.forEach((held, index) => {
        if (held === peer) pending[index] = outside;
      });
    }
    this.#conversations.delete(end >> 1);
  }

  /** The task is over; with `main` the process is. */
  finish(task: Task, offers: Iterable<string>): void {
    const over = task.task === 0 ? this.tasks.filter(({ process }) => process === task.process) : [task];
    this.tasks = this.tasks.filter((other) => !over.includes(other));
    for (const { slots } of over) for (const end of slots) this.release(end);
    if (task.task === 0) for (const offer of offers) this.shut(task.process, offer);
  }

  shut(process: number, offer: string): void {
    const port = this.port(process, offer);
    port.shut = true;
    for (const end of port.pending.splice(0)) this.release(end);
  }

  /** Of the tasks of one kind that have nothing in sight one is enough: it does what each of them does. */
  forgetAlike(): void {
    const kinds = new Set<string>();
    this.tasks = this.tasks.filter(({ process, task, slots }) => {
      if (task === 0 || slots.some((end) => end >= 0)) return true;
      const kind = `${process}/${task}`;
      const isFirst = !kinds.has(kind);
      kinds.add(kind);
      return isFirst;
    });
  }

  /** Who holds the end; undefined when nobody does. */
  holderOf(end: End): Task | undefined {
    return this.tasks.find(({ slots }) => slots.includes(end));
  }

  /** At which port the end waits to be accepted. */
  portOf(end: End): { readonly process: number; readonly offer: string } | undefined {
    for (const [name, { pending }] of this.#ports) {
      const dot = name.indexOf('.');
      if (pending.includes(end)) return { process: Number(name.slice(0, dot)), offer: name.slice(dot + 1) };
    }
    return undefined;
  }
}
