/** `main` or an offer that names nothing on this page. */
import type { RulePage } from '../../rules/rule.ts';
import { exampleSystem } from '../examples.table.ts';

export const unknownProcess: RulePage = {
  code: 'SK4215',
  name: 'unknown-process',
  summary: '`main` or an offer that names nothing on this page',
  why: 'the host would wait for a process, or connect to an offer, that never comes',
  help: 'name a process of `processes`; for an offer, `process.need` of a `Listener`',
  bad: [exampleSystem('{ "processes": { "server": { "image": "server" } }, "main": "sever" }')],
  good: [
    exampleSystem(
      '{ "processes": { "server": { "image": "server" }, "client": { "image": "client", "uses": { "echo": "server.echo" }, "args": { "times": 1 } } }, "main": "client" }',
    ),
  ],
};
