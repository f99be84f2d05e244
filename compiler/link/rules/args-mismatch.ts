/** Arguments that are not of the type that `main` says. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const argsMismatch: RulePage = {
  code: 'SK4209',
  name: 'args-mismatch',
  summary: 'arguments that are not of the type that `main` says',
  why: 'the process trusts its types, also those of its arguments',
  help: 'give each member of `args` a value of its type',
  bad: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": "1" } } } }',
    ),
  ],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
