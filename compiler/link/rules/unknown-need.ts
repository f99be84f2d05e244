/** A wire to a need that the process does not have. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const unknownNeed: RulePage = {
  code: 'SK4204',
  name: 'unknown-need',
  summary: 'a wire to a need that the process does not have',
  why: 'everything that a process can touch is in its signature; what is not there it cannot be given',
  help: 'wire a need that `Needs` of its `main` names, or leave the wire out',
  bad: [exampleSystem('{ "processes": { "server": { "image": "server", "devices": { "clock": "clock:" } } } }')],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
