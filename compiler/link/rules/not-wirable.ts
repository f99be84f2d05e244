/** A need that a system file cannot fill. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const notWirable: RulePage = {
  code: 'SK4214',
  name: 'not-wirable',
  summary: 'a need that a system file cannot fill',
  why: "only a client's end in its first state, or a connector, can be wired; an exporting end is given by whoever spawns the process",
  help: 'make it a `Listener`, an `Imp` in `Start` or a `Connector`; or start the process from another one',
  bad: [exampleSystem('{ "processes": { "stage": { "image": "stage" } } }')],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
