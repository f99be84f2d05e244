/** A need that nothing is wired to. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const needNotWired: RulePage = {
  code: 'SK4205',
  name: 'need-not-wired',
  summary: 'a need that nothing is wired to',
  why: 'a process runs only with all that its signature asks for',
  help: 'wire it in `uses` or `devices`',
  bad: [exampleSystem('{ "processes": { "client": { "image": "client", "args": { "times": 1 } } } }')],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
