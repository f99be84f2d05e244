/** A need that is wired in `uses` and in `devices`. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const wiredTwice: RulePage = {
  code: 'SK4206',
  name: 'wired-twice',
  summary: 'a need that is wired in `uses` and in `devices`',
  why: 'a need is given one thing',
  help: 'leave one of the two wires out',
  bad: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "devices": { "echo": "clock:" }, "args": { "times": 1 } } } }',
    ),
  ],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
