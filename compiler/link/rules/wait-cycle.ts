/** Processes that can come to wait on each other for ever. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const waitCycle: RulePage = {
  code: 'SK4220',
  name: 'wait-cycle',
  summary: 'processes that can come to wait on each other for ever',
  why: 'each of them keeps its contracts and none can go on: a deadlock is in the wiring, and only the whole page shows it',
  help: 'let one of them answer before it asks, or serve each client with a task of its own: `fork(serve, await listener.accept())`',
  bad: [
    exampleSystem(
      '{ "processes": { "a": { "image": "asker", "uses": { "other": "b.echo" } }, "b": { "image": "asker", "uses": { "other": "a.echo" } } } }',
    ),
    exampleSystem('{ "processes": { "a": { "image": "asker", "uses": { "other": "a.echo" } } } }'),
  ],
  good: [
    exampleSystem(
      '{ "processes": { "a": { "image": "asker", "uses": { "other": "b.echo" } }, "b": { "image": "both", "uses": { "other": "a.echo" } } } }',
    ),
    exampleSystem('{ "processes": { "a": { "image": "both", "uses": { "other": "a.echo" } } } }'),
  ],
};
